import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { ROUND_STATES, type Round } from '#shared/modules/evaluations/round'
import { useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { Button, ConfirmDialog, showToast } from '../../../components'
import { BackDialog } from './BackDialog'
import type { Ways } from './Hindrances'
import { MoveDialog } from './MoveDialog'
import { text } from './rounds.text'
import { SettingsDialog } from './SettingsDialog'

type Asking = 'settings' | 'remove' | 'back' | 'move' | null

/** What can be done with a round: its settings, the step back, the step forward. */
export function RoundActions({ round, ways }: { round: Round; ways: Ways | undefined }) {
  const [asking, setAsking] = useState<Asking>(null)
  const mayEdit = useRight('evaluations.edit')
  const mayConfirm = useRight('evaluations.confirm')
  const close = () => setAsking(null)
  const { next, back } = ways ?? { next: null, back: null }
  const running = round.state === 'draft' || round.state === 'open' || round.state === 'closed'
  return (
    <>
      {mayEdit && running && (
        <Button kind="quiet" onClick={() => setAsking('settings')}>
          {text.edit}
        </Button>
      )}
      {mayEdit && round.state === 'draft' && (
        <Button kind="quiet" onClick={() => setAsking('remove')}>
          {text.remove}
        </Button>
      )}
      {mayConfirm && back && (
        <Button onClick={() => setAsking('back')}>{text.backTo(ROUND_STATES[back])}</Button>
      )}
      {mayConfirm && next && (
        <Button
          kind="primary"
          onClick={() => setAsking('move')}
          disabled={ways === undefined || ways.forward.length > 0}
        >
          {text.forward[next].act}
        </Button>
      )}
      {asking === 'settings' && <SettingsDialog round={round} onClose={close} />}
      {asking === 'remove' && <RemoveDialog round={round} onClose={close} />}
      {asking === 'back' && ways && <BackDialog round={round} ways={ways} onClose={close} />}
      {asking === 'move' && next && <MoveDialog round={round} to={next} onClose={close} />}
    </>
  )
}

function RemoveDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const remove = useCommand('evaluations.removeRound')
  const run = async () => {
    const reply = await remove.run({ id: round.id, version: round.version })
    if (!reply.ok) return showToast(reply.message, { tone: 'failed' })
    showToast(text.removed(round.title))
    navigate('/evaluations', { replace: true })
  }
  return (
    <ConfirmDialog
      title={text.removeTitle(round.title)}
      consequence={text.removeConsequence}
      confirm={text.remove}
      onConfirm={() => void run()}
      onClose={onClose}
      busy={remove.running}
      danger
    />
  )
}
