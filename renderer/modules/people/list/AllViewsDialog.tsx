import { useState } from 'react'
import type { View } from '#shared/platform/views/contract'
import { whenWords } from '../../../app/when'
import {
  Button,
  type Column,
  ConfirmDialog,
  DataTable,
  Dialog,
  EmptyState,
  useArraySource,
  useShortcut,
} from '../../../components'
import { text } from '../people.text'
import { NameDialog } from './NameDialog'
import classes from './people.module.css'
import { usePeopleViews, useViewActs, useViewCounts } from './use-views'

type AllViewsDialogProps = { onClose: () => void; onOpen: (view: View) => void }
type Asking = 'rename' | 'delete' | null

/** Every query and 名单, those outside the side bar too: open, rename, pin, order, delete. */
export function AllViewsDialog({ onClose, onOpen }: AllViewsDialogProps) {
  const { views } = usePeopleViews()
  const counts = useViewCounts(views)
  const acts = useViewActs()
  const [focus, setFocus] = useState(0)
  const [asking, setAsking] = useState<Asking>(null)
  const source = useArraySource(views)
  const view = views[Math.min(focus, views.length - 1)]
  return (
    <Dialog
      title={text.allViews}
      onClose={onClose}
      width={720}
      actions={view && <ViewButtons view={view} acts={acts} onOpen={() => onOpen(view)} onAsk={setAsking} />}
    >
      <div className={classes.viewTable}>
        <DataTable
          label={text.allViews}
          columns={columnsOf(counts)}
          source={source}
          rowKey={(row) => row.id}
          focus={focus}
          onFocus={setFocus}
          onOpen={onOpen}
          density="dense"
          empty={<EmptyState>{text.noViews}</EmptyState>}
          onMoveRows={(keys, before) => {
            const moved = views.find((it) => it.id === keys[0])
            const target = views.find((it) => it.id === before)
            if (moved) void acts.arrange(moved.id, target?.id ?? null)
          }}
          autoFocus
        />
      </div>
      {view && <ViewQuestion view={view} asking={asking} acts={acts} onClose={() => setAsking(null)} />}
    </Dialog>
  )
}

type ViewActs = ReturnType<typeof useViewActs>
type ButtonsProps = { view: View; acts: ViewActs; onOpen: () => void; onAsk: (asking: Asking) => void }

function ViewButtons({ view, acts, onOpen, onAsk }: ButtonsProps) {
  useShortcut('f2', () => onAsk('rename'))
  useShortcut('delete', () => onAsk('delete'))
  return (
    <>
      <Button kind="danger" onClick={() => onAsk('delete')} keys="delete">
        {text.deleteView}
      </Button>
      <Button onClick={() => onAsk('rename')} keys="f2">
        {text.rename}
      </Button>
      <Button onClick={() => void acts.save(view, { pinned: !view.pinned })}>
        {view.pinned ? text.unpin : text.pin}
      </Button>
      <Button kind="primary" onClick={onOpen} keys="enter">
        {text.open}
      </Button>
    </>
  )
}

type QuestionProps = { view: View; asking: Asking; acts: ViewActs; onClose: () => void }

/** The one decision about a view: its new name, or whether it goes. */
export function ViewQuestion({ view, asking, acts, onClose }: QuestionProps) {
  if (asking === 'rename')
    return (
      <NameDialog
        title={text.renameTitle(view.name)}
        initial={view.name}
        onSave={(name) => acts.save(view, { name })}
        onClose={onClose}
      />
    )
  if (asking === 'delete')
    return (
      <ConfirmDialog
        title={text.deleteTitle(view.name)}
        consequence={view.kind === 'list' ? text.deleteListWords(view.members) : text.deleteQueryWords}
        confirm={text.deleteView}
        danger
        onConfirm={() => void acts.remove(view).then(onClose)}
        onClose={onClose}
      />
    )
  return null
}

function columnsOf(counts: ReadonlyMap<View['id'], number>): readonly Column<View>[] {
  const { viewColumns, viewKinds } = text
  return [
    { key: 'name', title: viewColumns.name, strong: true, render: (row) => row.name },
    { key: 'kind', title: viewColumns.kind, width: 64, quiet: true, render: (row) => viewKinds[row.kind] },
    {
      key: 'people',
      title: viewColumns.people,
      width: 72,
      align: 'right',
      render: (row) => counts.get(row.id)?.toLocaleString('zh-CN') ?? text.none,
    },
    {
      key: 'pinned',
      title: viewColumns.pinned,
      width: 72,
      quiet: true,
      render: (row) => (row.pinned ? text.pinned : text.none),
    },
    {
      key: 'changed',
      title: viewColumns.changed,
      width: 136,
      quiet: true,
      render: (row) => whenWords(row.changedAt),
    },
  ]
}
