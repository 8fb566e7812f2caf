import type { FieldChange } from '../../platform/audit/contract'
import type { TransferContent } from './custody'

export const TRANSFER_FORMS = { paper: '纸质档案', digital: '数字档案', both: '纸质和数字档案' } as const

/** What a change of a transfer changed, as the audit shows it. `null` before: a new one. */
export function transferChanges(before: TransferContent | null, after: TransferContent): FieldChange[] {
  const old = before ? shown(before) : {}
  return Object.entries(shown(after))
    .map(([field, value]) => ({ field, before: old[field] ?? '', after: value }))
    .filter((it) => it.before !== it.after)
}

function shown(it: TransferContent): Record<string, string> {
  return {
    单位: it.unit,
    单位电话: it.unitPhone,
    来件字号: it.slipNumber,
    日期: it.on,
    转递方式: it.carrier,
    形式: TRANSFER_FORMS[it.form],
    经办人: it.handler,
    接收人: it.receiver,
    档案: it.dossiers
      .map((one) => `${one.name} 正${one.originals} 副${one.duplicates} 材料${one.materials}`)
      .join('；'),
    核对: it.dossiers
      .filter((one) => one.found !== null)
      .map((one) => `${one.name} 实收${one.found} ${one.troubles}`.trim())
      .join('；'),
    案卷质量: it.quality,
    相关附件: it.enclosures,
    领导批示: [it.approval, it.approvedBy, it.approvedOn].filter(Boolean).join(' '),
    审核: [it.checkedBy, it.checkedOn].filter(Boolean).join(' '),
    备注: it.remark,
  }
}
