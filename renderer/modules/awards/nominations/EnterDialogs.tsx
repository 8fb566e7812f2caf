import { Button, ConfirmDialog, Dialog } from '../../../components'
import classes from './nominations.module.css'
import { text } from './nominations.text'

type EnterAllProps = { waiting: number; busy: boolean; onConfirm: () => void; onClose: () => void }

/** Asks before everything that waits is handed in. */
export function EnterAllDialog({ waiting, busy, onConfirm, onClose }: EnterAllProps) {
  return (
    <ConfirmDialog
      title={text.enterAllTitle}
      consequence={text.enterAllWords(waiting)}
      confirm={text.enterAll}
      onConfirm={onConfirm}
      onClose={onClose}
      busy={busy}
    />
  )
}

type LeftProps = {
  entered: number
  left: readonly { number: number; name: string; reason: string }[]
  onClose: () => void
}

/** Who could not be handed in, and what each one lacks. */
export function LeftDialog({ entered, left, onClose }: LeftProps) {
  return (
    <Dialog
      title={text.leftTitle(entered, left.length)}
      width={720}
      onClose={onClose}
      actions={
        <Button keys="escape" onClick={onClose} first>
          {text.close}
        </Button>
      }
    >
      <p>{text.leftWords}</p>
      <div className={classes.left}>
        <table>
          <tbody>
            {left.map(({ number, name, reason }) => (
              <tr key={number}>
                <td>{number}</td>
                <td>{name}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}
