import { type TableForm, tableForm } from '../../../platform/print/table'
import { shownDay } from '../../../values/iso-day'
import { listName } from '../../../values/name-order'
import type { BoardColumn } from '../content'
import { type Owed, PRESENCE } from '../event'

/** Millimetres that a ledger's columns take; words take what is left. */
const WIDTHS: Record<string, number> = {
  serial: 8,
  unit: 17,
  subject: 25,
  kind: 14,
  part: 14,
  plannedOn: 16.5,
  heldOn: 16.5,
  countsOn: 13,
  place: 16,
  chair: 12,
  recorder: 12,
  due: 8,
  present: 8,
  amount: 13,
  archivedOn: 16.5,
  state: 14,
}
const FIELD = 14
const WORDS = new Set(['absent', 'topic', 'content', 'decision'])

/** A ledger in the columns that its board has. */
export function ledgerTable(
  columns: readonly BoardColumn[],
  { title, lines, from }: { title: string; lines: readonly string[][]; from: string },
): TableForm {
  return tableForm({
    title,
    right: `共 ${lines.length} 条`,
    landscape: true,
    size: columns.length > 12 ? 7.5 : 9,
    columns: columns.map(({ key }) => ({
      width: WORDS.has(key) ? 0 : (WIDTHS[key] ?? FIELD),
      align: ['serial', 'due', 'present'].includes(key) ? 'center' : 'left',
      figures: ['serial', 'due', 'present'].includes(key),
    })),
    head: [columns.map(({ label }) => ({ text: label }))],
    rows: lines.map((cells) => ({ kind: 'row', cells })),
    foot: from,
  })
}

/** 欠课和补课名单. */
export function owedTable(
  rows: readonly Owed[],
  { title, from }: { title: string; from: string },
): TableForm {
  return tableForm({
    title,
    right: `共 ${new Set(rows.map((it) => it.personId)).size} 人，${rows.length} 次`,
    size: 9,
    columns: [
      { width: 9, align: 'center', figures: true },
      { width: 16 },
      { width: 34, merge: true },
      { width: 17 },
      { width: 19 },
      { width: 0 },
      { width: 26 },
      { width: 19 },
    ],
    head: [
      ['序号', '姓名', '党支部', '类别', '日期', '议题', '缺席原因', '补课日期'].map((text) => ({ text })),
    ],
    rows: rows.map((it, at) => ({
      kind: 'row',
      cells: [
        String(at + 1),
        listName(it.name),
        it.subject.name,
        it.kindLabel,
        shownDay(it.heldOn),
        it.topic,
        [PRESENCE[it.presence], it.reason].filter(Boolean).join('：'),
        shownDay(it.madeUpOn),
      ],
    })),
    foot: from,
  })
}
