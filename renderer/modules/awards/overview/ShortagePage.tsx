import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { ShortagePost } from '#shared/modules/awards/overview'
import { todayPartial } from '#shared/values/partial-date'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import {
  Button,
  CountTabs,
  DataTable,
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHead,
  useShortcut,
} from '../../../components'
import { AwardPaperActions } from '../papers/AwardPaperActions'
import programmes from '../programmes/programmes.module.css'
import classes from './overview.module.css'
import { shortageText as text } from './overview.text'
import { ShortageDialog } from './ShortageDialog'
import { ShortagePanel } from './ShortagePanel'
import { SHORTAGE_COLUMNS } from './shortage-columns'

const ALL = 'all'

/** 急需紧缺人才目录: posts that units ask for against people found, with who on record might fit. */
export function ShortagePage() {
  const [ask, setAsk] = useState<{ year: number | null; text: string; open: boolean }>({
    year: null,
    text: '',
    open: false,
  })
  const [focus, setFocus] = useState(0)
  const [editing, setEditing] = useState<{ post: ShortagePost | null } | null>(null)
  const source = usePagedQuery('awards.shortagePosts', ask)
  const mayEdit = useRight('awards.edit')
  const { answer } = source
  const years = answer?.years ?? []
  const at = Math.min(focus, source.total - 1)
  const post = at < 0 ? undefined : source.rowAt(at)
  const printed = ask.year ?? years[0]
  const change = (part: Partial<typeof ask>) => {
    setAsk({ ...ask, ...part })
    setFocus(0)
  }
  const add = () => setEditing({ post: null })
  useShortcut('ctrl+n', add, { label: text.add, enabled: mayEdit })
  useStatus([text.status(source.total)])
  return (
    <Page
      head={
        <>
          <PageHead
            title={text.title}
            facts={answer && text.facts(answer.wanted, answer.found)}
            actions={
              <>
                {printed !== undefined && (
                  <AwardPaperActions
                    paper={{ paper: 'shortage', year: printed }}
                    name={text.paperName(printed)}
                  />
                )}
                {mayEdit && (
                  <Button kind="primary" keys="ctrl+n" onClick={add}>
                    {text.add}
                  </Button>
                )}
              </>
            }
          />
          <CountTabs
            label={text.tabsLabel}
            tabs={[
              { key: ALL, label: text.allYears },
              ...years.map((it) => ({ key: String(it), label: text.year(it) })),
            ]}
            value={ask.year === null ? ALL : String(ask.year)}
            onChange={(key) => change({ year: key === ALL ? null : Number(key) })}
            right={
              <>
                <Checkbox
                  label={text.open}
                  checked={ask.open}
                  onChange={(event) => change({ open: event.currentTarget.checked })}
                />
                <input
                  className={programmes.search}
                  value={ask.text}
                  placeholder={text.search}
                  aria-label={text.search}
                  maxLength={60}
                  onChange={(event) => change({ text: event.target.value })}
                />
              </>
            }
          />
        </>
      }
    >
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
          empty={
            source.loading ? null : (
              <EmptyState>
                {ask.text === '' && !ask.open ? text.empty : text.nothingFound}
                {mayEdit && ask.text === '' && !ask.open && <LinkButton onClick={add}>{text.add}</LinkButton>}
              </EmptyState>
            )
          }
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
