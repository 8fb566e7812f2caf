import type { FieldChange } from '../../platform/audit/contract'
import { CLASS_CODES, classLabel } from './classes'
import {
  AFTER_TRANSFER,
  type ClassStandard,
  type CompletenessCheck,
  type DossierStandards,
} from './standards'

/** What was changed in the standards, one line for each class, check and limit, in words. */
export function dossierStandardChanges(before: DossierStandards, after: DossierStandards): FieldChange[] {
  const [was, is] = [described(before), described(after)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const change = { field, before: was.get(field) ?? '', after: is.get(field) ?? '' }
    return change.before === change.after ? [] : [change]
  })
}

function described(standards: DossierStandards): Map<string, string> {
  return new Map([
    ...standards.classes.map((it) => [`${classLabel(it.code)}类`, classWords(it)] as const),
    ['目录份数栏', standards.showCopies ? '显示' : '不显示'],
    ['目录空行', `${standards.spareLines} 行`],
    ['扫描分辨率', `不低于 ${standards.minDpi} dpi`],
    ['单页大小', standards.mostPageBytes === null ? '不限' : `${standards.mostPageBytes} 字节`],
    ['数字档案包', standards.profiles.map((it) => JSON.stringify(it)).join('；')],
    ['回执提醒', `${standards.receiptReminderDays} 日`],
    ['借阅最长', `${standards.borrowMostDays} 日`],
    ['查阅人数', `不少于 ${standards.leastReaders} 人`],
    ['查阅人', standards.partyMembersOnly ? '中共党员' : '不限政治面貌'],
    ['查阅事由', standards.reasons.join('、')],
    ['转出后留存', AFTER_TRANSFER[standards.afterTransfer]],
    ['转递原因', standards.transferReasons.join('、')],
    ['归档期限', standards.filingDays === null ? '未定' : `${standards.filingDays} 日`],
    ['转递单字', standards.transferWord],
    ...standards.completeness.map((it) => [`完整性 ${it.key}`, checkWords(it)] as const),
    ['完整性依据', standards.completenessSource],
  ])
}

function classWords({ name, order, kinds, titles }: ClassStandard): string {
  const rule = order === 'time' ? '按时间' : `按重要程度：${kinds.map((it) => it.join('、')).join(' → ')}`
  return [name, rule, `常用材料 ${titles.join('、')}`].join('；')
}

function checkWords({ label, points, most, fatal, on, ...rest }: CompletenessCheck): string {
  const limit = most === null ? '' : `，最多 ${most} 分`
  const weight = fatal ? '缺即不合格' : `每缺扣 ${points} 分${limit}`
  return [label, weight, on ? '' : '停用', JSON.stringify(rest)].filter(Boolean).join('；')
}

type Problem = { field: string; message: string; remedy: string }

/** What no standards can mean: classes out of place, a name or a check twice, an order without kinds. */
export function dossierStandardProblem(standards: DossierStandards): Problem | null {
  const { classes, profiles, completeness } = standards
  const misplaced = classes.findIndex((it, at) => it.code !== CLASS_CODES[at])
  if (misplaced >= 0)
    return {
      field: `classes.${misplaced}`,
      message: '类的代码和次序不能改。',
      remedy: '只改名称、排序和常用材料。',
    }
  const unranked = classes.findIndex((it) => it.order === 'importance' && it.kinds.length === 0)
  if (unranked >= 0)
    return {
      field: `classes.${unranked}.kinds`,
      message: `${classLabel(CLASS_CODES[unranked] ?? '1')}类按重要程度排序，还没有写先后。`,
      remedy: '写明材料的先后，或改为按时间排序。',
    }
  return (
    twice('profiles', profiles, (it) => it.name, '交换方案') ??
    twice('completeness', completeness, (it) => it.key, '完整性检查')
  )
}

function twice<Row>(
  part: string,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  what: string,
): Problem | null {
  const at = rows.findIndex((row, index) => rows.findIndex((it) => keyOf(it) === keyOf(row)) < index)
  const row = rows[at]
  return row
    ? { field: `${part}.${at}`, message: `${what}“${keyOf(row)}”有两个。`, remedy: '改名或删去一个。' }
    : null
}
