import { lazy, Suspense, useState } from 'react'
import { FIGURE_FEATURES, type FigureFeature, type FigureRecord } from '#shared/modules/awards/overview'
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
  const { data, error } = useApiQuery(
    'awards.awardFigures',
    { cycleId, by },
    { placeholderData: (old) => old },
  )
  const bars = data ?? []
  const sum = (of: FigureRecord['of']) => bars.reduce((all, it) => all + it[of], 0)
  const facts = text.facts(sum('nominations'), sum('honours'))
  useStatus([facts])
  useShortcut('escape', () => setOpen(null), { enabled: open !== null })
  const feature = FIGURE_FEATURES[by]
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
          {data?.length === 0 && <EmptyState>{text.empty}</EmptyState>}
          {bars.length > 0 && <FigureTable feature={feature} bars={bars} open={open} onOpen={setOpen} />}
          {bars.length > 0 && OF_PERSONS.includes(by) && <p className={classes.quiet}>{text.persons}</p>}
        </div>
        {bars.length > 0 && (
          <aside className={classes.side} aria-label={open ? text.records : text.chart(feature)}>
            {open ? (
              <FigureRecords
                key={`${open.label} ${open.of}`}
                ask={{ cycleId, by, ...open }}
                onClose={() => setOpen(null)}
              />
            ) : (
              <PanelBlock title={text.chart(feature)}>
                <Suspense>
                  <StructureChart
                    lines={bars.slice(0, MOST_BARS).map((it) => ({
                      label: it.label,
                      counts: [it.nominations, it.honours],
                    }))}
                    names={[text.nominations, text.honours]}
                    label={text.chart(feature)}
                  />
                </Suspense>
              </PanelBlock>
            )}
          </aside>
        )}
      </div>
    </Page>
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
