import { Modal } from '@mantine/core'
import { type ReactNode, useContext, useEffect, useState } from 'react'
import { Button } from './Button'
import { text } from './components.text'
import classes from './float.module.css'
import { LayerContext, useOpenLayer } from './shortcuts'

type DialogProps = {
  title: string
  onClose: () => void
  children: ReactNode
  /** Buttons at the right of the foot. */
  actions?: ReactNode
  width?: number
}

/** A window over the page, 480 wide unless told otherwise. Esc closes it; keys of the page rest. */
export function Dialog({ title, onClose, children, actions, width = 480 }: DialogProps) {
  const depth = useContext(LayerContext) + 1
  useOpenLayer(depth)
  useFocusBack()
  return (
    <LayerContext value={depth}>
      <Modal
        opened
        onClose={onClose}
        title={title}
        size={width}
        withCloseButton={false}
        returnFocus={false}
        classNames={{
          content: classes.dialog ?? '',
          header: classes.dialogHead ?? '',
          title: classes.dialogTitle ?? '',
          body: classes.dialogBody ?? '',
          overlay: classes.overlay ?? '',
        }}
      >
        {children}
        {actions && <div className={classes.dialogActions}>{actions}</div>}
      </Modal>
    </LayerContext>
  )
}

/** Gives the focus back to where it was when the dialog opened, unless it has gone elsewhere since. */
function useFocusBack(): void {
  const [from] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const lost = document.activeElement === null || document.activeElement === document.body
        if (lost && from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true })
      })
    },
    [from],
  )
}

type ConfirmDialogProps = {
  /** A question with the object's name: 移除 3 人？ */
  title: string
  /** The consequence in one line. */
  consequence: ReactNode
  /** The verb with its number. */
  confirm: string
  onConfirm: () => void
  onClose: () => void
  /** For what cannot be undone: the confirming button is red and not filled. */
  danger?: boolean
  busy?: boolean
  children?: ReactNode
}

/** One decision, or what cannot be undone. The focus is on the safe button. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, consequence, confirm, onConfirm, onClose, danger, busy, children } = props
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} keys="escape" first>
            {text.cancel}
          </Button>
          <Button kind={danger ? 'danger' : 'primary'} onClick={onConfirm} loading={busy}>
            {confirm}
          </Button>
        </>
      }
    >
      <p>{consequence}</p>
      {children}
    </Dialog>
  )
}
