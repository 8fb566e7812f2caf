import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Step } from '#shared/platform/steps/contract'
import { useApiQuery, usePagedQuery } from '../../app/queries'
import { useStatus } from '../../app/status'
import {
  Button,
  ConfirmDialog,
  DataTable,
  EmptyState,
  ErrorNotice,
  Page,
  PageHead,
  type RowSource,
  Segmented,
  useShortcut,
} from '../../components'
import { stepColumns } from './step-columns'
import classes from './steps.module.css'
import { text } from './steps.text'
import { redoStep, undoStep, useMayTurn, useTurning } from './use-steps'

/** Everything that was changed and can be taken back, the latest first. */
export function StepsPage() {
  const [whose, setWhose] = useState<'mine' | 'all'>('mine')
  const source = usePagedQuery('steps.list', { mineOnly: whose === 'mine' })
  const { data: next } = useApiQuery('steps.next', {})
  const [focus, setFocus] = useState(0)
  const [through, setThrough] = useState<{ step: Step; steps: number } | null>(null)
  const step = source.rowAt(focus)
  useStatus([text.count(source.total)])
  useShortcut('escape', () => navigate('/people'))
  const choose = (value: 'mine' | 'all') => {
    setWhose(value)
    setFocus(0)
  }
  return (
    <Page
      head={
        <PageHead
          title={text.title}
          facts={text.count(source.total)}
          actions={
            <>
              <Segmented
                label={text.whose}
                value={whose}
                onChange={choose}
                options={[
                  { value: 'mine', label: text.mine },
                  { value: 'all', label: text.all },
                ]}
              />
              {step && <StepActs step={step} stepsAbove={standing(source, focus)} onThrough={setThrough} />}
            </>
          }
        />
      }
    >
      <div className={classes.table}>
        <ErrorNotice error={source.error} />
        <DataTable
          label={text.tableLabel}
          columns={stepColumns(next)}
          source={source}
          rowKey={(row) => row.id}
          focus={focus}
          onFocus={setFocus}
          onOpen={(row) => openStep(row)}
          isQuiet={(row) => row.undoneAt !== null}
          empty={source.loading ? null : <EmptyState>{text.empty}</EmptyState>}
          autoFocus
        />
      </div>
      {through && <ThroughDialog {...through} whose={whose} onClose={() => setThrough(null)} />}
    </Page>
  )
}

/** How many of the rows down to this one are not taken back. */
function standing(source: RowSource<Step>, last: number): number {
  return Array.from({ length: last + 1 }, (_, index) => source.rowAt(index)).filter(
    (row) => row?.undoneAt === null,
  ).length
}

/** The record that a step changed, or its batch. */
function openStep({ opens }: Step): void {
  if (opens?.kind === 'person') navigate(`/people/${opens.id}`)
  else if (opens?.kind === 'organization') navigate(`/organizations/${opens.id}`)
  else if (opens?.kind === 'dossier') navigate(`/dossiers/files/${opens.id}`)
  else if (opens) navigate('/people/batches')
}

type StepActsProps = {
  step: Step
  /** Steps that stand from the top down to this one. */
  stepsAbove: number
  onThrough: (through: { step: Step; steps: number }) => void
}

function StepActs({ step, stepsAbove, onThrough }: StepActsProps) {
  const mayEdit = useMayTurn()
  const { running, turn } = useTurning()
  const { id } = step
  if (!mayEdit) return null
  if (step.undoneAt !== null)
    return (
      <Button disabled={step.blocked !== null} loading={running} onClick={() => turn(() => redoStep({ id }))}>
        {text.redoThis}
      </Button>
    )
  return (
    <>
      {stepsAbove > 1 && (
        <Button onClick={() => onThrough({ step, steps: stepsAbove })}>{text.undoThrough(stepsAbove)}</Button>
      )}
      <Button disabled={step.blocked !== null} loading={running} onClick={() => turn(() => undoStep({ id }))}>
        {text.undoThis}
      </Button>
    </>
  )
}

type ThroughDialogProps = { step: Step; steps: number; whose: 'mine' | 'all'; onClose: () => void }

function ThroughDialog({ step, steps, whose, onClose }: ThroughDialogProps) {
  const { running, turn } = useTurning()
  const confirm = () =>
    turn(async () => {
      const done = await undoStep({ id: step.id, through: whose })
      onClose()
      return done
    })
  return (
    <ConfirmDialog
      title={text.confirmTitle(steps)}
      consequence={text.confirmConsequence(step.title, whose === 'mine')}
      confirm={text.confirm(steps)}
      busy={running}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
