import { type CSSProperties, useState } from 'react'
import type { Batch, BatchEntry } from '#shared/platform/batches/contract'
import { listName } from '#shared/values/name-order'
import { apiQuery, queryClient, useCommand, usePagedQuery } from '../../app/queries'
import { tellOperation } from '../../app/status'
import { whenWords } from '../../app/when'
import { type Column, ConfirmDialog, DataTable, ErrorNotice, type Failure, showToast } from '../../components'
import { closeAllToasts } from '../../components/toast'
import classes from './batches.module.css'
import { text } from './batches.text'

type UndoDialogProps = { batch: Batch; onClose: () => void }

const COLUMNS: readonly Column<BatchEntry>[] = [
  { key: 'name', title: text.entryColumns.name, width: 112, strong: true, render: (it) => listName(it.name) },
  { key: 'kind', title: text.entryColumns.kind, width: 56, render: (it) => text.entryKinds[it.kind] },
  {
    key: 'edited',
    title: text.entryColumns.edited,
    render: (it) => text.editedBy(it.editedBy, whenWords(it.editedAt)),
  },
]

/** Ids of everyone in the batch who was edited since, page by page as the contract allows. */
async function allEdited(batch: Batch): Promise<string[]> {
  const ids: string[] = []
  for (let total = 1; ids.length < total; ) {
    const page = await queryClient.fetchQuery(
      apiQuery('batches.entries', { id: batch.id, onlyEdited: true, offset: ids.length, limit: 500 }),
    )
    if (page.rows.length === 0) break
    total = page.total
    ids.push(...page.rows.map((it) => it.recordId))
  }
  return ids
}

/** Takes a batch back. Whoever was edited since keeps their present state unless ticked here. */
export function UndoDialog({ batch, onClose }: UndoDialogProps) {
  const edited = usePagedQuery('batches.entries', { id: batch.id, onlyEdited: true })
  const [focus, setFocus] = useState(0)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [error, setError] = useState<Failure>(null)
  const undo = useCommand('batches.undo')
  const tickAll = () =>
    void allEdited(batch)
      .then((ids) => setTicked(new Set(ids)))
      .catch(setError)
  const run = async () => {
    const reply = await undo.run({ id: batch.id, alsoEdited: [...ticked] })
    if (!reply.ok) return setError(reply)
    const { removed, restored, kept } = reply.value
    // An earlier report may still offer to undo this very batch.
    closeAllToasts()
    showToast(text.undoneToast(removed, restored, kept))
    tellOperation(text.undoneOperation(batch.no))
    onClose()
  }
  return (
    <ConfirmDialog
      title={text.undoTitle(batch.no)}
      consequence={text.undoConsequence(batch.created, batch.changed)}
      confirm={text.undoConfirm(batch.created + batch.changed - edited.total + ticked.size)}
      onClose={onClose}
      onConfirm={() => void run()}
      busy={undo.running}
    >
      {edited.total > 0 && (
        <>
          <p className={classes.choice}>{text.undoEdited(edited.total)}</p>
          <div
            className={classes.choiceList}
            style={{ '--rows': Math.min(edited.total, 8) } as CSSProperties}
          >
            <DataTable
              label={text.edited(edited.total)}
              columns={COLUMNS}
              source={edited}
              rowKey={(it) => it.recordId}
              focus={focus}
              onFocus={setFocus}
              selection={{ keys: ticked, onChange: setTicked, onAll: tickAll }}
              density="dense"
            />
          </div>
        </>
      )}
      <ErrorNotice error={error ?? edited.error} />
    </ConfirmDialog>
  )
}
