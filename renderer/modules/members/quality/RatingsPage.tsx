import { useState } from 'react'
import type { RatingRow, RatingSystem } from '#shared/modules/members/rating'
import { periodsOf, periodText } from '#shared/modules/members/rules-rating'
import { ListBody, Nothing, SearchBox } from '../../../app/lists/ListParts'
import { useList, useListStatus } from '../../../app/lists/use-list'
import { type OutputOf, useApiQuery, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { CountTabs, DataTable, EmptyState, ErrorNotice, Page, PlainPicker } from '../../../components'
import classes from '../members.module.css'
import { text as common } from '../members.text'
import { ListActions } from '../parts/ListActions'
import { MembersHead } from '../parts/MembersHead'
import { today } from '../parts/today'
import { text } from './quality.text'
import { RateDialog } from './RateDialog'
import { ratingTableColumns } from './rating-table-columns'

type Only = '' | 'open' | 'below'
type Ask = { text: string; only: Only; partyId: null }
const WHOLE: Ask = { text: '', only: '', partyId: null }

/** 星级评定: every rating that a working system asks for, by period. */
export function RatingsPage() {
  const { data: systems, error } = useApiQuery('members.ratingSystems', { on: today() })
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
  useListStatus(common, source.total, 0)
  const name = `${periodText(rule.period, period)}${rule.label}`
  return (
    <Page
      head={
        <MembersHead
          room="stars"
          actions={
            <>
              <ListActions
                task="members.exportRatings"
                paper="member-ratings"
                ask={ask}
                name={name}
                label={text.ratings}
              />
            </>
          }
        />
      }
    >
      <ListBody>
        <CountTabs<Only | 'every'>
          label={rule.label}
          tabs={[
            { key: 'every', label: text.tabs[''], count: source.answer?.counts.members },
            { key: 'open', label: text.tabs.open, count: openOf(source.answer?.counts), tone: 'amber' },
            { key: 'below', label: text.tabs.below, count: source.answer?.counts.below, tone: 'red' },
          ]}
          value={list.ask.only || 'every'}
          onChange={(only) => list.change({ ...list.ask, only: only === 'every' ? '' : only })}
          right={
            <span className={classes.tools}>
              {systems.length > 1 && (
                <PlainPicker
                  label={text.rating}
                  value={system.key}
                  options={systems.map((it) => ({ value: it.key, label: it.rule.label }))}
                  onChange={onSystem}
                />
              )}
              <PlainPicker
                label={text.period}
                value={period}
                options={periods.map((value) => ({ value, label: periodText(rule.period, value) }))}
                onChange={(it) => setPeriod(it || period)}
              />
              <SearchBox
                value={list.ask.text}
                label={common.search}
                onChange={(it) => list.change({ ...list.ask, text: it })}
              />
            </span>
          }
        />
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
        <Sums system={system} counts={source.answer?.counts} />
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

const WORDS = { empty: text.empty, nothing: common.nothing, everything: common.everything }
type Counts = OutputOf<'members.ratings'>['counts']

function openOf(counts: Counts | undefined): number | undefined {
  return counts && counts.members - counts.scored
}

const YEARS_BACK = 3

/** Periods that have begun, the latest first. */
function recentPeriods({ rule }: RatingSystem): string[] {
  const year = Number(today().slice(0, 4))
  const years = Array.from({ length: YEARS_BACK }, (_, at) => year - at)
  return years.flatMap((it) => periodsOf(rule.period, it).toReversed())
}

/** How many came into each band, each share of those scored; and what follows below the line. */
function Sums({ system: { rule }, counts }: { system: RatingSystem; counts: Counts | undefined }) {
  if (!counts) return null
  const { members, scored, bands } = counts
  return (
    <div className={classes.sums}>
      <span>
        {text.counts.members}
        <strong>{text.people(members)}</strong>
      </span>
      <span>
        {text.counts.scored}
        <strong>{text.people(scored)}</strong>
      </span>
      {bands.map(({ label, count }) => (
        <span key={label}>
          {label}
          <strong>
            {scored === 0 ? text.people(count) : text.share(count, scored, percent(count, scored))}
          </strong>
        </span>
      ))}
      <span className={classes.quiet}>{text.line(rule.line.value, rule.act)}</span>
    </div>
  )
}

/** Half up to one digit. */
function percent(part: number, whole: number): string {
  return `${(Math.floor((part * 1000) / whole + 0.5) / 10).toFixed(1)}%`
}
