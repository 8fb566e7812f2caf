import type { ReactNode } from 'react'
import type { WorkItem } from '#shared/modules/reports/workbench'
import { listName } from '#shared/values/name-order'
import { type Column, LinkButton, Tag } from '../../../components'
import classes from '../reports.module.css'
import { text } from '../reports.text'

const titles = text.columns

type Width = { key: string; title: string; width?: number; quiet?: boolean; strong?: boolean; from?: number }

/** Columns of matters, over rows of any kind that hold one. `year`: days of other years are written whole. */
export function workColumns<Row>(
  itemOf: (row: Row) => WorkItem,
  year: string,
  onAct: (item: WorkItem) => void,
  shortUnit: (name: string) => string,
): readonly Column<Row>[] {
  const column = (frame: Width, render: (item: WorkItem) => ReactNode): Column<Row> => ({
    ...frame,
    render: (row) => render(itemOf(row)),
  })
  return [
    column({ key: 'on', title: titles.on, width: 92 }, (it) => text.dayShort(it.on, year)),
    column({ key: 'left', title: titles.left, width: 88 }, (it) => <Left item={it} />),
    column({ key: 'system', title: titles.system, width: 112, quiet: true }, (it) => it.system),
    column({ key: 'unit', title: titles.unit, width: 120 }, (it) => shortUnit(it.unitName) || text.none),
    column({ key: 'title', title: titles.title }, (it) => <Title item={it} onAct={onAct} />),
    column({ key: 'by', title: titles.by, width: 68, quiet: true }, (it) =>
      it.accountName === '' ? text.none : listName(it.accountName),
    ),
  ]
}

function Left({ item }: { item: WorkItem }) {
  return (
    <span className={classes.left} data-state={item.state} data-today={item.days === 0}>
      {text.left(item)}
    </span>
  )
}

/** What has to be done; on the row in work the act that a click does at once. */
function Title({ item, onAct }: { item: WorkItem; onAct: (item: WorkItem) => void }) {
  return (
    <span className={classes.titleCell}>
      <span className={classes.titleWords} title={item.title}>
        {item.title}
      </span>
      {item.letterOn !== '' && <Tag>{text.lettered(item.letterOn)}</Tag>}
      <span className={classes.act}>
        <LinkButton onClick={() => onAct(item)}>{text.act(item.act)}</LinkButton>
      </span>
    </span>
  )
}
