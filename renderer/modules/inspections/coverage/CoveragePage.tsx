import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { CoverageAsk } from '#shared/modules/inspections/contract-coverage'
import type { CoverageRow } from '#shared/modules/inspections/coverage'
import type { Programme } from '#shared/modules/inspections/system'
import { api } from '../../../api/client'
import { ListTools } from '../../../app/lists/ListParts'
import { ListSearch, ListTable } from '../../../app/lists/ListTable'
import { everyKeyBy, type List, useList, useListStatus } from '../../../app/lists/use-list'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { localToday } from '../../../app/today'
import { BottomBar, CountTabs, Page, Segmented } from '../../../components'
import { DayBox } from '../../indicators/DayBox'
import { InspectionsHead } from '../InspectionsHead'
import { text } from '../inspections.text'
import { OfProgramme } from '../OfProgramme'
import { NewVisitDialog } from '../visits/NewVisitDialog'
import { COVERAGE_COLUMNS } from './coverage-columns'
import { yearEndOrToday } from './coverage-day'

const words = text.coverage
/** A tab has to have a key of its own. */
const ALL = 'all'

/** Who was visited too seldom, as of any day. */
export function CoveragePage() {
  return (
    <OfProgramme>
      {(programme, year) => <Coverage key={`${programme.key} ${year}`} programme={programme} year={year} />}
    </OfProgramme>
  )
}

type Ask = Pick<CoverageAsk, 'on' | 'rule' | 'short' | 'text'>

function Coverage({ programme, year }: { programme: Programme; year: number }) {
  const [search] = useSearchParams()
  const first: Ask = { on: yearEndOrToday(year), rule: search.get('rule') ?? '', short: true, text: '' }
  const list = useList(first, { ...first, rule: '' })
  const { ask, keys } = list
  const asked = { programme: programme.key, ...ask, unitId: null }
  const source = usePagedQuery('inspections.coverageRows', asked)
  const [visiting, setVisiting] = useState<CoverageRow | null>(null)
  const mayEdit = useRight('ledgers.edit')
  useListStatus(words, source.total, keys.size)
  return (
    <Page
      head={
        <>
          <InspectionsHead
            tab="coverage"
            facts={words.facts(ask.on)}
            actions={
              <WorkPaperActions
                paper={{ paper: 'inspection-coverage', ask: asked }}
                label={words.print}
                name={words.print}
                table
              />
            }
            tools={<ListSearch list={list} label={text.search} />}
          />
          <RuleTools programme={programme.key} list={list} />
        </>
      }
      bottom={keys.size > 0 && <ChecklistBar programme={programme.key} keys={keys} />}
    >
      <ListTable<CoverageRow, Ask>
        label={words.list}
        columns={COVERAGE_COLUMNS}
        list={list}
        source={source}
        rowKey={keyOf}
        onOpen={(row) => mayEdit && setVisiting(row)}
        everyKey={() =>
          everyKeyBy(source.total, (slice) => api.inspections.coverageRows({ ...asked, ...slice }), keyOf)
        }
        words={{ empty: words.empty, nothing: text.nothing, everything: text.everything }}
      />
      {visiting && (
        <NewVisitDialog programme={programme} about={visiting} onClose={() => setVisiting(null)} />
      )}
    </Page>
  )
}

/** Which rule, at which day, with its own sums. */
function RuleTools({ programme, list }: { programme: string; list: List<Ask> }) {
  const { ask } = list
  const { data: rules = [] } = useApiQuery('inspections.coverage', { programme, on: ask.on })
  const chosen = rules.find((it) => it.rule === ask.rule)
  const owed = rules.reduce((sum, it) => sum + it.owed, 0)
  return (
    <>
      <CountTabs
        label={words.rules}
        tabs={[
          { key: ALL, label: words.allRules, count: owed },
          ...rules.map((it) => ({ key: it.rule, label: it.label, count: it.owed })),
        ]}
        value={ask.rule || ALL}
        onChange={(rule) => list.change({ ...ask, rule: rule === ALL ? '' : rule })}
      />
      <ListTools>
        <DayBox
          label={words.on}
          value={ask.on}
          onChange={(on) => list.change({ ...ask, on: on || localToday() })}
        />
        <Segmented
          label={words.scope}
          value={ask.short ? 'short' : 'every'}
          onChange={(value) => list.change({ ...ask, short: value === 'short' })}
          options={[
            { value: 'short', label: words.short },
            { value: 'every', label: words.every },
          ]}
        />
        {chosen && (
          <span title={chosen.basis}>
            {words.span(chosen.from, chosen.to)}
            {text.gap}
            {words.sums(chosen.met, chosen.subjects, chosen.owed)}
          </span>
        )}
      </ListTools>
    </>
  )
}

const keyOf = ({ rule, subjectKind, subjectId }: CoverageRow) => `${rule} ${subjectKind} ${subjectId}`

/** Empty check lists for the road, one for each marked place. */
function ChecklistBar({ programme, keys }: { programme: string; keys: ReadonlySet<string> }) {
  const places = new Map(
    [...keys].map((key) => {
      const [, kind = '', id = ''] = key.split(' ')
      return [`${kind} ${id}`, { kind, id }]
    }),
  )
  return (
    <BottomBar
      right={
        <WorkPaperActions
          paper={{ paper: 'inspection-checklist', ask: { programme, subjects: [...places.values()] } }}
          label={text.visit.print}
          name={text.visit.print}
          beside
        />
      }
    >
      {words.selected(places.size)}
    </BottomBar>
  )
}
