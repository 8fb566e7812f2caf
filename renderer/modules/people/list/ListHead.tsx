import { Menu } from '@mantine/core'
import { IconArrowsSort, IconPrinter, IconTable, IconUpload } from '@tabler/icons-react'
import { useMemo } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { peopleField } from '#shared/modules/people/fields'
import { useRight } from '../../../app/session'
import { Button, type ChoosableColumn, ColumnChooser, KeyCap } from '../../../components'
import { text } from '../people.text'
import { AgeDate } from './AgeDate'
import { ExportItems } from './ExportItems'
import { listFields } from './list-fields'
import { changeColumns, changeFilter, sortBy, useListState } from './list-state'
import { usualColumns } from './people-columns'
import type { ListActs } from './use-list-acts'
import type { ListDialog } from './use-list-keys'

type ListHeadProps = { acts: ListActs; total: number; onOpen: (dialog: ListDialog) => void }

/** What can be done with the whole list: its date, its order, its columns, in, out, on paper, one person more. */
export function ListHead({ acts, total, onOpen }: ListHeadProps) {
  const mayEdit = useRight('people.edit')
  const mayImport = useRight('people.import')
  const mayExport = useRight('people.export')
  return (
    <>
      <AgeDate />
      <SortMenu />
      <Columns />
      {mayImport && (
        <HeadMenu label={text.import} icon={<IconUpload size={15} stroke={1.5} />}>
          <Menu.Item rightSection={<KeyCap keys="ctrl+o" />} onClick={() => navigate('/people/import')}>
            {text.importFiles}
          </Menu.Item>
          <Menu.Item rightSection={<KeyCap keys="ctrl+shift+v" />} onClick={() => onOpen('paste')}>
            {text.paste}
          </Menu.Item>
        </HeadMenu>
      )}
      {mayExport && (
        <HeadMenu label={text.export} icon={<IconTable size={15} stroke={1.5} />}>
          <Menu.Label>{text.exportWhom(total)}</Menu.Label>
          <ExportItems onExport={acts.exportAll} />
        </HeadMenu>
      )}
      <HeadMenu label={text.print} icon={<IconPrinter size={15} stroke={1.5} />}>
        <Menu.Item onClick={acts.print}>{text.printForms}</Menu.Item>
        <Menu.Item onClick={acts.printRoster}>{text.printRoster}</Menu.Item>
      </HeadMenu>
      {mayEdit && (
        <Button kind="primary" keys="ctrl+n" onClick={() => onOpen('create')}>
          {text.create}
        </Button>
      )}
    </>
  )
}

type HeadMenuProps = { label: string; icon: React.ReactNode; children: React.ReactNode }

function HeadMenu({ label, icon, children }: HeadMenuProps) {
  return (
    <Menu position="bottom-end" returnFocus>
      <Menu.Target>
        <span>
          <Button icon={icon}>{label}</Button>
        </span>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}

function SortMenu() {
  const { filter } = useListState()
  const orders = { ...text.sorts, ...(filter.listId ? { list: text.listOrder } : {}) }
  return (
    <Menu position="bottom-end" returnFocus>
      <Menu.Target>
        <span>
          <Button kind="quiet" icon={<IconArrowsSort size={15} stroke={1.5} />}>
            {orderWords(filter.sort, filter.descending)}
          </Button>
        </span>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(orders).map(([key, label]) => (
          <Menu.Item key={key} onClick={() => changeFilter({ sort: key, descending: false })}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => sortBy(filter.sort)}>{text.turnOrder}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function orderWords(sort: string, descending: boolean): string {
  const named = { ...text.sorts, list: text.listOrder }[sort]
  const words = named ?? text.orderBy(peopleField(sort)?.label ?? sort)
  return descending ? words + text.descending : words
}

function Columns() {
  const { columns } = useListState()
  const choosable = useMemo<readonly ChoosableColumn[]>(
    () =>
      listFields(new Date().getFullYear())
        .filter((it) => it.column || it.key === NAME)
        .map(({ key, label, group, column }) => ({ key, label, group, width: column?.width ?? 72 })),
    [],
  )
  return (
    <ColumnChooser
      label={columns.length === 0 ? text.usualColumns : text.ownColumns}
      columns={choosable}
      placed={columns.length === 0 ? usualColumns() : columns}
      required={NAME}
      onChange={changeColumns}
      onReset={() => changeColumns([])}
    />
  )
}

const NAME = 'name'
