import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { CoverageRow } from '#shared/modules/inspections/coverage'
import type { Programme } from '#shared/modules/inspections/system'
import { ListBody, ListTools, Nothing, SearchBox } from '../../../app/lists/ListParts'
import { useList, useListStatus } from '../../../app/lists/use-list'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { BottomBar, CountTabs, DataTable, ErrorNotice, Page, Segmented } from '../../../components'
import { DayBox } from '../../indicators/DayBox'
import { InspectionsHead } from '../InspectionsHead'
import { text } from '../inspections.text'
import { OfProgramme } from '../OfProgramme'
import { NewVisitDialog } from '../visits/NewVisitDialog'
import { COVERAGE_COLUMNS } from './coverage-columns'
import { today, yearEndOrToday } from './coverage-day'

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

function Coverage({ programme, year }: { programme: Programme; year: number }) {
  const [search] = useSearchParams()
  const first = {
    on: yearEndOrToday(year),
    rule: search.get('rule') ?? '',
    short: true,
    text: '',
  }
  const list = useList(first, { ...first, rule: '' })
  const { ask, keys } = list
  const asked = { programme: programme.key, ...ask, unitId: null }
  const source = usePagedQuery('inspections.coverageRows', asked)
  const { data: rules } = useApiQuery('inspections.coverage', { programme: programme.key, on: ask.on })
  const [visiting, setVisiting] = useState<CoverageRow | null>(null)
  const mayEdit = useRight('ledgers.edit')
  const chosen = rules?.find((it) => it.rule === ask.rule)
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
            tools={
              <SearchBox
                value={ask.text}
                label={text.search}
                onChange={(typed) => list.change({ ...ask, text: typed })}
              />
            }
          />
          <CountTabs
            label={words.rules}
            tabs={[
              { key: ALL, label: words.allRules, count: (rules ?? []).reduce((sum, it) => sum + it.owed, 0) },
              ...(rules ?? []).map((it) => ({ key: it.rule, label: it.label, count: it.owed })),
            ]}
            value={ask.rule || ALL}
            onChange={(rule) => list.change({ ...ask, rule: rule === ALL ? '' : rule })}
          />
          <ListTools>
            <DayBox
              label={words.on}
              value={ask.on}
              onChange={(on) => list.change({ ...ask, on: on || today() })}
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
      }
      bottom={keys.size > 0 && <ChecklistBar programme={programme.key} keys={keys} />}
    >
      <ListBody>
        <ErrorNotice error={source.error} />
        <DataTable<CoverageRow>
          label={words.list}
          columns={COVERAGE_COLUMNS}
          source={source}
          rowKey={keyOf}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(row) => mayEdit && setVisiting(row)}
          selection={{ keys, onChange: list.setKeys, onAll: () => {} }}
          empty={
            source.loading ? null : (
              <Nothing
                words={{ empty: words.empty, nothing: text.nothing, everything: text.everything }}
                isWhole={list.isWhole}
                onClear={list.clear}
              />
            )
          }
          autoFocus
        />
      </ListBody>
      {visiting && (
        <NewVisitDialog programme={programme} about={visiting} onClose={() => setVisiting(null)} />
      )}
    </Page>
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
