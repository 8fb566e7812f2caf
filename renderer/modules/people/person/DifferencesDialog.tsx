import { Button, Dialog } from '../../../components'
import type { Difference } from './content'
import classes from './person.module.css'
import { text } from './person.text'

type DifferencesDialogProps = { name: string; differences: readonly Difference[]; onClose: () => void }

/** What the draft changes, field by field: the stored value struck, the draft's bold. */
export function DifferencesDialog({ name, differences, onClose }: DifferencesDialogProps) {
  return (
    <Dialog
      title={text.differences.title(name)}
      onClose={onClose}
      width={760}
      actions={
        <Button onClick={onClose} first>
          {text.differences.close}
        </Button>
      }
    >
      <div className={classes.differences} data-selectable>
        <table>
          <thead>
            <tr>
              <th>{text.differences.field}</th>
              <th>{text.differences.stored}</th>
              <th>{text.differences.typed}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((it) => (
              <tr key={it.key}>
                <td className={classes.quiet}>{it.label}</td>
                <td className={classes.struck}>{it.before || text.notFilled}</td>
                <td className={classes.standing}>{it.after || text.emptyValue}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}
