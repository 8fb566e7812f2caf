import { useApiQuery, useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { whenWords } from '../../../app/when'
import { Button, Dialog, LinkButton, showToast } from '../../../components'
import classes from '../members.module.css'
import { text } from './register.text'

/** Rolls taken in so far, each of which can be taken back. */
export function IntakesDialog({ onClose }: { onClose: () => void }) {
  const { data } = useApiQuery('members.intakes', {})
  const { run, running } = useCommand('members.undoRoll')
  const undo = async (intakeId: string) => {
    const reply = await run({ intakeId })
    if (reply.ok) tellDone(text.undone(reply.value.removed, reply.value.kept))
    else showToast([reply.message, reply.remedy].filter(Boolean).join(''), { tone: 'failed' })
  }
  return (
    <Dialog
      title={text.intakes}
      onClose={onClose}
      width={620}
      actions={<Button onClick={onClose}>{text.close}</Button>}
    >
      {data?.length === 0 && <p className={classes.quiet}>{text.noIntakes}</p>}
      <ul className={classes.lines}>
        {data?.map((it) => (
          <li key={it.id}>
            <span>{whenWords(it.at)}</span>
            <span>{it.file}</span>
            <span className={classes.quiet}>{text.intakeLine(it.rows, it.by)}</span>
            <LinkButton onClick={() => void undo(it.id)} disabled={running}>
              {text.undo}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
