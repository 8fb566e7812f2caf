import { Button, ConfirmDialog, Dialog } from '../../../components'
import classes from './nominations.module.css'
import { text } from './nominations.text'
import type { Entering } from './use-entering'

/** Asks before everything that waits is handed in, and names what was left out. */
export function EnterDialogs({ entering, waiting }: { entering: Entering; waiting: number }) {
  return (
    <>
      {entering.asking && (
        <ConfirmDialog
          title={text.enterAllTitle}
          consequence={text.enterAllWords(waiting)}
          confirm={text.enterAll}
          onConfirm={entering.enterAll}
          onClose={entering.keepAll}
          busy={entering.running}
        />
      )}
      {entering.left && <LeftDialog {...entering.left} onClose={entering.forget} />}
    </>
  )
}

type LeftProps = {
  entered: number
  left: readonly { number: number; name: string; reason: string }[]
  onClose: () => void
}

/** Who could not be handed in, and what each one lacks. */
function LeftDialog({ entered, left, onClose }: LeftProps) {
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
