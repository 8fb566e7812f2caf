import type { LedgerRowId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { BottomBar, Button, showToast } from '../../../components'
import { text } from '../ledgers.text'

type Props = { keys: ReadonlySet<string>; onNone: () => void }

/** What can be done with the marked rows. */
export function RowsBar({ keys, onNone }: Props) {
  const removal = useCommand('ledgers.removeRows')
  const back = useCommand('ledgers.restoreRows')
  const ids = [...keys] as LedgerRowId[]
  const remove = async () => {
    const reply = await removal.run({ ids })
    if (!reply.ok) return showToast(reply.message, { tone: 'failed' })
    onNone()
    const action = { label: text.undo, run: () => void back.run({ ids }) }
    showToast(text.removedRows(reply.value.removed), { action })
  }
  return (
    <BottomBar>
      <span>{text.selected(keys.size)}</span>
      <Button kind="danger" onClick={() => void remove()} loading={removal.running}>
        {text.remove(keys.size)}
      </Button>
      <Button onClick={onNone} keys="escape">
        {text.unmark}
      </Button>
    </BottomBar>
  )
}
