import { Button, Dialog } from '../../components'
import classes from './files.module.css'
import { text } from './files.text'

export type RefusedFile = { name: string; reason: string }

type Props = {
  refused: readonly RefusedFile[]
  /** Where other things than files were not taken. */
  title?: string
  onClose: () => void
}

/** Files that were not taken: each with its reason and what to do. */
export function RefusedFiles({ refused, title = text.refusedTitle(refused.length), onClose }: Props) {
  return (
    <Dialog
      title={title}
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
