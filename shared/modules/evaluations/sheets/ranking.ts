import { type TableForm, tableForm } from '../../../platform/print/table'
import type { ResultRow } from '../result'
import { childrenOf } from '../rules'
import { groupName, type PaperResult, scoreWords, turnoutWords, whoCells, whoHeads } from './result-words'

/** More figures than these beside the score lie across the sheet. */
const UPRIGHT = 3
const FIGURE = { align: 'right', figures: true } as const

/** 排名表: everyone in the order of the places, with the score of each group and of each line of the first level. */
export function rankingTable({ round, result, workings, from }: PaperResult): TableForm {
  const { scheme } = round
  const lines = childrenOf(scheme, null)
  const figures = scheme.groups.length + lines.length
  const heads = whoHeads(round)
  const { digits } = scheme.rules
  const columns = [
    { width: 12, align: 'center', figures: true } as const,
    ...(heads.length > 1 ? [{ width: 19 }, { width: 0 }] : [{ width: 0 }]),
    ...Array.from({ length: figures }, () => ({ width: figures > 8 ? 15 : 17, ...FIGURE })),
    { width: 18, ...FIGURE },
    { width: 18, align: 'center' } as const,
    { width: 26 },
  ]
  return tableForm({
    title: '考核排名表',
    subtitle: round.title,
    left: `共 ${result.rows.length} ${scheme.subject === 'person' ? '人' : '个'}，参加排名 ${workings.filter((it) => it.rank !== null).length}`,
    right: `满分 ${scheme.full}`,
    lead: turnoutWords({ round, result }),
    landscape: figures > UPRIGHT,
    size: 10,
    columns,
    head: headRows(
      scheme.groups.map(groupName),
      lines.map((it) => it.short || it.label),
      heads,
    ),
    rows: byPlace(result.rows).map((row) => ({
      kind: 'row',
      cells: [
        row.rank === null ? '' : String(row.rank),
        ...whoCells(row),
        ...[...row.groups, ...row.lines, row.score].map((it) => scoreWords(it, digits)),
        row.grade,
        row.problem || row.treatment.reason,
      ],
    })),
    foot: from,
  })
}

function headRows(groups: string[], lines: string[], who: string[]) {
  const over = (text: string, columns: number) => (columns > 0 ? [{ text, columns }] : [])
  return [
    [
      { text: '名次', rows: 2 },
      ...who.map((text) => ({ text, rows: 2 })),
      ...over('评议主体得分', groups.length),
      ...over('项目得分', lines.length),
      ...['得分', '等次', '备注'].map((text) => ({ text, rows: 2 })),
    ],
    [...groups, ...lines].map((text) => ({ text })),
  ]
}

/** By place; those without one at the end, in the order of the ballot. */
export function byPlace(rows: readonly ResultRow[]): ResultRow[] {
  const last = rows.length + 1
  return rows.toSorted((a, b) => (a.rank ?? last) - (b.rank ?? last))
}
