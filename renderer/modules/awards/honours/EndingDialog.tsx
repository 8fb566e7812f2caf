import { useState } from 'react'
import type { Honour } from '#shared/modules/awards/honour'
import { todayPartial } from '#shared/values/partial-date'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import {
  AreaField,
  Button,
  DateField,
  Dialog,
  ErrorNotice,
  errorAt,
  type Failure,
  FieldStack,
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

type Ending = { on: string; reason: string; document: string }

/** The day, the reason and the document with which an honour is withdrawn or a title ends; below, what follows. */
export function EndingDialog({ honour, kind, onClose, reason = '' }: EndingDialogProps) {
  const [draft, setDraft] = useState<Ending>(() => ({ on: todayPartial(new Date()), reason, document: '' }))
  const { end, busy, failure } = useEnding(honour, kind, onClose)
  const words = WORDS[kind]
  const written = draft.reason.trim()
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
            kind={kind === 'withdraw' ? 'danger' : 'primary'}
            onClick={() => void end({ ...draft, reason: written })}
            disabled={written === '' || draft.on === ''}
            loading={busy}
          >
            {words.confirm}
          </Button>
        </>
      }
    >
      <EndingFields
        kind={kind}
        draft={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        failure={failure}
      />
      <ul className={classes.follows}>
        {words.follows.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
      <ErrorNotice error={failure} />
    </Dialog>
  )
}

type EndingFieldsProps = {
  kind: EndingDialogProps['kind']
  draft: Ending
  onChange: (part: Partial<Ending>) => void
  failure: Failure
}

function EndingFields({ kind, draft, onChange, failure }: EndingFieldsProps) {
  return (
    <FieldStack>
      <DateField
        label={WORDS[kind].on}
        name="on"
        value={draft.on}
        onChange={(on) => onChange({ on })}
        check={checkDay}
        error={errorAt(failure, 'on')}
      />
      <AreaField
        label={text.reason}
        name="reason"
        rule={WORDS[kind].rule}
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
        limit={300}
        minRows={2}
        autoFocus
      />
      {kind === 'withdraw' && (
        <TextField
          label={text.basis}
          name="document"
          value={draft.document}
          onChange={(document) => onChange({ document })}
          limit={200}
        />
      )}
    </FieldStack>
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
  const end = async ({ document, ...asked }: Ending) => {
    if (kind === 'end') {
      const reply = await endTitle.run({ id, version, ...asked })
      if (!reply.ok) return setFailure(reply)
      tellDone(text.endedDone(name))
      return onDone()
    }
    const reply = await withdraw.run({ id, version, document, ...asked })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.withdrawnDone(name))
    if (reply.value.left !== '') showToast(reply.value.left, { tone: 'failed' })
    onDone()
  }
  return { end, busy: withdraw.running || endTitle.running, failure }
}
