import { IconArrowBackUp, IconArrowForwardUp, IconHistory } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Step } from '#shared/platform/steps/contract'
import { useApiQuery } from '../../app/queries'
import { useRight } from '../../app/session'
import { keyText, useShortcut } from '../../components'
import classes from './steps.module.css'
import { text } from './steps.text'
import { redoStep, undoStep, useMayTurn, useTurning } from './use-steps'

/**
 * Undo, redo and the history at the top of the window. Ctrl Z and Ctrl Y reach across saves and restarts, everywhere
 * but in a field, which takes its own typing back first.
 */
export function StepButtons() {
  const mayTurn = useMayTurn()
  const mayRead = useRight('people.read')
  if (!mayRead) return null
  return (
    <span className={classes.buttons}>
      {mayTurn && <Turning />}
      <IconButton label={text.history} onClick={() => navigate('/steps')}>
        <IconHistory size={15} stroke={1.5} />
      </IconButton>
    </span>
  )
}

function Turning() {
  const { data } = useApiQuery('steps.next', {})
  const { turn } = useTurning()
  const undo = () => turn(() => undoStep())
  const redo = () => turn(() => redoStep())
  useShortcut('ctrl+z', undo, { label: text.undo, fieldsFirst: true })
  useShortcut('ctrl+y', redo, { label: text.redo, fieldsFirst: true })
  return (
    <>
      <IconButton
        label={titleOf(data?.undo, text.undoTitle, text.nothingToUndo)}
        keys="ctrl+z"
        disabled={!data?.undo}
        onClick={undo}
      >
        <IconArrowBackUp size={15} stroke={1.5} />
      </IconButton>
      <IconButton
        label={titleOf(data?.redo, text.redoTitle, text.nothingToRedo)}
        keys="ctrl+y"
        disabled={!data?.redo}
        onClick={redo}
      >
        <IconArrowForwardUp size={15} stroke={1.5} />
      </IconButton>
    </>
  )
}

function titleOf(step: Step | null | undefined, words: (title: string) => string, nothing: string): string {
  return step ? words(step.title) : nothing
}

type IconButtonProps = {
  label: string
  keys?: string
  disabled?: boolean
  onClick: () => void
  children: ReactNode
}

function IconButton({ label, keys, disabled = false, onClick, children }: IconButtonProps) {
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={label}
      title={keys ? text.withKey(label, keyText(keys)) : label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
