import type { LedgerId } from '#shared/values/id'
import { useApiQuery, useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { Button, Dialog, EmptyState, showToast } from '../../../components'
import classes from '../ledgers.module.css'
import { text } from '../ledgers.text'

type Props = { id: LedgerId; onClose: () => void }

/** What came into a ledger from files; each can be taken back. */
export function TakesDialog({ id, onClose }: Props) {
  const { data = [] } = useApiQuery('ledgers.takes', { id })
  const { run, running } = useCommand('ledgers.undoTake')
  const undo = async (takeId: string) => {
    const reply = await run({ takeId })
    if (!reply.ok) return showToast(reply.message, { tone: 'failed' })
    tellDone(text.undone(reply.value.removed, reply.value.kept))
  }
  return (
    <Dialog
      title={text.takesTitle}
      onClose={onClose}
      actions={<Button onClick={onClose}>{text.close}</Button>}
    >
      {data.length === 0 && <EmptyState>{text.noTakes}</EmptyState>}
      <ul className={classes.takes}>
        {data.map((it) => (
          <li key={it.id}>
            <span>{text.takeLine(it.file, it.at.slice(0, 10).replaceAll('-', '.'), it.by)}</span>
            <span className={classes.quiet}>{text.rowsLeft(it.rows)}</span>
            <Button small disabled={it.rows === 0} loading={running} onClick={() => void undo(it.id)}>
              {text.undo}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
