import { useState } from 'react'
import type { RatingAsk, RatingRow, RatingSystem } from '#shared/modules/members/rating'
import { periodsOf, periodText } from '#shared/modules/members/rules-rating'
import { ListBody, Nothing } from '../../../app/lists/ListParts'
import { useList, useListStatus } from '../../../app/lists/use-list'
import { useApiQuery, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { localToday } from '../../../app/today'
import { DataTable, EmptyState, ErrorNotice, Page } from '../../../components'
import { text as common } from '../members.text'
import { ListActions } from '../parts/ListActions'
import { MembersHead } from '../parts/MembersHead'
import { text } from './quality.text'
import { RateDialog } from './RateDialog'
import { RatingFilters, type RatingNarrowing } from './RatingFilters'
import { RatingSums } from './RatingSums'
import { ratingTableColumns } from './rating-table-columns'

type Ask = RatingNarrowing & { partyId: null }
const WHOLE: Ask = { text: '', only: '', partyId: null }

/** 星级评定: every rating that a working system asks for, by period. */
export function RatingsPage() {
  const { data: systems, error } = useApiQuery('members.ratingSystems', { on: localToday() })
  const [key, setKey] = useState('')
  const system = systems?.find((it) => it.key === key) ?? systems?.[0]
  if (!systems) return <ErrorNotice error={error} />
  if (!system)
    return (
      <Page head={<MembersHead room="stars" />}>
        <EmptyState>{text.off}</EmptyState>
      </Page>
    )
  return <Ratings key={system.key} system={system} systems={systems} onSystem={setKey} />
}

type Props = { system: RatingSystem; systems: readonly RatingSystem[]; onSystem: (key: string) => void }

function Ratings({ system, systems, onSystem }: Props) {
  const { rule } = system
  const periods = recentPeriods(system)
  const [period, setPeriod] = useState(periods[0] ?? '')
  const list = useList<Ask>(WHOLE, WHOLE)
  const ask = { ...list.ask, system: system.key, period }
  const source = usePagedQuery('members.ratings', ask)
  const [open, setOpen] = useState(-1)
  const mayEdit = useRight('ledgers.edit')
  const row = open < 0 ? undefined : source.rowAt(open)
  const counts = source.answer?.counts
  const choice = { system, systems, onSystem, period, periods, onPeriod: setPeriod }
  useListStatus(common, source.total, 0)
  return (
    <Page head={<RatingsHead ask={ask} name={`${periodText(rule.period, period)}${rule.label}`} />}>
      <ListBody>
        <RatingFilters ask={list.ask} onAsk={list.change} counts={counts} choice={choice} />
        <ErrorNotice error={source.error} />
        <DataTable<RatingRow>
          label={rule.label}
          columns={ratingTableColumns(rule)}
          source={source}
          rowKey={(it) => it.personId}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(_, index) => mayEdit && setOpen(index)}
          empty={
            source.loading ? null : <Nothing words={WORDS} isWhole={list.isWhole} onClear={list.clear} />
          }
          autoFocus
        />
        <RatingSums rule={rule} counts={counts} />
      </ListBody>
      {row && (
        <RateDialog
          key={`${row.personId} ${row.version}`}
          system={system}
          period={period}
          row={row}
          onClose={() => setOpen(-1)}
          onNext={open + 1 < source.total ? () => setOpen(open + 1) : undefined}
        />
      )}
    </Page>
  )
}

function RatingsHead({ ask, name }: { ask: Ask & RatingAsk; name: string }) {
  return (
    <MembersHead
      room="stars"
      actions={
        <ListActions
          task="members.exportRatings"
          paper="member-ratings"
          ask={ask}
          name={name}
          label={text.ratings}
        />
      }
    />
  )
}

const WORDS = { empty: text.empty, nothing: common.nothing, everything: common.everything }
const YEARS_BACK = 3

/** Periods that have begun, the latest first. */
function recentPeriods({ rule }: RatingSystem): string[] {
  const year = Number(localToday().slice(0, 4))
  const years = Array.from({ length: YEARS_BACK }, (_, at) => year - at)
  return years.flatMap((it) => periodsOf(rule.period, it).toReversed())
}
