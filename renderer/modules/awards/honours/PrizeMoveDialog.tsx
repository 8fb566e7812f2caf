import { useState } from 'react'
import type { Prize, PrizeState } from '#shared/modules/awards/honour'
import { prizeMove } from '#shared/modules/awards/rules'
import type { CycleId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import {
  AreaField,
  Button,
  DateField,
  Dialog,
  ErrorNotice,
  FieldStack,
  refusalOf,
  showToast,
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

/** Turns the payments selected into another state, with what that step asks for. */
export function PrizeMoveDialog({ cycleId, chosen, to, consent, onClose }: PrizeMoveDialogProps) {
  const [on, setOn] = useState<string>(() => todayPartial(new Date()))
  const [batch, setBatch] = useState('')
  const [voucher, setVoucher] = useState('')
  const [reason, setReason] = useState('')
  const { run, running } = useCommand('awards.movePrizes')
  const moves = chosen.flatMap((it) => prizeMove(it.state, to) ?? [])
  const dated = moves.some((it) => it.dated)
  const reasoned = moves.some((it) => it.reason)
  const { send, asking, failure, answer } = useConsent(
    (document) => {
      const asked = { cycleId, ids: chosen.map((it) => it.id), to, on: dated ? on : '' }
      return run({ ...asked, batch, voucher, reason: reason.trim(), consent: document })
    },
    ({ changed }) => {
      const words = text.moved(text.states[to], changed)
      tellOperation(words)
      showToast(words)
      onClose(true)
    },
  )
  const refused = refusalOf(failure)
  if (asking) return <ConsentDialog refusal={asking} consent={consent} onAnswer={answer} />
  return (
    <Dialog
      title={text.moveTitle(text.states[to], chosen.length)}
      onClose={() => onClose(false)}
      actions={
        <>
          <Button onClick={() => onClose(false)} keys="escape">
            {text.cancel}
          </Button>
          <Button kind="primary" onClick={send} disabled={reasoned && reason.trim() === ''} loading={running}>
            {text.moveConfirm(chosen.length)}
          </Button>
        </>
      }
    >
      <FieldStack>
        {dated && (
          <>
            <DateField
              label={to === 'recovered' ? text.on.recovered : text.on.paid}
              name="on"
              value={on}
              onChange={setOn}
              check={checkDay}
              error={refused?.field === 'on' ? refused.message : undefined}
              autoFocus
            />
            {to === 'paid' && (
              <TextField
                label={text.batch}
                rule={text.batchRule}
                value={batch}
                onChange={setBatch}
                limit={40}
              />
            )}
            <TextField label={text.voucher} value={voucher} onChange={setVoucher} limit={60} />
          </>
        )}
        {reasoned && (
          <AreaField
            label={text.reason}
            name="reason"
            value={reason}
            onChange={setReason}
            limit={300}
            minRows={2}
            autoFocus
          />
        )}
      </FieldStack>
      <ErrorNotice error={failure} />
    </Dialog>
  )
}
