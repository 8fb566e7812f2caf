import type { Trx } from '#electron/platform/database/schema'
import type { LedgerCells, LedgerContent } from '#shared/modules/ledgers/ledger'
import { columnName } from '#shared/modules/ledgers/rules-cells'
import type { DueItem } from '#shared/values/due'
import { ledgerContents } from './ledger.repository'
import { dueRows } from './ledger-row.repository'
import { rowName } from './ledger-rows'

const MOST_ITEMS = 500

/** Rows of own ledgers that fall due by a day (ISO) and are not done. */
export async function dueItems(
  trx: Trx,
  { today, until }: { today: string; until: string },
): Promise<DueItem[]> {
  const contents = new Map((await ledgerContents(trx)).map((it) => [it.id as string, it.content]))
  const rows = await dueRows(trx, until, MOST_ITEMS)
  return rows.flatMap(({ id, ledgerId, cells, dueOn }) => {
    const content = contents.get(ledgerId)
    return content ? [itemOf(content, { id, ledgerId, cells: JSON.parse(cells), dueOn }, today)] : []
  })
}

type DueRow = { id: string; ledgerId: string; cells: LedgerCells; dueOn: string }

function itemOf(content: LedgerContent, { id, ledgerId, cells, dueOn }: DueRow, today: string): DueItem {
  const unit = content.columns.find((it) => it.role === 'unit')
  const deadline = content.columns.find((it) => it.role === 'deadline')
  return {
    key: `ledgers:${id}`,
    system: content.title,
    unitId: null,
    unitName: (unit && cells[unit.key]) ?? '',
    title: `${rowName(content, cells)}${deadline ? `，${columnName(deadline)}` : ''}`,
    on: dueOn,
    state: dueOn < today ? 'overdue' : 'due',
    accountId: null,
    accountName: '',
    href: `/ledgers/own/${ledgerId}?row=${id}`,
    act: '办理',
    letter: null,
  }
}
