import { COLUMN_ROLES, type ColumnRole, type LedgerContent } from './ledger'
import { columnName } from './rules-cells'

/** Every reason why a ledger cannot be kept so, each a whole sentence. */
export function contentProblems({ columns }: LedgerContent): string[] {
  const problems: string[] = []
  const keys = new Set(columns.map((it) => it.key))
  if (keys.size < columns.length) problems.push('有两列用了同一个内部编号。')
  for (const [at, column] of columns.entries())
    if (columnName(column) === '') problems.push(`第 ${at + 1} 列没有列名。`)
  for (const role of Object.keys(COLUMN_ROLES) as ColumnRole[]) {
    const held = columns.filter((it) => it.role === role)
    if (role !== 'plain' && held.length > 1)
      problems.push(`“${COLUMN_ROLES[role]}”只能有一列，现有 ${held.map(columnName).join('、')}。`)
  }
  for (const column of columns)
    if (column.role === 'deadline' && column.type !== 'date')
      problems.push(`“${columnName(column)}”作为办理期限，类型应为日期。`)
  if (columns.every((it) => it.role === 'serial')) problems.push('除序号外至少要有一列。')
  return problems
}
