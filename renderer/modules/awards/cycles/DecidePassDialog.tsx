import { useState } from 'react'
import type { Cycle, CycleStage } from '#shared/modules/awards/cycle'
import type { OutcomeRow } from '#shared/modules/awards/outcome'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import {
  AreaField,
  Button,
  type Failure,
  Field,
  FieldStack,
  FormDialog,
  Segmented,
} from '../../../components'
import classes from './cycles.module.css'
import { text } from './outcome.text'

const LABEL_WIDTH = 48
const SHORTEST = 4

type DecidePassDialogProps = { cycle: Cycle; stage: CycleStage; row: OutcomeRow; onClose: () => void }

/** Lets a nomination pass, or leaves it behind, by hand with the reason; or takes the decision back. */
export function DecidePassDialog({ cycle, stage, row, onClose }: DecidePassDialogProps) {
  const [verdict, setVerdict] = useState<Verdict>('pass')
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const decide = useCommand('awards.decidePass')
  const send = async (passed: boolean | null) => {
    const place = { cycleId: cycle.id, stage: stage.key, nominationId: row.nominationId }
    const reply = await decide.run({ ...place, passed, reason: passed === null ? '' : reason.trim() })
    if (!reply.ok) return setFailure(reply)
    tellOperation(passed === null ? text.tookBack(row.name) : text.decided(row.name, passed))
    onClose()
  }
  return (
    <FormDialog
      title={text.decideTitle(row.number, row.name)}
      send={text.send}
      onSend={() => void send(verdict === 'pass')}
      onClose={onClose}
      ready={[...reason.trim()].length >= SHORTEST}
      busy={decide.running}
      failure={failure}
    >
      <p className={classes.consequence}>{row.reason}</p>
      <DecisionFields {...{ verdict, reason }} onVerdict={setVerdict} onReason={setReason} />
      {row.decision && (
        <Button kind="danger" onClick={() => void send(null)} disabled={decide.running}>
          {text.takeBack}
        </Button>
      )}
    </FormDialog>
  )
}

type Verdict = 'pass' | 'fail'

type DecisionFieldsProps = {
  verdict: Verdict
  reason: string
  onVerdict: (verdict: Verdict) => void
  onReason: (reason: string) => void
}

function DecisionFields({ verdict, reason, onVerdict, onReason }: DecisionFieldsProps) {
  return (
    <FieldStack labelWidth={LABEL_WIDTH}>
      <Field label={text.verdict} name="verdict" value={verdict}>
        {() => (
          <Segmented
            label={text.verdict}
            value={verdict}
            onChange={onVerdict}
            options={(['pass', 'fail'] as const).map((value) => ({ value, label: text.verdicts[value] }))}
          />
        )}
      </Field>
      <AreaField
        label={text.reason}
        name="reason"
        value={reason}
        onChange={onReason}
        limit={300}
        minRows={2}
        rule={text.reasonRule}
      />
    </FieldStack>
  )
}
