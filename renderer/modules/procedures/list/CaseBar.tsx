import { useState } from 'react'
import type { CaseRow } from '#shared/modules/procedures/case'
import type { ProcedureListed } from '#shared/modules/procedures/contract'
import type { Step } from '#shared/modules/procedures/procedure'
import type { ProcedureCaseId } from '#shared/values/id'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { BottomBar, Button, ConfirmDialog, type RowSource, showToast } from '../../../components'
import { text } from '../procedures.text'
import { AnswerDialog } from './AnswerDialog'
import { AskDialog } from './AskDialog'
import { AssignDialog } from './AssignDialog'
import { FinishDialog } from './FinishDialog'

type Props = {
  procedure: ProcedureListed
  ids: ProcedureCaseId[]
  source: RowSource<CaseRow>
  onNone: () => void
}

type Open = 'finish' | 'ask' | 'answer' | 'assign' | 'remove' | null

/** What can be done with the marked cases at once: those that stand at the same step. */
export function CaseBar({ procedure, ids, source, onNone }: Props) {
  const [open, setOpen] = useState<Open>(null)
  const mayEdit = useRight('ledgers.edit')
  const step = commonStep(ids, source)
  const { data } = useApiQuery('procedures.case', { id: ids[0] as ProcedureCaseId })
  const rule = data?.procedure.steps.find((it) => it.key === step)
  const words = text.batch
  return (
    <>
      <BottomBar
        right={
          <WorkPaperActions
            paper={{ paper: 'procedure-case', ask: { ids } }}
            label={words.print}
            name={procedure.title}
            beside
          />
        }
      >
        <span>{text.selected(ids.length)}</span>
        {mayEdit && (
          <>
            <Button disabled={!rule} title={rule ? undefined : words.mixed} onClick={() => setOpen('finish')}>
              {words.finish}
            </Button>
            {rule?.replies && (
              <>
                <Button onClick={() => setOpen('ask')}>{words.ask}</Button>
                <Button onClick={() => setOpen('answer')}>{words.answer}</Button>
              </>
            )}
            <Button onClick={() => setOpen('assign')}>{words.assign}</Button>
            <Button onClick={() => setOpen('remove')}>{words.remove}</Button>
          </>
        )}
        {rule?.replies && (
          <WorkPaperActions
            paper={{ paper: 'procedure-letter', ask: { ids, step: rule.key } }}
            label={words.letters}
            name={words.letters}
            beside
          />
        )}
      </BottomBar>
      <Dialogs rule={rule} ids={ids} open={open} onNone={onNone} onClose={() => setOpen(null)} />
    </>
  )
}

type DialogsProps = Pick<Props, 'ids' | 'onNone'> & {
  rule: Step | undefined
  open: Open
  onClose: () => void
}

/** The act that was chosen. */
function Dialogs({ rule, ids, open, onNone, onClose }: DialogsProps) {
  if (open === 'assign') return <AssignDialog ids={ids} onClose={onClose} />
  if (open === 'remove') return <RemoveDialog ids={ids} onNone={onNone} onClose={onClose} />
  if (!rule) return null
  if (open === 'finish') return <FinishDialog step={rule} ids={ids} onClose={onClose} />
  if (open === 'ask') return <AskDialog step={rule} ids={ids} onClose={onClose} />
  return open === 'answer' ? <AnswerDialog step={rule} ids={ids} onClose={onClose} /> : null
}

/** The step that all marked cases in sight stand at; '' where they differ. */
function commonStep(ids: readonly string[], source: RowSource<CaseRow>): string {
  const marked = new Set(ids)
  const steps = new Set<string>()
  for (let at = 0; at < source.total; at += 1) {
    const row = source.rowAt(at)
    if (row && marked.has(row.id)) steps.add(row.step)
  }
  const [step = ''] = steps
  return steps.size === 1 ? step : ''
}

function RemoveDialog({
  ids,
  onNone,
  onClose,
}: {
  ids: ProcedureCaseId[]
  onNone: () => void
  onClose: () => void
}) {
  const remove = useCommand('procedures.remove')
  const restore = useCommand('procedures.restore')
  const words = text.batch
  const run = async () => {
    const reply = await remove.run({ ids })
    onClose()
    if (!reply.ok) return
    onNone()
    const undo = async () => {
      const back = await restore.run({ ids })
      if (back.ok) showToast(words.restored(back.value.done))
    }
    showToast(words.removed(reply.value.done), { action: { label: words.undo, run: () => void undo() } })
  }
  return (
    <ConfirmDialog
      title={words.removeTitle(ids.length)}
      consequence={words.removeConsequence}
      confirm={words.remove.replace('…', '')}
      onConfirm={() => void run()}
      onClose={onClose}
      busy={remove.running}
    />
  )
}
