import { type TableForm, tableForm } from '../../../platform/print/table'
import type { CeilingState } from '../result'
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
    right: gradeCounts(result.rows.map((it) => it.grade)),
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
        remarkOf(row),
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

function gradeCounts(grades: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const grade of grades) {
    const key = grade === '' ? '未定等次' : grade
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].map(([grade, n]) => `${grade} ${n}`).join('　')
}

/** Why a grade is not what the score says: decided otherwise, or a special case. */
function remarkOf(row: PaperResult['result']['rows'][number]): string {
  const decided =
    row.computedGrade !== '' && row.computedGrade !== row.grade ? `按得分为${row.computedGrade}` : ''
  return [row.problem, row.treatment.reason, decided].filter(Boolean).join('；')
}

function ceilingWords({ grade, base, share, most, reached }: CeilingState, unit: string): string {
  return `“${grade}”名额：应参加 ${base} ${unit}，比例 ${displayPercent(share)}，不超过 ${most} ${unit}；实定 ${reached} ${unit}。`
}
