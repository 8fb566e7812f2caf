import { useDeferredValue, useRef, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { PersonId } from '#shared/values/id'
import { api } from '../../../api/client'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import {
  BottomBar,
  Button,
  ConfirmDialog,
  DataTable,
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHead,
  useShortcut,
} from '../../../components'
import { useRemoval } from '../list/use-removal'
import { openPerson } from '../people.queries'
import { ClearDialog } from './ClearDialog'
import classes from './recycled.module.css'
import { text } from './recycled.text'
import { RECYCLED_COLUMNS } from './recycled-columns'

/** The recycle bin: who was put away by whom and why, and the way back. Nothing leaves it by itself. */
export function RecycledPage() {
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed.trim())
  const source = usePagedQuery('people.recycled', { text: words })
  const [focus, setFocus] = useState(0)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState<'restoreAll' | 'clear' | null>(null)
  const { restore, running } = useRemoval()
  const mayRestore = useRight('people.remove')
  const mayClear = useRight('people.clear')
  const search = useRef<HTMLInputElement>(null)
  const focused = source.rowAt(focus)
  const ids = (selected.size > 0 ? [...selected] : focused ? [focused.id] : []) as PersonId[]

  useStatus([text.people(source.total), ...(selected.size > 0 ? [text.chosen(selected.size)] : [])])
  useShortcut('escape', () => (selected.size > 0 ? setSelected(new Set()) : navigate('/people')))
  useShortcut('ctrl+f', () => search.current?.select(), { label: text.searchLabel })
  const allIds = async () => {
    const reply = await api.people.recycledIds({ text: words })
    return reply.ok ? reply.value : []
  }
  const restoreThese = async (some: readonly PersonId[]) => {
    if (await restore(some)) setSelected(new Set())
    setAsking(null)
  }
  return (
    <Page
      head={
        <PageHead
          title={text.title}
          facts={text.facts(source.total, source.answer?.clearable ?? 0)}
          actions={
            <>
              <input
                ref={search}
                className={classes.search}
                placeholder={text.search}
                aria-label={text.searchLabel}
                maxLength={60}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
              {mayRestore && source.total > 1 && (
                <Button onClick={() => setAsking('restoreAll')}>{text.restoreAll(source.total)}</Button>
              )}
              <Button onClick={() => navigate('/people')}>{text.toList}</Button>
            </>
          }
        />
      }
      bottom={
        mayRestore &&
        ids.length > 0 && (
          <BottomBar
            right={
              mayClear &&
              (source.answer?.clearable ?? 0) > 0 && (
                <Button small kind="danger" onClick={() => setAsking('clear')}>
                  {text.clear(ids.length)}
                </Button>
              )
            }
          >
            <Button small loading={running} onClick={() => void restoreThese(ids)}>
              {text.restore(ids.length)}
            </Button>
          </BottomBar>
        )
      }
    >
      <div className={classes.table}>
        <ErrorNotice error={source.error} />
        <DataTable
          label={text.tableLabel}
          columns={RECYCLED_COLUMNS}
          source={source}
          rowKey={(row) => row.id}
          focus={focus}
          onFocus={setFocus}
          onOpen={(row) => openPerson(row.id)}
          selection={{
            keys: selected,
            onChange: setSelected,
            onAll: () => void allIds().then((all) => setSelected(new Set(all))),
          }}
          empty={source.loading ? null : <Empty words={words} onAll={() => setTyped('')} />}
          autoFocus
        />
      </div>
      {asking === 'restoreAll' && (
        <ConfirmDialog
          title={text.restoreTitle(source.total)}
          consequence={text.restoreConsequence}
          confirm={text.restore(source.total)}
          busy={running}
          onConfirm={() => void allIds().then(restoreThese)}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'clear' && (
        <ClearDialog ids={ids} onDone={() => setSelected(new Set())} onClose={() => setAsking(null)} />
      )}
    </Page>
  )
}

function Empty({ words, onAll }: { words: string; onAll: () => void }) {
  if (words === '') return <EmptyState>{text.empty}</EmptyState>
  return (
    <EmptyState>
      {text.noMatch(words)}
      <LinkButton onClick={onAll}>{text.showAll}</LinkButton>
    </EmptyState>
  )
}
