import type { ReactNode } from 'react'
import { Button } from './Button'
import { Dialog } from './ConfirmDialog'
import { text } from './components.text'
import { ErrorNotice, type Failure } from './ErrorNotice'
import { SendKey } from './SendKey'

type FormDialogProps = {
  title: string
  /** The verb of the confirming button; Ctrl+Enter does the same. */
  send: string
  onSend: () => void
  onClose: () => void
  ready?: boolean
  busy?: boolean
  failure?: Failure
  width?: number
  children: ReactNode
}

/** A dialog with fields: Ctrl+Enter sends, Esc leaves, a refusal stands above the fields. */
export function FormDialog(props: FormDialogProps) {
  const { title, send, onSend, onClose, ready = true, busy, failure, width, children } = props
  const run = () => ready && onSend()
  return (
    <Dialog
      title={title}
      onClose={onClose}
      {...(width ? { width } : {})}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {text.cancel}
          </Button>
          <Button kind="primary" keys="ctrl+enter" onClick={run} disabled={!ready} loading={busy}>
            {send}
          </Button>
        </>
      }
    >
      <SendKey keys="ctrl+enter" onSend={run} />
      <ErrorNotice error={failure} />
      {children}
    </Dialog>
  )
}
