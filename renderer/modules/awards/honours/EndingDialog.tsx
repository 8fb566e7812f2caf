import { useState } from 'react'
import type { Honour } from '#shared/modules/awards/honour'
import { todayPartial } from '#shared/values/partial-date'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import {
  AreaField,
  Button,
  DateField,
  Dialog,
  ErrorNotice,
  type Failure,
  FieldStack,
  refusalOf,
  showToast,
  TextField,
} from '../../../components'
import { checkDay } from './check-day'
import classes from './honours.module.css'
import { text } from './honours.text'

type EndingDialogProps = {
  honour: Honour
  /** Withdrawn for a fault, or ended in honour. */
  kind: 'withdraw' | 'end'
  onClose: () => void
  /** What the reason may start from: the review that asks for the end. */
  reason?: string
}

/** The day, the reason and the document with which an honour is withdrawn or a title ends; below, what follows. */
export function EndingDialog({ honour, kind, onClose, reason: first = '' }: EndingDialogProps) {
  const [on, setOn] = useState<string>(() => todayPartial(new Date()))
  const [reason, setReason] = useState(first)
  const [document, setDocument] = useState('')
  const { end, busy, failure } = useEnding(honour, kind, onClose)
  const refused = refusalOf(failure)
  const withdrawing = kind === 'withdraw'
  const words = WORDS[kind]
  return (
    <Dialog
      title={words.title(honour.name)}
      onClose={onClose}
      width={520}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {text.cancel}
          </Button>
          <Button
            kind={withdrawing ? 'danger' : 'primary'}
            onClick={() => void end({ on, reason: reason.trim(), document })}
            disabled={reason.trim() === '' || on === ''}
            loading={busy}
          >
            {words.confirm}
          </Button>
        </>
      }
    >
      <FieldStack>
        <DateField
          label={words.on}
          name="on"
          value={on}
          onChange={setOn}
          check={checkDay}
          error={refused?.field === 'on' ? refused.message : undefined}
        />
        <AreaField
          label={text.reason}
          name="reason"
          rule={words.rule}
          value={reason}
          onChange={setReason}
          limit={300}
          minRows={2}
          autoFocus
        />
        {withdrawing && (
          <TextField label={text.basis} name="document" value={document} onChange={setDocument} limit={200} />
        )}
      </FieldStack>
      <ul className={classes.follows}>
        {words.follows.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
      <ErrorNotice error={failure} />
    </Dialog>
  )
}

const WORDS = {
  withdraw: {
    title: text.withdrawTitle,
    on: text.withdrawOn,
    rule: text.withdrawReasonRule,
    follows: text.withdrawFollows,
    confirm: text.withdrawConfirm,
  },
  end: {
    title: text.endTitle,
    on: text.endOn,
    rule: text.endReasonRule,
    follows: text.endFollows,
    confirm: text.endConfirm,
  },
}

function useEnding({ id, version, name }: Honour, kind: EndingDialogProps['kind'], onDone: () => void) {
  const withdraw = useCommand('awards.withdrawHonour')
  const endTitle = useCommand('awards.endHonour')
  const [failure, setFailure] = useState<Failure>(null)
  const end = async ({ document, ...asked }: { on: string; reason: string; document: string }) => {
    if (kind === 'end') {
      const reply = await endTitle.run({ id, version, ...asked })
      if (!reply.ok) return setFailure(reply)
      tell(text.endedDone(name))
      return onDone()
    }
    const reply = await withdraw.run({ id, version, document, ...asked })
    if (!reply.ok) return setFailure(reply)
    tell(text.withdrawnDone(name))
    if (reply.value.left !== '') showToast(reply.value.left, { tone: 'failed' })
    onDone()
  }
  return { end, busy: withdraw.running || endTitle.running, failure }
}

function tell(words: string): void {
  tellOperation(words)
  showToast(words)
}
