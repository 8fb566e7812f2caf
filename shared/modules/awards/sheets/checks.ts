import { type TableForm, type TableRow, tableForm } from '../../../platform/print/table'
import { listName } from '../../../values/name-order'
import { type Check, type CheckRow, VERDICTS } from '../check'

const COLUMNS = [
  { title: '编号', width: 12, align: 'center', merge: true },
  { title: '姓名（名称）', width: 30, align: 'left', merge: true },
  { title: '单　位', width: 38, align: 'left', merge: true },
  { title: '类　别', width: 28, align: 'left', merge: true },
  { title: '结　论', width: 16, align: 'center', merge: true },
  { title: '条　件', width: 44, align: 'left', merge: false },
  { title: '按记录', width: 16, align: 'center', merge: false },
  { title: '情　况', width: 0, align: 'left', merge: false },
] as const

type Head = { title: string; referenceOn: string; refusedOnly: boolean; from: string }

/**
 * 资格审查表: a line for each condition that is not simply met, one that says so where all are. The list of those refused
 * holds only what refuses them.
 */
export function checksTable(
  rows: readonly CheckRow[],
  { title, referenceOn, refusedOnly, from }: Head,
): TableForm {
  const shown = refusedOnly ? rows.filter((it) => it.verdict === 'fail') : rows
  const count = (verdict: CheckRow['verdict']) => rows.filter((it) => it.verdict === verdict).length
  return tableForm({
    title: refusedOnly ? '资格审查不符合名单' : '资格审查表',
    subtitle: title,
    left: `资格计算日期：${referenceOn}`,
    right: refusedOnly
      ? `共 ${shown.length} 项`
      : `共 ${rows.length} 项：符合 ${count('pass')}，不符合 ${count('fail')}，待核 ${count('open')}`,
    landscape: true,
    columns: COLUMNS.map(({ width, align, merge }) => ({ width, align, merge })),
    head: [COLUMNS.map(({ title: text }) => ({ text }))],
    rows: shown.flatMap((row) => linesOf(row, refusedOnly)),
    signs: ['审查人（签名）', '复核人（签名）'],
    foot: from,
  })
}

function linesOf(row: CheckRow, refusedOnly: boolean): TableRow[] {
  const who = [String(row.number), listName(row.name), row.unitName, row.categoryLabel, VERDICTS[row.verdict]]
  const told = row.checks.filter((it) => (refusedOnly ? it.verdict === 'fail' : isTold(it)))
  if (told.length === 0)
    return [{ kind: 'row', cells: [...who, `全部 ${row.checks.length} 项条件`, VERDICTS.pass, ''] }]
  return told.map((it) => ({ kind: 'row', cells: [...who, it.label, VERDICTS[it.found], wordsOf(it)] }))
}

/** Everything but what the records simply say is met. */
function isTold({ verdict, override }: Check): boolean {
  return verdict !== 'pass' || override !== null
}

function wordsOf({ text, override }: Check): string {
  return override ? `${text}${override.by}认定${VERDICTS[override.verdict]}：${override.reason}` : text
}
