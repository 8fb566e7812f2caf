import { useState } from 'react'
import type { PlanFigure, PlanRow, TrainingPlan } from '#shared/modules/training/plan'
import { ListBody, ListTools } from '../../../app/lists/ListParts'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  Page,
  Segmented,
  useArraySource,
  useShortcut,
} from '../../../components'
import { TrainingHead } from '../TrainingHead'
import classes from '../training.module.css'
import { text } from '../training.text'
import { PlanDialog } from './PlanDialog'

const words = text.plans

/** A plan of several years beside what they brought so far. */
export function PlansPage() {
  const { data: plans, error } = useApiQuery('training.plans', {})
  const [chosen, setChosen] = useState('')
  const [making, setMaking] = useState(false)
  const mayEdit = useRight('ledgers.edit')
  const plan = plans?.find((it) => it.id === chosen) ?? plans?.[0]
  useShortcut('ctrl+n', () => setMaking(true), { label: words.add, enabled: mayEdit })
  return (
    <Page
      head={
        <>
          <TrainingHead
            tab="plan"
            yearless
            facts={plan && words.years(plan.fromYear, plan.toYear)}
            actions={
              <>
                {plan && <OnePlanActs plan={plan} />}
                {mayEdit && (
                  <Button kind="primary" keys="ctrl+n" onClick={() => setMaking(true)}>
                    {words.add}
                  </Button>
                )}
              </>
            }
          />
          {plans && plans.length > 1 && (
            <ListTools>
              <Segmented
                label={words.plan}
                value={plan?.id ?? ''}
                onChange={setChosen}
                options={plans.slice(0, 6).map((it) => ({ value: it.id, label: it.title }))}
              />
            </ListTools>
          )}
        </>
      }
    >
      <ListBody>
        <ErrorNotice error={error} />
        {plan ? <Figures plan={plan} /> : <EmptyState>{plans && words.empty}</EmptyState>}
      </ListBody>
      {making && <PlanDialog plan={null} onClose={() => setMaking(false)} />}
    </Page>
  )
}

function OnePlanActs({ plan }: { plan: PlanRow }) {
  const [editing, setEditing] = useState(false)
  const { data } = useApiQuery('training.plan', { id: plan.id })
  const mayEdit = useRight('ledgers.edit')
  return (
    <>
      {mayEdit && <Button onClick={() => setEditing(true)}>{text.edit}</Button>}
      <WorkPaperActions
        paper={{ paper: 'training-plan', ask: { id: plan.id } }}
        label={words.print}
        name={plan.title}
        table
      />
      {editing && data && <PlanDialog plan={data} onClose={() => setEditing(false)} />}
    </>
  )
}

function Figures({ plan }: { plan: PlanRow }) {
  const { data, error } = useApiQuery('training.plan', { id: plan.id })
  const [focus, setFocus] = useState(0)
  const source = useArraySource<TrainingPlan['figures'][number]>(data?.figures ?? [])
  return (
    <>
      <ErrorNotice error={error} />
      <DataTable<PlanFigure>
        label={words.figures}
        columns={COLUMNS}
        source={source}
        rowKey={(row) => `${row.year} ${row.kind}`}
        focus={Math.min(focus, source.total - 1)}
        onFocus={setFocus}
        autoFocus
      />
    </>
  )
}

const titles = words.columns

/** What a year lacks is to be looked at once it is over; until then it is only still to be done. */
function lacking(year: number, planned: number | null, done: number) {
  if (planned === null || planned <= done) return text.none
  const isOver = year < new Date().getFullYear()
  return <span className={isOver ? classes.amber : undefined}>{planned - done}</span>
}

const COLUMNS: readonly Column<PlanFigure>[] = [
  { key: 'year', title: titles.year, width: 72, render: (row) => row.year },
  { key: 'kind', title: titles.kind, strong: true, render: (row) => row.kindLabel },
  { key: 'unit', title: titles.unit, width: 64, quiet: true, render: (row) => row.unit || text.none },
  {
    key: 'planned',
    title: titles.planned,
    width: 80,
    align: 'right',
    render: (row) => row.plannedClasses ?? text.none,
  },
  { key: 'done', title: titles.done, width: 80, align: 'right', render: (row) => row.classes },
  {
    key: 'short',
    title: titles.short,
    width: 80,
    align: 'right',
    render: (row) => lacking(row.year, row.plannedClasses, row.classes),
  },
  {
    key: 'plannedTimes',
    title: titles.plannedTimes,
    width: 96,
    align: 'right',
    render: (row) => row.plannedTimes ?? text.none,
  },
  { key: 'times', title: titles.times, width: 96, align: 'right', render: (row) => row.personTimes },
  {
    key: 'shortTimes',
    title: titles.shortTimes,
    width: 80,
    align: 'right',
    render: (row) => lacking(row.year, row.plannedTimes, row.personTimes),
  },
]
