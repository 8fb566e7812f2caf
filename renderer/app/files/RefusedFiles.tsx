import { Button, Dialog } from '../../components'
import classes from './files.module.css'
import { text } from './files.text'

export type RefusedFile = { name: string; reason: string }

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
      <div className={classes.refused}>
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
