import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { RoundRow } from '#shared/modules/evaluations/round'
import { SearchBox } from '../../../app/lists/ListParts'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import {
  Button,
  CountTabs,
  DataTable,
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHead,
  useShortcut,
} from '../../../components'
import { PlainPicker } from '../../../components/PlainPicker'
import { ROUND_COLUMNS } from './round-columns'
import { changeRoundList, type RoundTab, useRoundList } from './round-list'
import classes from './rounds.module.css'
import { text } from './rounds.text'

const TABS: readonly RoundTab[] = ['running', 'confirmed', 'archived', 'all']
const YEARS_BACK = 8

/** The room 考核: its rounds by how far they have come, and the ways to schemes, cases and eligibility. */
export function RoundsPage() {
  const list = useRoundList()
  const source = usePagedQuery('evaluations.rounds', list)
  const [focus, setFocus] = useState(0)
  const mayEdit = useRight('evaluations.edit')
  const counts = source.answer?.counts
  const make = () => navigate('/evaluations/new')
  useShortcut('ctrl+n', make, { label: text.newRound, enabled: mayEdit })
  useStatus([text.status(source.total)])
  return (
    <Page
      head={
        <>
          <PageHead
            title={text.title}
            facts={counts && text.facts(counts.running)}
            actions={
              <>
                <Ways />
                {mayEdit && (
                  <Button kind="primary" keys="ctrl+n" onClick={make}>
                    {text.newRound}
                  </Button>
                )}
              </>
            }
          />
          <CountTabs
            label={text.tabsLabel}
            tabs={TABS.map((key) => ({ key, label: text.tabs[key], count: counts?.[key] }))}
            value={list.tab}
            onChange={(tab) => changeRoundList({ tab })}
            right={<Filters />}
          />
        </>
      }
    >
      <div className={classes.list}>
        <ErrorNotice error={source.error} />
        <DataTable<RoundRow>
          label={text.tableLabel}
          columns={ROUND_COLUMNS}
          source={source}
          rowKey={(it) => it.id}
          focus={Math.min(focus, source.total - 1)}
          onFocus={setFocus}
          onOpen={(it) => navigate(`/evaluations/rounds/${it.id}`)}
          autoFocus
          empty={source.loading ? null : <Nothing mayEdit={mayEdit} onMake={make} />}
        />
      </div>
    </Page>
  )
}

function Ways() {
  return (
    <>
      <Button onClick={() => navigate('/evaluations/schemes')}>{text.schemes}</Button>
      <Button onClick={() => navigate('/evaluations/cases')}>{text.cases}</Button>
      <Button onClick={() => navigate('/evaluations/eligibility')}>{text.eligibility}</Button>
    </>
  )
}

function Filters() {
  const { year, text: words } = useRoundList()
  const latest = new Date().getFullYear() + 1
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, index) => latest - index)
  return (
    <>
      <span className={classes.year}>
        <PlainPicker
          label={text.year}
          value={year === null ? '' : String(year)}
          placeholder={text.allYears}
          onChange={(chosen) => changeRoundList({ year: chosen === '' ? null : Number(chosen) })}
          options={[
            { value: '', label: text.allYears },
            ...years.map((it) => ({ value: String(it), label: text.yearOf(it) })),
          ]}
        />
      </span>
      <SearchBox value={words} label={text.search} onChange={(it) => changeRoundList({ text: it })} />
    </>
  )
}

function Nothing({ mayEdit, onMake }: { mayEdit: boolean; onMake: () => void }) {
  const { tab, text: words } = useRoundList()
  return (
    <EmptyState>
      {words === '' ? text.empty[tab] : text.nothingFound(words)}
      {mayEdit && words === '' && <LinkButton onClick={onMake}>{text.newRound}</LinkButton>}
    </EmptyState>
  )
}
