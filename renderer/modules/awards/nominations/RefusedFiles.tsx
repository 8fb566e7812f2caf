import { Button, Dialog } from '../../../components'
import { text } from './nomination-page.text'
import classes from './nominations.module.css'
import type { RefusedFile } from './use-attachments'

/** Files that were not taken: each with its reason and what to do. */
export function RefusedFiles({ refused, onClose }: { refused: readonly RefusedFile[]; onClose: () => void }) {
  return (
    <Dialog
      title={text.refusedTitle(refused.length)}
      width={640}
      onClose={onClose}
      actions={
        <Button keys="escape" onClick={onClose} first>
          {text.gotIt}
        </Button>
      }
    >
      <div className={classes.left}>
        <table>
          <tbody>
            {refused.map(({ name, reason }) => (
              <tr key={name}>
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
