import type { FixedCellInput } from '../../../platform/print/fixed'
import type { Finding, Statement } from '../audit'
import { classLabel } from '../classes'
import { nameOf } from '../rules-audit-words'

const COLUMNS = [12, 34, 55, 30, 44]
const HEADS = ['序号', '涂改类型', '被涂改材料名称', '材料形成时间', '涂改后内容']
const HEIGHT = 9
/** Lines of the table; what does not fit goes into the last one by its number. */
const LINES = 5

/** 涂改记录: a heading and always so many lines, for a pen where there is nothing. */
export function alterationRows(findings: readonly Finding[], { x }: { x: number }) {
  const altered = findings.flatMap((finding) =>
    finding.statements.filter((it) => it.altered).map((statement) => ({ finding, statement })),
  )
  const shown = altered.length > LINES ? altered.slice(0, LINES - 1) : altered
  const more = altered.length - shown.length
  return [
    { kind: 'line' as const, x, y: 20, width: 175, height: 8, center: '涂改记录', size: 13 },
    {
      kind: 'grid' as const,
      x,
      y: 30,
      columns: COLUMNS,
      rows: Array.from({ length: LINES + 1 }, () => HEIGHT),
      cells: [
        ...HEADS.map((text, column): FixedCellInput => ({ area: { row: 0, column }, text, size: 11 })),
        ...Array.from({ length: LINES }, (_, line) => {
          const row = shown[line]
          const words = row
            ? wordsOf(row, line)
            : ['', '', line === LINES - 1 && more > 0 ? `另有 ${more} 处，见材料记载` : '', '', '']
          return words.map(
            (text, column): FixedCellInput => ({
              area: { row: line + 1, column },
              name: HEADS[column] ?? '',
              text,
              size: 10.5,
            }),
          )
        }).flat(),
      ],
    },
  ]
}

function wordsOf({ finding, statement }: { finding: Finding; statement: Statement }, line: number): string[] {
  const { materialTitle, classCode, materialNo, formedOn, value } = statement
  const title = `${materialTitle}（${classLabel(classCode)}-${materialNo}）`
  return [String(line + 1), nameOf(finding), title, formedOn, value]
}
