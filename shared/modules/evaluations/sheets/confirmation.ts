import { type TableForm, tableForm } from '../../../platform/print/table'
import type { CeilingState, ResultRow } from '../result'
import { displayPercent } from '../rules-rounding'
import { unitOf } from './ballot-words'
import { byPlace } from './ranking'
import { fingerprintWords, type PaperResult, scoreWords, whoCells, whoHeads } from './result-words'

const SIGNS = ['计票人（签名）', '监票人（签名）', '考核工作负责人（签名）', '审定负责人（签名、盖章）']

/** 结果确认表: grades with what limits them, signed by those who answer for them, bound to the tally by its fingerprint. */
export function confirmationTable({ round, result, from }: PaperResult): TableForm {
  const { scheme, fingerprint, consent } = round
  const heads = whoHeads(round)
  const unit = unitOf(scheme)
  return tableForm({
    title: '考核结果确认表',
    subtitle: round.title,
    left: `共 ${result.rows.length} ${unit}`,
    right: gradeCounts(scheme.rules.grades, result.rows),
    size: 11,
    rowHeight: 8,
    columns: [
      { width: 12, align: 'center', figures: true },
      ...(heads.length > 1 ? [{ width: 22 }, { width: 0 }] : [{ width: 0 }]),
      { width: 18, align: 'right', figures: true },
      { width: 14, align: 'center', figures: true },
      { width: 22, align: 'center' },
      { width: 36 },
    ],
    head: [[...['序号'], ...heads, '得分', '名次', '等次', '备　注'].map((text) => ({ text }))],
    rows: byPlace(result.rows).map((row, index) => ({
      kind: 'row',
      cells: [
        String(index + 1),
        ...whoCells(row),
        scoreWords(row.score, scheme.rules.digits),
        row.rank === null ? '' : String(row.rank),
        row.grade,
        remarkOf(row, result.ceilings),
      ],
    })),
    notes: [
      ...result.ceilings.map((it) => ceilingWords(it, unit)),
      ...(consent === '' ? [] : [`上级同意提高比例的依据：${consent}`]),
      `计票指纹（SHA-256）：${fingerprintWords(fingerprint)}`,
    ],
    signs: SIGNS,
    foot: from,
  })
}

/** 优秀 3　称职 17　未定等次 4: in the scheme's order, only what there is. */
function gradeCounts(
  grades: PaperResult['round']['scheme']['rules']['grades'],
  rows: readonly ResultRow[],
): string {
  const counted = [...grades.map((it) => it.grade), ''].map((grade) => ({
    name: grade || '未定等次',
    n: rows.filter((it) => it.grade === grade).length,
  }))
  return counted.flatMap(({ name, n }) => (n > 0 ? [`${name} ${n}`] : [])).join('　')
}

/** Why a grade is not what the score says: decided otherwise, still to be decided, or a special case. */
function remarkOf(row: ResultRow, ceilings: readonly CeilingState[]): string {
  const waits = ceilings.find((it) => it.undecided.includes(row.no))
  const decided =
    row.grade !== '' && row.computedGrade !== '' && row.computedGrade !== row.grade
      ? `按得分为${row.computedGrade}`
      : ''
  return [row.problem, row.treatment.reason, waits && `“${waits.grade}”名额同分，待核定`, decided]
    .filter(Boolean)
    .join('；')
}

function ceilingWords({ grade, base, share, most, reached }: CeilingState, unit: string): string {
  return `“${grade}”名额：应参加 ${base} ${unit}，比例 ${displayPercent(share)}，不超过 ${most} ${unit}；实定 ${reached} ${unit}。`
}
