import { useState } from 'react'
import type { ShortagePost } from '#shared/modules/awards/overview'
import { todayPartial } from '#shared/values/partial-date'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import { DataTable, EmptyState, ErrorNotice, LinkButton, Page, useShortcut } from '../../../components'
import classes from './overview.module.css'
import { shortageText as text } from './overview.text'
import { ShortageDialog } from './ShortageDialog'
import { type ShortageAsk, ShortageHead } from './ShortageHead'
import { ShortagePanel } from './ShortagePanel'
import { SHORTAGE_COLUMNS } from './shortage-columns'

/** 急需紧缺人才目录: posts that units ask for against people found, with who on record might fit. */
export function ShortagePage() {
  const [ask, setAsk] = useState<ShortageAsk>({ year: null, text: '', open: false })
  const [focus, setFocus] = useState(0)
  const [editing, setEditing] = useState<{ post: ShortagePost | null } | null>(null)
  const source = usePagedQuery('awards.shortagePosts', ask)
  const mayEdit = useRight('awards.edit')
  const at = Math.min(focus, source.total - 1)
  const post = at < 0 ? undefined : source.rowAt(at)
  const change = (part: Partial<ShortageAsk>) => {
    setAsk({ ...ask, ...part })
    setFocus(0)
  }
  const add = mayEdit ? () => setEditing({ post: null }) : undefined
  useShortcut('ctrl+n', () => add?.(), { label: text.add, enabled: mayEdit })
  useStatus([text.status(source.total)])
  return (
    <Page head={<ShortageHead ask={ask} answer={source.answer} onChange={change} onAdd={add} />}>
      <div className={classes.list}>
        <ErrorNotice error={source.error} />
        <DataTable<ShortagePost>
          label={text.list}
          columns={SHORTAGE_COLUMNS}
          source={source}
          rowKey={(row) => row.id}
          focus={at}
          onFocus={setFocus}
          onOpen={(row) => setEditing({ post: row })}
          empty={source.loading ? null : <NoPosts ask={ask} onAdd={add} />}
          autoFocus
        />
      </div>
      {post && <ShortagePanel key={post.id} post={post} onEdit={() => setEditing({ post })} />}
      {editing && (
        <ShortageDialog
          post={editing.post}
          year={ask.year ?? Number(todayPartial(new Date()).slice(0, 4))}
          onClose={() => setEditing(null)}
        />
      )}
    </Page>
  )
}

function NoPosts({ ask, onAdd }: { ask: ShortageAsk; onAdd: (() => void) | undefined }) {
  const everything = ask.text === '' && !ask.open
  return (
    <EmptyState>
      {everything ? text.empty : text.nothingFound}
      {onAdd && everything && <LinkButton onClick={onAdd}>{text.add}</LinkButton>}
    </EmptyState>
  )
}
