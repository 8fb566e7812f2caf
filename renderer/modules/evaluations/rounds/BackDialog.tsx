import { useState } from 'react'
import { ROUND_STATES, type Round } from '#shared/modules/evaluations/round'
import { AreaField, FieldStack, FormDialog } from '../../../components'
import { HindranceLine, type Ways } from './Hindrances'
import classes from './rounds.module.css'
import { text } from './rounds.text'
import { useMove } from './use-move'

const SHORTEST = 4
const LABEL_WIDTH = 48

type BackDialogProps = { round: Round; ways: Ways; onClose: () => void }

/** One step back, with its reason; or what stands in its way. */
export function BackDialog({ round, ways, onClose }: BackDialogProps) {
  const [reason, setReason] = useState('')
  const { move, failure, running } = useMove(round, onClose)
  const { back, backward } = ways
  if (back === null) return null
  const ready = [...reason.trim()].length >= SHORTEST && backward.length === 0
  return (
    <FormDialog
      title={text.backTitle(round.title, ROUND_STATES[back])}
      send={text.goBack}
      onSend={() => void move(back, reason.trim())}
      onClose={onClose}
      ready={ready}
      busy={running}
      failure={failure}
    >
      <p className={classes.consequence}>{text.backward[back]}</p>
      {backward.length > 0 ? (
        <ul className={classes.hinderedLines}>
          {backward.map((it) => (
            <HindranceLine key={it.message} round={round} hindrance={it} />
          ))}
        </ul>
      ) : (
        <FieldStack labelWidth={LABEL_WIDTH}>
          <AreaField
            label={text.backReason}
            name="reason"
            value={reason}
            onChange={setReason}
            limit={300}
            minRows={2}
            rule={text.backReasonRule}
          />
        </FieldStack>
      )}
    </FormDialog>
  )
}
