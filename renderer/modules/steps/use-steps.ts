import { useCallback, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Reply } from '#shared/ipc/reply'
import type { Turned } from '#shared/platform/steps/contract'
import type { StepId } from '#shared/values/id'
import { api } from '../../api/client'
import { tellSignedOut } from '../../app/queries'
import { useRight } from '../../app/session'
import { tellOperation } from '../../app/status'
import { keyText, showToast } from '../../components'
import { closeAllToasts } from '../../components/toast'
import { text } from './steps.text'

type Undoing = { id?: StepId; through?: 'one' | 'mine' | 'all' }

/** Takes a step back, the latest of one's own where none is named, and offers the way back. */
export async function undoStep(which: Undoing = {}): Promise<boolean> {
  const reply = tellSignedOut(await api.steps.undo(which))
  return report(reply, (done) => text.undid(done.title, done.steps), {
    label: `${keyText('ctrl+y')} ${text.redo}`,
    run: () => void redoStep(),
  })
}

/** Does again what was taken back, the latest where none is named. */
export async function redoStep(which: { id?: StepId } = {}): Promise<boolean> {
  const reply = tellSignedOut(await api.steps.redo(which))
  return report(reply, (done) => text.redid(done.title), {
    label: `${keyText('ctrl+z')} ${text.undo}`,
    run: () => void undoStep(),
  })
}

type Offer = { label: string; run: () => void }

function report(reply: Reply<Turned>, words: (done: Turned) => string, offer: Offer): boolean {
  // An earlier report may still offer a way back that is one no more.
  closeAllToasts()
  if (!reply.ok) {
    const action =
      reply.code === 'conflict' ? { label: text.history, run: () => navigate('/steps') } : undefined
    showToast(text.sentence(reply.message, reply.remedy), { tone: 'failed', ...(action && { action }) })
    return false
  }
  const told = words(reply.value)
  tellOperation(told)
  showToast(told, { action: offer })
  return true
}

/** The same with the state of running, so that a key held down does not take back ten steps unseen. */
export function useTurning() {
  const [running, setRunning] = useState(false)
  const turn = useCallback(
    (work: () => Promise<boolean>) => {
      if (running) return
      setRunning(true)
      void work().finally(() => setRunning(false))
    },
    [running],
  )
  return { running, turn }
}

/** Whether there can be steps of one's own; each step says for itself what taking it back asks for. */
export function useMayTurn(): boolean {
  const editsPeople = useRight('people.edit')
  const editsDossiers = useRight('dossiers.edit')
  const editsLedgers = useRight('ledgers.edit')
  return editsPeople || editsDossiers || editsLedgers
}
