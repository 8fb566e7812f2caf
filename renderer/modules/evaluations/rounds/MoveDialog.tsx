import type { Round, RoundState } from '#shared/modules/evaluations/round'
import { ConfirmDialog, ErrorNotice } from '../../../components'
import { text } from './rounds.text'
import { useMove } from './use-move'

type MoveDialogProps = { round: Round; to: RoundState; onClose: () => void }

/** The next step with what it brings about. */
export function MoveDialog({ round, to, onClose }: MoveDialogProps) {
  const { move, failure, running } = useMove(round, onClose)
  const { act, consequence } = text.forward[to]
  return (
    <ConfirmDialog
      title={text.moveTitle(act, round.title)}
      consequence={consequence}
      confirm={act}
      onConfirm={() => void move(to)}
      onClose={onClose}
      busy={running}
    >
      <ErrorNotice error={failure} />
    </ConfirmDialog>
  )
}
