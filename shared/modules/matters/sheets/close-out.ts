import type { FixedForm } from '../../../platform/print/fixed'
import { letterDay } from '../../../platform/print/letter'
import type { Matter } from '../matter'
import { matterForm, PEN_SIGN, pair, wide } from './matter-grid'

export type ClosedMatter = { matter: Matter; kind: string; state: string; files: readonly string[] }

/** 销号表: what was asked, what was done, by which evidence, who asked for the close-out and who confirmed it. */
export function closeOutForm(matters: readonly ClosedMatter[], from: string): FixedForm {
  return matterForm(
    '事项办结销号表',
    matters.map((it) => ({ number: `编号 ${it.matter.number}`, rows: rowsOf(it), foot: from })),
  )
}

function rowsOf({ matter, kind, state, files }: ClosedMatter) {
  const proofs = [matter.paperEvidence, ...files].filter(Boolean)
  const confirmed = matter.closedOn === '' ? PEN_SIGN : [matter.closedBy, letterDay(matter.closedOn)]
  return [
    pair('事项种类', kind, '来　　源', matter.source),
    wide('事项内容', matter.title, 30),
    pair(
      '登记日期',
      letterDay(matter.raisedOn),
      '办理期限',
      matter.dueOn === '' ? '' : letterDay(matter.dueOn),
    ),
    pair('责任单位', matter.units.map((it) => it.name).join('、'), '责 任 人', matter.person),
    wide('目标任务', matter.goal, 22),
    wide('办理措施', matter.measures, 32),
    wide('办理结果', matter.result, 38),
    wide('佐证材料', proofs.map((it, at) => `${at + 1}．${it}`).join('\n'), 30),
    pair('申 请 人', matter.askedBy, '状　　态', state),
    wide('确认意见', matter.entries.find((it) => it.kind === 'move')?.words ?? '', 30, confirmed),
  ]
}
