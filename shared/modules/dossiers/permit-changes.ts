import type { FieldChange } from '../../platform/audit/contract'
import { PERMIT_KINDS, type PermitContent } from './custody'

/** What a change of a permit's content changed, as the audit shows it. `null` before: a new one. */
export function permitChanges(before: PermitContent | null, after: PermitContent): FieldChange[] {
  const old = before ? shown(before) : {}
  return Object.entries(shown(after))
    .map(([field, value]) => ({ field, before: old[field] ?? '', after: value }))
    .filter((it) => it.before !== it.after)
}

function shown(it: PermitContent): Record<string, string> {
  return {
    方式: PERMIT_KINDS[it.kind],
    申请单位: it.unit,
    申请日期: it.askedOn,
    查阅人: it.readers.map((reader) => reader.name).join('、'),
    申报的亲属: it.readers.flatMap((reader) => reader.relatives || []).join('；'),
    事由: it.reason,
    查阅内容: it.wanted,
    档案份数: String(it.dossierIds.length),
    指定材料: it.materialIds.length === 0 ? '全部' : String(it.materialIds.length),
    时限: it.minutes === null ? '不限' : `${it.minutes} 分钟`,
    允许打印: yesNo(it.mayPrint),
    允许导出: yesNo(it.mayExport),
    截止: it.until,
    申请单位意见: [it.unitOpinion, it.unitLeader, it.unitOn].filter(Boolean).join(' '),
    审批附件: it.enclosures,
    经办人: it.handler,
    备注: it.remark,
  }
}

function yesNo(value: boolean): string {
  return value ? '是' : '否'
}
