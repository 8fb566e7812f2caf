import type { FixedCellInput } from '../../../platform/print/fixed'
import type { FlowRows, FlowTable } from '../../../platform/print/flow'
import { flowRowHeight } from '../../../platform/print/flow-text'
import type { Finding, Statement } from '../audit'
import { classLabel } from '../classes'
import { nameOf } from '../rules-audit-words'

const COLUMNS = [12, 34, 55, 30, 44]
const HEADS = ['序号', '涂改类型', '被涂改材料名称', '材料形成时间', '涂改后内容']
const TYPE = { size: 10.5, pitch: 12.5 }
const HEIGHT = 9
/** Lines there are at least, for a pen. */
const LINES = 5
const LABEL = '涂改记录'

/** 涂改记录: every altered place, as many lines and pages as there are; the heads stand again on each. */
export function alterationTable(findings: readonly Finding[]): FlowTable {
  const rows = findings
    .flatMap((finding) =>
      finding.statements.filter((it) => it.altered).map((statement) => ({ finding, statement })),
    )
    .map(wordsOf)
  const blank = Array.from({ length: Math.max(0, LINES - rows.length) }, () => HEADS.map(() => ''))
  return { kind: 'table', label: LABEL, rows: [...rows, ...blank], grid: rowsOf }
}

function rowsOf(rows: readonly string[][]): FlowRows {
  return {
    columns: COLUMNS,
    head: [HEIGHT, HEIGHT],
    heights: rows.map((row) => Math.max(HEIGHT, flowRowHeight(row, COLUMNS, TYPE))),
    cells: [
      { area: { row: 0, column: 0, columns: HEADS.length }, text: LABEL, size: 12 },
      ...HEADS.map((text, column): FixedCellInput => ({ area: { row: 1, column }, text, size: 11 })),
      ...rows.flatMap((words, row) =>
        words.map(
          (text, column): FixedCellInput => ({
            area: { row: row + 2, column },
            name: HEADS[column] ?? '',
            text,
            size: TYPE.size,
          }),
        ),
      ),
    ],
  }
}

function wordsOf({ finding, statement }: { finding: Finding; statement: Statement }, at: number): string[] {
  const { materialTitle, classCode, materialNo, formedOn, value } = statement
  const title = `${materialTitle}（${classLabel(classCode)}-${materialNo}）`
  return [String(at + 1), nameOf(finding), title, formedOn, value]
}
