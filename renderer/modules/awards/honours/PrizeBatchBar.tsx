import { useState } from 'react'
import type { Prize, PrizeState } from '#shared/modules/awards/honour'
import { nextPrizeStates } from '#shared/modules/awards/rules'
import type { CycleId } from '#shared/values/id'
import { moneyWords } from '#shared/values/money'
import { useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { BottomBar, Button, ConfirmDialog, LinkButton, showToast } from '../../../components'
import classes from './honours.module.css'
import { PrizeMoveDialog } from './PrizeMoveDialog'
import { text } from './prizes.text'
import type { PrizeWork } from './use-prizes'

/** What can be done with the payments selected: the steps that all of them allow. */
export function PrizeBatchBar({ cycleId, work }: { cycleId: CycleId; work: PrizeWork }) {
  const [to, setTo] = useState<PrizeState | null>(null)
  const [removing, setRemoving] = useState<Prize | null>(null)
  const mayConfirm = useRight('awards.confirm')
  const mayEdit = useRight('awards.edit')
  const { chosen, none } = work
  const gross = chosen.reduce((sum, it) => sum + it.gross, 0)
  const steps = commonSteps(chosen)
  const [only, ...more] = chosen
  return (
    <BottomBar
      right={
        <LinkButton quiet onClick={none}>
          {text.unselect}
        </LinkButton>
      }
    >
      <strong>{text.selected(chosen.length, moneyWords(gross))}</strong>
      {mayConfirm &&
        steps.map((step) => (
          <Button key={step} small onClick={() => setTo(step)}>
            {text.moves[step]}
          </Button>
        ))}
      {steps.length === 0 && <span className={classes.quiet}>{text.notTogether}</span>}
      {mayEdit && only && more.length === 0 && only.state === 'due' && (
        <Button small kind="danger" onClick={() => setRemoving(only)}>
          {text.remove}
        </Button>
      )}
      {to && (
        <PrizeMoveDialog
          cycleId={cycleId}
          chosen={chosen}
          to={to}
          consent={work.sums?.consent ?? ''}
          onClose={(done) => {
            setTo(null)
            if (done) none()
          }}
        />
      )}
      {removing && <RemovePrize cycleId={cycleId} prize={removing} onClose={() => setRemoving(null)} />}
    </BottomBar>
  )
}

function commonSteps(chosen: readonly Prize[]): PrizeState[] {
  const [first, ...rest] = chosen.map((it) => nextPrizeStates(it.state))
  return (first ?? []).filter((step) => rest.every((it) => it.includes(step)))
}

function RemovePrize({ cycleId, prize, onClose }: { cycleId: CycleId; prize: Prize; onClose: () => void }) {
  const { run, running } = useCommand('awards.removePrize')
  const remove = async () => {
    const reply = await run({ cycleId, id: prize.id, version: prize.version })
    if (reply.ok) showToast(text.removed(prize.name))
    else showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
    onClose()
  }
  return (
    <ConfirmDialog
      title={text.removeTitle(prize.name, prize.item)}
      consequence={text.removeConsequence}
      confirm={text.remove}
      onConfirm={() => void remove()}
      onClose={onClose}
      busy={running}
      danger
    />
  )
}
