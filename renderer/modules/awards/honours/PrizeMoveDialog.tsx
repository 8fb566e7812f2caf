import { useState } from 'react'
import type { Prize, PrizeState } from '#shared/modules/awards/honour'
import { prizeMove } from '#shared/modules/awards/rules'
import type { CycleId } from '#shared/values/id'
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
  TextField,
} from '../../../components'
import { ConsentDialog } from './ConsentDialog'
import { checkDay } from './check-day'
import { text } from './prizes.text'
import { useConsent } from './use-consent'

type PrizeMoveDialogProps = {
  cycleId: CycleId
  chosen: readonly Prize[]
  to: PrizeState
  consent: string
  /** Whether it was done. */
  onClose: (done: boolean) => void
}

type Step = { on: string; batch: string; voucher: string; reason: string }

/** Turns the payments selected into another state, with what that step asks for. */
export function PrizeMoveDialog({ cycleId, chosen, to, consent, onClose }: PrizeMoveDialogProps) {
  const [draft, setDraft] = useState<Step>(() => ({
    on: todayPartial(new Date()),
    batch: '',
    voucher: '',
    reason: '',
  }))
  const { run, running } = useCommand('awards.movePrizes')
  const moves = chosen.flatMap((it) => prizeMove(it.state, to) ?? [])
  const dated = moves.some((it) => it.dated)
  const reasoned = moves.some((it) => it.reason)
  const reason = draft.reason.trim()
  const { send, asking, failure, answer } = useConsent(
    (document) => {
      const ids = chosen.map((it) => it.id)
      return run({ ...draft, cycleId, ids, to, on: dated ? draft.on : '', reason, consent: document })
    },
    ({ changed }) => {
      tellDone(text.moved(text.states[to], changed))
      onClose(true)
    },
  )
  if (asking) return <ConsentDialog refusal={asking} consent={consent} onAnswer={answer} />
  const change = (part: Partial<Step>) => setDraft((before) => ({ ...before, ...part }))
  return (
    <Dialog
      title={text.moveTitle(text.states[to], chosen.length)}
      onClose={() => onClose(false)}
      actions={
        <>
          <Button onClick={() => onClose(false)} keys="escape">
            {text.cancel}
          </Button>
          <Button kind="primary" onClick={send} disabled={reasoned && reason === ''} loading={running}>
            {text.moveConfirm(chosen.length)}
          </Button>
        </>
      }
    >
      <FieldStack>
        {dated && <PaidFields to={to} draft={draft} onChange={change} failure={failure} />}
        {reasoned && <ReasonField value={draft.reason} onChange={(typed) => change({ reason: typed })} />}
      </FieldStack>
      <ErrorNotice error={failure} />
    </Dialog>
  )
}

type PaidFieldsProps = {
  to: PrizeState
  draft: Step
  onChange: (part: Partial<Step>) => void
  failure: Failure
}

/** The day on which money moved, and the papers that show it. */
function PaidFields({ to, draft, onChange, failure }: PaidFieldsProps) {
  return (
    <>
      <DateField
        label={to === 'recovered' ? text.on.recovered : text.on.paid}
        name="on"
        value={draft.on}
        onChange={(on) => onChange({ on })}
        check={checkDay}
        error={errorAt(failure, 'on')}
        autoFocus
      />
      {to === 'paid' && (
        <TextField
          label={text.batch}
          rule={text.batchRule}
          value={draft.batch}
          onChange={(batch) => onChange({ batch })}
          limit={40}
        />
      )}
      <TextField
        label={text.voucher}
        value={draft.voucher}
        onChange={(voucher) => onChange({ voucher })}
        limit={60}
      />
    </>
  )
}

function ReasonField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <AreaField
      label={text.reason}
      name="reason"
      value={value}
      onChange={onChange}
      limit={300}
      minRows={2}
      autoFocus
    />
  )
}
