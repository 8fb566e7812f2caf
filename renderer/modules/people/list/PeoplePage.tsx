import { Menu } from '@mantine/core'
import { IconArrowsSort, IconUpload } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { PersonFilter } from '#shared/modules/people/contract'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import {
  Button,
  DataTable,
  Dialog,
  ErrorNotice,
  Page,
  PageHead,
  Panel,
  type TableHandle,
  useShortcut,
} from '../../../components'
import { PrintDialog } from '../form/PrintDialog'
import { openPerson, useUnits } from '../people.queries'
import { text } from '../people.text'
import { BatchBar } from './BatchBar'
import { ConditionBar } from './ConditionBar'
import { changeFilter, changeList, useListState } from './list-state'
import { NewPersonDialog } from './NewPersonDialog'
import { NobodyFound } from './NobodyFound'
import { PeekPanel } from './PeekPanel'
import classes from './people.module.css'
import { peopleColumns } from './people-columns'
import { useExport } from './use-export'
import { usePeople } from './use-people'
import { useRemoval } from './use-removal'

/** 干部名册: find people, mark them, look at one beside the list, open, print, export, put away. */
export function PeoplePage() {
  const { filter, focus } = useListState()
  const list = usePeople(filter)
  const search = useRef<HTMLInputElement>(null)
  const table = useRef<TableHandle>(null)
  const [creating, setCreating] = useState(false)
  const acts = useBatchActs(list)
  const { short } = useUnits()

  useStatus([
    list.all === list.total ? text.people(list.total) : text.peopleOf(list.total, list.all),
    ...(list.selected.length > 0 ? [text.chosen(list.selected.length)] : []),
    text.ageAt(list.age.words),
  ])
  const mayEdit = useRight('people.edit')
  useShortcut('ctrl+n', () => setCreating(true), { label: text.create, enabled: mayEdit })
  useShortcut('escape', () => (list.selected.length > 0 ? list.selectNone() : table.current?.focus()))

  return (
    <Page
      head={
        <>
          <PageHead
            title={text.title}
            facts={list.loading ? '' : text.people(list.total)}
            actions={<HeadActions sort={filter.sort} onCreate={() => setCreating(true)} />}
          />
          <ConditionBar search={search} onLeave={() => table.current?.focus()} />
        </>
      }
    >
      <div className={classes.side}>
        <ErrorNotice error={list.error} />
        <DataTable
          label={text.tableLabel}
          columns={peopleColumns(list.age.reference, list.longestName, short)}
          source={list.source}
          rowKey={(row) => row.id}
          focus={focus}
          onFocus={(index) => changeList({ focus: index })}
          onOpen={(row) => openPerson(row.id)}
          selection={list.selection}
          sort={{ key: filter.sort }}
          onSort={(key) => changeFilter({ sort: key as PersonFilter['sort'] })}
          empty={list.loading ? null : <NobodyFound filter={filter} />}
          handle={table}
          autoFocus
        />
        {list.selected.length > 0 && (
          <BatchBar
            ids={list.selected}
            total={list.total}
            onForms={acts.print}
            onExport={acts.exportFiles}
            onRemove={acts.remove}
            onAll={list.selection.onAll}
            onNone={list.selectNone}
          />
        )}
      </div>
      <Panel label={text.peek}>
        <PeekPanel row={list.source.rowAt(focus)} reference={list.age.reference} />
      </Panel>
      {creating && <NewPersonDialog unit={filter.organizationId} onClose={() => setCreating(false)} />}
      {acts.dialogs}
    </Page>
  )
}

function HeadActions({ sort, onCreate }: { sort: PersonFilter['sort']; onCreate: () => void }) {
  const mayEdit = useRight('people.edit')
  const mayImport = useRight('people.import')
  return (
    <>
      <Menu position="bottom-end" returnFocus>
        <Menu.Target>
          <span>
            <Button kind="quiet" icon={<IconArrowsSort size={15} stroke={1.5} />}>
              {text.sorts[sort as keyof typeof text.sorts] ?? sort}
            </Button>
          </span>
        </Menu.Target>
        <Menu.Dropdown>
          {Object.entries(text.sorts).map(([key, label]) => (
            <Menu.Item key={key} onClick={() => changeFilter({ sort: key as PersonFilter['sort'] })}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button kind="quiet" onClick={() => navigate('/people/recycled')}>
        {text.recycled}
      </Button>
      {mayImport && (
        <Button icon={<IconUpload size={15} stroke={1.5} />} onClick={() => navigate('/people/import')}>
          {text.import}
        </Button>
      )}
      {mayEdit && (
        <Button kind="primary" keys="ctrl+n" onClick={onCreate}>
          {text.create}
        </Button>
      )}
    </>
  )
}

/** What the bar at the bottom does; Ctrl+P prints the marked people, or the one in focus when none is marked. */
function useBatchActs(list: ReturnType<typeof usePeople>) {
  const { focus } = useListState()
  const exports = useExport()
  const removal = useRemoval()
  const [printing, setPrinting] = useState(false)
  const focused = list.source.rowAt(focus)
  const ids = list.selected.length > 0 ? list.selected : focused ? [focused.id] : []
  const print = () => ids.length > 0 && setPrinting(true)
  useShortcut('ctrl+p', print, { label: text.form })
  return {
    print: () => void print(),
    exportFiles: (...how: Parameters<typeof exports.run> extends [unknown, ...infer Rest] ? Rest : never) =>
      void exports.run(list.selected, ...how),
    remove: () =>
      void removal.remove(list.selected).then((done) => {
        if (done) list.selectNone()
      }),
    dialogs: (
      <>
        {printing && <PrintDialog ids={ids} onClose={() => setPrinting(false)} />}
        {exports.notices && (
          <Dialog
            title={text.exportReport}
            onClose={exports.closeNotices}
            width={640}
            actions={
              <Button onClick={exports.closeNotices} first>
                {text.close}
              </Button>
            }
          >
            <ul className={classes.notices} data-selectable>
              {exports.notices.map((it) => (
                <li key={it}>{it}</li>
              ))}
            </ul>
          </Dialog>
        )}
      </>
    ),
  }
}
