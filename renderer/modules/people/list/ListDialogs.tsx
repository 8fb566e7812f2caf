import { lazy, Suspense, useState } from 'react'
import type { PersonId } from '#shared/values/id'
import { Button, Dialog } from '../../../components'
import { PrintDialog } from '../form/PrintDialog'
import { text } from '../people.text'
import { AddToListDialog } from './AddToListDialog'
import { changeList, showEveryone, useListState } from './list-state'
import { NameDialog } from './NameDialog'
import { NewPersonDialog } from './NewPersonDialog'
import { PasteListDialog } from './PasteListDialog'
import classes from './people.module.css'
import { usualColumns } from './people-columns'
import type { ListActs } from './use-list-acts'
import type { ListDialog } from './use-list-keys'
import type { usePeople } from './use-people'
import { showView, useViewActs } from './use-views'

const BatchEditDialog = lazy(async () => ({
  default: (await import('../batch/BatchEditDialog')).BatchEditDialog,
}))

const RosterDialog = lazy(async () => ({ default: (await import('../papers/RosterDialog')).RosterDialog }))

type ListDialogsProps = {
  dialog: ListDialog
  setDialog: (dialog: ListDialog) => void
  list: ReturnType<typeof usePeople>
  acts: ListActs
}

/** What stands over the list: one dialog at a time. */
export function ListDialogs({ dialog, setDialog, list, acts }: ListDialogsProps) {
  const close = () => setDialog(null)
  const { filter, focus, columns } = useListState()
  const focused = list.source.rowAt(focus)
  const ids = list.selected.length > 0 ? list.selected : focused ? [focused.id] : []
  return (
    <>
      {dialog === 'create' && <NewPersonDialog unit={filter.organizationId} onClose={close} />}
      {dialog === 'saveQuery' && <SaveQuery onClose={close} />}
      {dialog === 'paste' && <Paste onClose={close} />}
      {dialog === 'addToList' && (
        <AddToListDialog
          ids={ids}
          onClose={close}
          onDone={() => {
            close()
            list.selectNone()
          }}
        />
      )}
      {dialog === 'batchEdit' && ids.length > 0 && (
        <Suspense>
          <BatchEditDialog ids={ids} onClose={close} />
        </Suspense>
      )}
      {acts.listing && (
        <Suspense>
          <RosterDialog
            ids={acts.listing}
            columns={(columns.length > 0 ? columns : usualColumns()).map((it) => it.key)}
            at={filter.at}
            onClose={acts.closeListing}
          />
        </Suspense>
      )}
      {acts.printing && <PrintDialog ids={acts.printing} onClose={acts.closePrint} />}
      {acts.exports.notices && (
        <ExportNotices notices={acts.exports.notices} onClose={acts.exports.closeNotices} />
      )}
    </>
  )
}

function SaveQuery({ onClose }: { onClose: () => void }) {
  const { create } = useViewActs()
  return (
    <NameDialog
      title={text.viewNameTitle}
      onClose={onClose}
      onSave={async (name) => {
        const view = await create({ name, kind: 'query' })
        if (view) showView(view)
        return view !== null
      }}
    />
  )
}

/** A pasted list ends as marks in the whole list, or as a 名单 of its own. */
function Paste({ onClose }: { onClose: () => void }) {
  const { create } = useViewActs()
  const [members, setMembers] = useState<readonly PersonId[] | null>(null)
  if (members)
    return (
      <NameDialog
        title={text.listNameTitle}
        onClose={onClose}
        onSave={async (name) => {
          const view = await create({ name, kind: 'list', members })
          if (view) showView(view)
          return view !== null
        }}
      />
    )
  return (
    <PasteListDialog
      onClose={onClose}
      acts={[
        {
          label: text.pasteTick,
          run: (ids) => {
            showEveryone()
            changeList({ selected: new Set(ids) })
            onClose()
          },
        },
        { label: text.pasteMake, run: setMembers },
      ]}
    />
  )
}

function ExportNotices({ notices, onClose }: { notices: readonly string[]; onClose: () => void }) {
  return (
    <Dialog
      title={text.exportReport}
      onClose={onClose}
      width={640}
      actions={
        <Button onClick={onClose} first>
          {text.close}
        </Button>
      }
    >
      <ul className={classes.notices} data-selectable>
        {notices.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </Dialog>
  )
}
