import { type HeadCell, type TableForm, type TableRow, tableForm } from '../../platform/print/table'
import { listName } from '../../values/name-order'
import type { RosterColumn, RosterPaper } from './rosters'

/** One person as a list prints it: the unit the row stands under, and the fields' texts by key. */
export type RosterPerson = { unitId: string; unit: string; cells: Readonly<Record<string, string>> }

export type RosterOptions = {
  title: string
  landscape: boolean
  /** 计算年龄时间, printed above the table. */
  at: string
  /** 单位 that issues the list, '' for none. */
  from: string
}

/**
 * A list of people as a table for paper, in the order given. Two-character names get their full-width space (domain
 * rules 7.2); people without a unit stand under 未列单位.
 */
export function rosterForm(
  paper: Pick<RosterPaper, 'columns' | 'groups' | 'size'>,
  people: readonly RosterPerson[],
  { title, landscape, at, from }: RosterOptions,
): TableForm {
  return tableForm({
    title,
    landscape,
    size: paper.size,
    left: from && `填报单位：${from}`,
    right: `计算年龄时间：${at}　共 ${people.length} 人`,
    columns: paper.columns.map(({ width, align = 'left', merge = false }) => ({ width, align, merge })),
    head: headRows(paper.columns),
    rows: rowsOf(paper, people),
  })
}

/** One row of headings, or two where some columns stand under a common one. */
function headRows(columns: readonly RosterColumn[]): HeadCell[][] {
  if (columns.every((it) => !it.group)) return [columns.map(({ head }) => ({ text: head }))]
  const upper: HeadCell[] = []
  const lower: HeadCell[] = []
  columns.forEach((column, index) => {
    if (!column.group) upper.push({ text: column.head, rows: 2 })
    else {
      lower.push({ text: column.head })
      const wide = columns.slice(index).findIndex((it) => it.group !== column.group)
      if (columns[index - 1]?.group !== column.group)
        upper.push({ text: column.group, columns: wide < 0 ? columns.length - index : wide })
    }
  })
  return [upper, lower]
}

function rowsOf(
  { columns, groups }: Pick<RosterPaper, 'columns' | 'groups'>,
  people: readonly RosterPerson[],
) {
  const rows: TableRow[] = []
  people.forEach((person, index) => {
    if (groups !== 'none' && person.unitId !== people[index - 1]?.unitId) {
      const own = unitRun(people, index)
      rows.push({ kind: 'group', text: groups === 'team' ? teamWords(own) : unitWords(own) })
    }
    rows.push({ kind: 'row', cells: columns.map((column) => cellText(column, person, index + 1)) })
  })
  return rows
}

/** The people from `start` on who stand in the same unit. */
function unitRun(people: readonly RosterPerson[], start: number): readonly RosterPerson[] {
  const end = people.findIndex((it, at) => at > start && it.unitId !== people[start]?.unitId)
  return people.slice(start, end < 0 ? people.length : end)
}

const NO_UNIT = '未列单位'

function unitWords(people: readonly RosterPerson[]): string {
  return `${people[0]?.unit || NO_UNIT}（${people.length} 人）`
}

/** The team in one line: how many, average age to one decimal, women, minorities, outside the Party, 大学 and above. */
function teamWords(people: readonly RosterPerson[]): string {
  const ages = people.flatMap((it) => Number.parseInt(it.cells.age ?? '', 10) || [])
  const count = (is: (cells: RosterPerson['cells']) => boolean) => people.filter((it) => is(it.cells)).length
  const parts = [
    `实有 ${people.length} 人`,
    ages.length > 0 ? `平均 ${(ages.reduce((sum, it) => sum + it, 0) / ages.length).toFixed(1)} 岁` : '',
    `女 ${count((it) => it.sex === '女')} 人`,
    `少数民族 ${count((it) => !!it.ethnicity && it.ethnicity !== '汉族')} 人`,
    `中共党员 ${count((it) => it.politics === '中共党员')} 人`,
    `大学以上 ${count((it) => /研究生|大学(?!专|普通班)/.test(it.qualification ?? ''))} 人`,
  ]
  return `${people[0]?.unit || NO_UNIT}　${parts.filter(Boolean).join('　')}`
}

function cellText({ field }: RosterColumn, { cells, unit }: RosterPerson, number: number): string {
  if (field === 'number') return String(number)
  const [first = '', second = ''] = field.split('|')
  const text = first === 'unit' ? unit : (cells[first] ?? '')
  const own = first === 'name' ? listName(text) : text
  const beside = second === '' ? '' : (cells[second] ?? '')
  return beside === '' ? own : `${own}\n（${beside}）`.trim()
}
