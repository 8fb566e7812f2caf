import { useRef, useState } from 'react'
import { useStatus } from '../../../app/status'
import {
  DataTable,
  ErrorNotice,
  Page,
  PageHead,
  Panel,
  type TableHandle,
  useShortcut,
} from '../../../components'
import { openPerson } from '../people.queries'
import { text } from '../people.text'
import { BatchBar } from './BatchBar'
import { ConditionBar } from './ConditionBar'
import { ListDialogs } from './ListDialogs'
import { ListHead } from './ListHead'
import { changeList, sortBy, useListState } from './list-state'
import { NobodyFound } from './NobodyFound'
import { PeekPanel } from './PeekPanel'
import classes from './people.module.css'
import { changesSince } from './people-views'
import { useListActs } from './use-list-acts'
import { useListColumns } from './use-list-columns'
import { type ListDialog, useListKeys } from './use-list-keys'
import { usePeople } from './use-people'
import { showView, usePeopleViews, useViewActs } from './use-views'

/** 干部名册: find people, mark them, look at one beside the list, open, print, export, put away. */
export function PeoplePage() {
  const state = useListState()
  const { filter, focus } = state
  const list = usePeople(filter)
  const { current } = usePeopleViews()
  const changed = current ? changesSince(current, state) : null
  const isChanged = changed !== null && (changed.condition || changed.layout)
  const views = useViewActs()
  const search = useRef<HTMLInputElement>(null)
  const table = useRef<TableHandle>(null)
  const [dialog, setDialog] = useState<ListDialog>(null)
  const title = current?.name ?? text.title
  const acts = useListActs(list, title)
  const { columns, columnMoves } = useListColumns(list)
  const save = () => (current ? void views.saveCurrent(current) : setDialog('saveQuery'))
  const toTable = () => table.current?.focus()

  useListStatus(list)
  useListKeys({ setDialog, save, canSave: isChanged || current === undefined })
  useShortcut('escape', () => (list.selected.length > 0 ? list.selectNone() : toTable()))
  return (
    <Page
      head={
        <>
          <PageHead
            title={title}
            facts={list.loading ? '' : text.people(list.total)}
            note={changed?.condition ? text.conditionChanged : changed?.layout ? text.layoutChanged : ''}
            actions={<ListHead acts={acts} total={list.total} onOpen={setDialog} />}
          />
          <ConditionBar
            search={search}
            onLeave={toTable}
            onSave={isChanged ? save : null}
            onRevert={isChanged && current ? () => showView(current) : null}
            onSaveAs={() => setDialog('saveQuery')}
          />
        </>
      }
    >
      <div className={classes.side}>
        <ErrorNotice error={list.error} />
        <DataTable
          label={text.tableLabel}
          columns={columns}
          columnMoves={columnMoves}
          source={list.source}
          rowKey={(row) => row.id}
          focus={focus}
          onFocus={(index) => changeList({ focus: index })}
          onOpen={(row) => openPerson(row.id)}
          selection={list.selection}
          sort={{ key: filter.sort, descending: filter.descending }}
          onSort={sortBy}
          onMoveRows={acts.onMoveRows}
          empty={list.loading ? null : <NobodyFound filter={filter} />}
          handle={table}
          autoFocus
        />
        {list.selected.length > 0 && (
          <BatchBar
            count={list.selected.length}
            total={list.total}
            acts={acts}
            onBatchEdit={() => setDialog('batchEdit')}
            onAddToList={() => setDialog('addToList')}
            onLeaveList={
              current?.kind === 'list'
                ? () => void views.leave(current, list.selected).then((done) => done && list.selectNone())
                : null
            }
            onAll={list.selection.onAll}
            onNone={list.selectNone}
          />
        )}
      </div>
      <Panel label={text.peek}>
        <PeekPanel row={list.source.rowAt(focus)} reference={list.age.reference} />
      </Panel>
      <ListDialogs {...{ dialog, setDialog, list, acts }} />
    </Page>
  )
}

function useListStatus({ all, total, selected, age }: ReturnType<typeof usePeople>): void {
  useStatus([
    all === total ? text.people(total) : text.peopleOf(total, all),
    ...(selected.length > 0 ? [text.chosen(selected.length)] : []),
    text.ageAt(age.words),
  ])
}
