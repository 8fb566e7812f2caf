import { lazy, Suspense, useState } from 'react'
import {
  type AwardFigure,
  FIGURE_FEATURES,
  type FigureFeature,
  type FigureRecord,
} from '#shared/modules/awards/overview'
import type { CycleId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { useStatus } from '../../../app/status'
import {
  CountTabs,
  EmptyState,
  ErrorNotice,
  Page,
  PageHead,
  PanelBlock,
  useShortcut,
} from '../../../components'
import { PlainPicker } from '../../../components/PlainPicker'
import { FigureRecords } from './FigureRecords'
import { FigureTable, type OpenFigure } from './FigureTable'
import classes from './overview.module.css'
import { figuresText as text } from './overview.text'

const StructureChart = lazy(() => import('../../cadres/StructureChart'))

const FEATURES = Object.keys(FIGURE_FEATURES) as FigureFeature[]
const OF_PERSONS: readonly FigureFeature[] = ['sex', 'age', 'qualification', 'technicalTitle']
/** More bars than a chart can show; the table has all. */
const MOST_BARS = 24

/** Nominations and honours along one feature, of one cycle or all; each number opens its records. */
export function FiguresPage() {
  const [cycleId, setCycleId] = useState<CycleId | null>(null)
  const [by, setBy] = useState<FigureFeature>('category')
  const [open, setOpen] = useState<OpenFigure | null>(null)
  const { bars, facts, answered, error } = useFigures({ cycleId, by })
  const isFilled = bars.length > 0
  useStatus([facts])
  useShortcut('escape', () => setOpen(null), { enabled: open !== null })
  const choose = (key: FigureFeature) => {
    setBy(key)
    setOpen(null)
  }
  return (
    <Page
      head={
        <>
          <PageHead
            title={text.title}
            facts={facts}
            actions={<CyclePicker value={cycleId} onChange={setCycleId} />}
          />
          <CountTabs
            label={text.featureLabel}
            tabs={FEATURES.map((key) => ({ key, label: FIGURE_FEATURES[key] }))}
            value={by}
            onChange={choose}
          />
        </>
      }
    >
      <div className={classes.figures}>
        <div className={classes.bars}>
          <ErrorNotice error={error} />
          {answered && !isFilled && <EmptyState>{text.empty}</EmptyState>}
          {isFilled && <FigureTable feature={FIGURE_FEATURES[by]} bars={bars} open={open} onOpen={setOpen} />}
          {isFilled && OF_PERSONS.includes(by) && <p className={classes.quiet}>{text.persons}</p>}
        </div>
        {isFilled && <Side ask={{ cycleId, by }} bars={bars} open={open} onClose={() => setOpen(null)} />}
      </div>
    </Page>
  )
}

type FiguresAsk = { cycleId: CycleId | null; by: FigureFeature }

/** The numbers of a feature, and in words what they sum up to; those before stand until the new ones have come. */
function useFigures(ask: FiguresAsk) {
  const { data, error } = useApiQuery('awards.awardFigures', ask, { placeholderData: (old) => old })
  const bars = data ?? []
  const sum = (of: FigureRecord['of']) => bars.reduce((all, it) => all + it[of], 0)
  return { bars, facts: text.facts(sum('nominations'), sum('honours')), answered: data !== undefined, error }
}

type SideProps = {
  ask: FiguresAsk
  bars: readonly AwardFigure[]
  open: OpenFigure | null
  onClose: () => void
}

/** Beside the table: the chart of it, or the records behind the number that is open. */
function Side({ ask, bars, open, onClose }: SideProps) {
  const label = text.chart(FIGURE_FEATURES[ask.by])
  return (
    <aside className={classes.side} aria-label={open ? text.records : label}>
      {open ? (
        <FigureRecords key={`${open.label} ${open.of}`} ask={{ ...ask, ...open }} onClose={onClose} />
      ) : (
        <PanelBlock title={label}>
          <Suspense>
            <StructureChart
              lines={bars.slice(0, MOST_BARS).map((it) => ({
                label: it.label,
                counts: [it.nominations, it.honours],
              }))}
              names={[text.nominations, text.honours]}
              label={label}
            />
          </Suspense>
        </PanelBlock>
      )}
    </aside>
  )
}

type CyclePickerProps = { value: CycleId | null; onChange: (id: CycleId | null) => void }

function CyclePicker({ value, onChange }: CyclePickerProps) {
  const { data } = useApiQuery('awards.cycles', { tab: 'all', limit: 500 })
  return (
    <PlainPicker
      label={text.cycle}
      value={value ?? ''}
      onChange={(id) => onChange(id === '' ? null : (id as CycleId))}
      options={[
        { value: '', label: text.allCycles },
        ...(data?.rows.map((it) => ({ value: it.id as string, label: it.title })) ?? []),
      ]}
      placeholder={text.allCycles}
    />
  )
}
