import { useState } from 'react'
import type { ClockAsk, PaperAsk } from '#shared/modules/cadres/contract'
import type { Standards } from '#shared/modules/cadres/standards'
import { useApiQuery } from '../../app/queries'
import { useRight } from '../../app/session'
import { Button, CountTabs, ErrorNotice, Page, PageHead, Segmented } from '../../components'
import { PlainPicker } from '../../components/PlainPicker'
import { useAgeReference } from '../people/people.queries'
import { ClockList } from './ClockList'
import classes from './cadres.module.css'
import { text } from './cadres.text'
import type { ClockListName } from './clock-columns'
import { changeDates, useDates } from './dates'
import { MonthField } from './MonthField'
import { MonthsField } from './MonthsField'
import { PaperActions } from './PaperActions'
import { ScopePicker } from './ScopePicker'
import { StandardsDialog } from './StandardsDialog'
import { type Scope, useScope } from './scope'

const LISTS: readonly ClockListName[] = ['retirement', 'probation', 'tenure']

/** 到龄预警: who reaches 退休, the end of 试用期 or a line of 任期 by a date, as lists that print. */
export function ClockPage() {
  const { data: standards, error } = useApiQuery('cadres.standards', {})
  return standards ? <Clock standards={standards} /> : <ErrorNotice error={error} />
}

function Clock({ standards }: { standards: Standards }) {
  const scope = useScope()
  const { on } = useDates()
  const [list, setList] = useState<ClockListName>('retirement')
  const [aheads, setAheads] = useState<Partial<Record<ClockListName, number>>>({})
  const [view, setView] = useState<Pick<ClockAsk, 'state' | 'sort' | 'ruleId'>>({
    state: 'all',
    sort: 'organization',
    ruleId: '',
  })
  const [editing, setEditing] = useState(false)
  const mayEdit = useRight('people.edit')
  const askFor = (name: ClockListName): ClockAsk => ({
    selection: scope.selection,
    on,
    ahead: aheads[name] ?? standards[`${name}Ahead`],
    ...view,
    ruleId: name === 'tenure' ? view.ruleId : '',
  })
  const ask = askFor(list)
  const counts = useCounts(askFor)
  const paper: PaperAsk = { list, title: text.listTitles[list], ...ask }

  return (
    <Page
      head={
        <>
          <PageHead
            title={text.clock}
            facts={text.reachedOf(counts[list].reached, counts[list].coming)}
            actions={
              <>
                {mayEdit && (
                  <Button kind="quiet" onClick={() => setEditing(true)}>
                    {text.standards}
                  </Button>
                )}
                <PaperActions paper={paper} />
              </>
            }
          />
          <Tools
            scope={scope}
            on={on}
            ask={ask}
            onAhead={(ahead) => setAheads({ ...aheads, [list]: ahead })}
          />
          <CountTabs
            label={text.listsLabel}
            tabs={LISTS.map((key) => ({
              key,
              label: text.lists[key],
              count: counts[key].reached + counts[key].coming,
            }))}
            value={list}
            onChange={setList}
            right={
              <Filters
                list={list}
                standards={standards}
                view={view}
                counts={counts[list]}
                onChange={setView}
              />
            }
          />
        </>
      }
    >
      <ClockList key={list} list={list} ask={ask} />
      {editing && <StandardsDialog standards={standards} onClose={() => setEditing(false)} />}
    </Page>
  )
}

type Counts = { reached: number; coming: number }
const NONE: Counts = { reached: 0, coming: 0 }

/** How many each list has, for the tabs; the list in sight asks for the same first slice. */
function useCounts(askFor: (name: ClockListName) => ClockAsk): Record<ClockListName, Counts> {
  const retirement = useApiQuery('cadres.retirement', { ...askFor('retirement'), limit: 1 })
  const probation = useApiQuery('cadres.probation', { ...askFor('probation'), limit: 1 })
  const tenure = useApiQuery('cadres.tenure', { ...askFor('tenure'), limit: 1 })
  return {
    retirement: retirement.data ?? NONE,
    probation: probation.data ?? NONE,
    tenure: tenure.data ?? NONE,
  }
}

type ToolsProps = { scope: Scope; on: string; ask: ClockAsk; onAhead: (months: number) => void }

function Tools({ scope, on, ask, onAhead }: ToolsProps) {
  const { words } = useAgeReference(on)
  return (
    <div className={classes.tools}>
      <ScopePicker scope={scope} />
      <MonthField
        label={text.on}
        value={on}
        placeholder={words}
        onChange={(month) => changeDates({ on: month })}
      />
      <MonthsField label={text.ahead} value={ask.ahead} measure={text.months} onChange={onAhead} />
    </div>
  )
}

type View = Pick<ClockAsk, 'state' | 'sort' | 'ruleId'>
type FiltersProps = {
  list: ClockListName
  standards: Standards
  view: View
  counts: Counts
  onChange: (view: View) => void
}

function Filters({ list, standards, view, counts, onChange }: FiltersProps) {
  const numbers = { all: counts.reached + counts.coming, ...counts }
  const rules = standards.tenureRules.filter((it) => it.enabled)
  return (
    <>
      {list === 'tenure' && (
        <span className={classes.rule}>
          <PlainPicker
            label={text.rule}
            value={view.ruleId}
            onChange={(ruleId) => onChange({ ...view, ruleId })}
            options={[
              { value: '', label: text.allRules },
              ...rules.map((it) => ({ value: it.id, label: it.name })),
            ]}
          />
        </span>
      )}
      <Segmented
        label={text.state}
        small
        value={view.state}
        onChange={(state) => onChange({ ...view, state })}
        options={(['all', 'reached', 'coming'] as const).map((value) => ({
          value,
          label: text.stateCount(text.states[value], numbers[value]),
        }))}
      />
      <Segmented
        label={text.sort}
        small
        value={view.sort}
        onChange={(sort) => onChange({ ...view, sort })}
        options={(['organization', 'due'] as const).map((value) => ({ value, label: text.sorts[value] }))}
      />
    </>
  )
}
