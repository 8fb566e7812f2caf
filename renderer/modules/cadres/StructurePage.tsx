import { useState } from 'react'
import type { PaperAsk } from '#shared/modules/cadres/contract'
import { DIMENSION_LABELS } from '#shared/modules/cadres/rules-structure'
import type { Dimension } from '#shared/modules/cadres/schema'
import { useApiQuery } from '../../app/queries'
import { useStatus } from '../../app/status'
import { EmptyState, ErrorNotice, Page, PageHead, Segmented, useShortcut } from '../../components'
import { useAgeReference } from '../people/people.queries'
import { CrossTable } from './CrossTable'
import classes from './cadres.module.css'
import { text } from './cadres.text'
import { changeDates, useDates } from './dates'
import type { Figure } from './figures'
import { MonthField } from './MonthField'
import { PaperActions } from './PaperActions'
import { ScopePicker } from './ScopePicker'
import { StructurePanel } from './StructurePanel'
import { StructureTable } from './StructureTable'
import { useScope } from './scope'

type View = 'parts' | 'cross'

/** 干部结构: a selection at one date or two, by every dimension or two of them crossed; each number opens its people. */
export function StructurePage() {
  const scope = useScope()
  const { on, compared } = useDates()
  const [view, setView] = useState<View>('parts')
  const [crossed, setCrossed] = useState<{ rows: Dimension; columns: Dimension }>({
    rows: 'unit',
    columns: 'age',
  })
  const [dimension, setDimension] = useState<Dimension>('age')
  const [figure, setFigure] = useState<Figure | null>(null)
  const dates = compared === null || view === 'cross' ? [on] : [compared, on]
  const { data, error } = useApiQuery('cadres.structure', { selection: scope.selection, dates })
  const times = data ?? []
  const present = times.at(-1)

  useStatus(present ? [text.people(present.total), text.agesAt(present.on)] : [])
  useShortcut('escape', () => setFigure(null), { enabled: figure !== null })
  const title =
    view === 'parts'
      ? text.structureTitle
      : text.crossTitle(DIMENSION_LABELS[crossed.rows], DIMENSION_LABELS[crossed.columns])
  const about = { title, selection: scope.selection }
  const paper: PaperAsk =
    view === 'parts' ? { list: 'structure', ...about, dates } : { list: 'cross', ...about, on, ...crossed }

  return (
    <Page
      head={
        <>
          <PageHead
            title={text.structure}
            facts={present ? text.people(present.total) : ''}
            actions={<PaperActions paper={paper} />}
          />
          <StructureTools scope={scope} view={view} onView={setView} />
        </>
      }
    >
      <div className={classes.sheet}>
        <ErrorNotice error={error} />
        {present?.total === 0 && <EmptyState>{text.nobody}</EmptyState>}
        {present && present.total > 0 && view === 'parts' && (
          <StructureTable times={times} figure={figure} onOpen={setFigure} onDimension={setDimension} />
        )}
        {present && present.total > 0 && view === 'cross' && (
          <CrossTable
            ask={{ selection: scope.selection, on, ...crossed }}
            figure={figure}
            onOpen={setFigure}
            onChange={setCrossed}
          />
        )}
      </div>
      {present && present.total > 0 && (
        <StructurePanel
          times={times}
          dimension={dimension}
          figure={figure}
          selection={scope.selection}
          onClose={() => setFigure(null)}
        />
      )}
    </Page>
  )
}

type ToolsProps = { scope: ReturnType<typeof useScope>; view: View; onView: (view: View) => void }

/** Who is looked at, at which dates, and how. */
function StructureTools({ scope, view, onView }: ToolsProps) {
  const { on, compared } = useDates()
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
      {view === 'parts' && (
        <MonthField
          label={text.compareWith}
          value={compared ?? ''}
          placeholder={text.noCompare}
          onChange={(month) => changeDates({ compared: month || null })}
        />
      )}
      <span className={classes.toolsEnd}>
        <Segmented
          label={text.view}
          value={view}
          onChange={onView}
          options={(['parts', 'cross'] as const).map((value) => ({ value, label: text.views[value] }))}
        />
      </span>
    </div>
  )
}
