import { type TableForm, tableForm } from '../../../platform/print/table'
import { listName } from '../../../values/name-order'
import type { Completeness, CompletenessLine } from '../audit'
import { DOSSIER_PAPERS } from '../papers'

export type CompleteDossier = { name: string; unitName: string; number: string; complete: Completeness }
type Told = { source: string; from: string }

/** 完整性核查表 of one dossier: every check with its result, and who signs. */
export function completenessTable(dossier: CompleteDossier, { source, from }: Told): TableForm {
  const { name, unitName, number, complete } = dossier
  return tableForm({
    title: DOSSIER_PAPERS.completeness,
    left: [name, unitName, number === '' ? '' : `档案编号 ${number}`].filter(Boolean).join('　'),
    right: scoreWords(complete),
    rowHeight: 8,
    columns: [
      { width: 14, align: 'center' },
      { width: 70 },
      { width: 18, align: 'center' },
      { width: 14, align: 'right', figures: true },
      { width: 0 },
    ],
    head: [['项', '检查内容', '结果', '扣分', '情　况'].map((text) => ({ text }))],
    rows: complete.lines.map((it) => ({
      kind: 'row' as const,
      cells: [it.key, it.label, STATES[it.state], it.points > 0 ? String(it.points) : '', it.detail],
    })),
    notes: [`依据：${source}。`, '“待看”各项由人工核对，未判定前不扣分。'],
    signs: ['核查人（签名、日期）', '复核人（签名、日期）'],
    foot: from,
  })
}

const STATES: Record<CompletenessLine['state'], string> = {
  met: '符合',
  short: '扣分',
  judge: '待看',
  fatal: '不合格',
}

/** The same of many dossiers as one list: a line for each, by unit, with what is short. */
export function completenessList(dossiers: readonly CompleteDossier[], { source, from }: Told): TableForm {
  const failed = dossiers.filter((it) => it.complete.fatal).length
  return tableForm({
    title: '档案完整性核查汇总表',
    left: `依据：${source}`,
    right: `共 ${dossiers.length} 份，不合格 ${failed} 份`,
    landscape: true,
    columns: [
      { width: 12, align: 'center', figures: true },
      { width: 56, merge: true },
      { width: 24, align: 'center' },
      { width: 20, align: 'right' },
      { width: 16, align: 'right', figures: true },
      { width: 0 },
    ],
    head: [['序号', '单　位', '姓　名', '得　分', '待　看', '扣分情况'].map((text) => ({ text }))],
    rows: dossiers.map(({ name, unitName, complete }, index) => ({
      kind: 'row' as const,
      cells: [
        String(index + 1),
        unitName,
        listName(name),
        complete.fatal ? '不合格' : String(complete.points),
        String(complete.lines.filter((it) => it.state === 'judge').length),
        shortWords(complete.lines),
      ],
    })),
    signs: ['核查人（签名、日期）', '复核人（签名、日期）'],
    foot: from,
  })
}

function scoreWords({ points, fatal }: Completeness): string {
  return fatal ? '不合格' : `得分：${points}`
}

function shortWords(lines: readonly CompletenessLine[]): string {
  return lines
    .filter((it) => it.points > 0)
    .map(({ label, points, detail }) => `${label}（−${points}${detail === '' ? '' : `，${detail}`}）`)
    .join('；')
}
