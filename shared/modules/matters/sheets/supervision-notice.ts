import type { FixedForm } from '../../../platform/print/fixed'
import { letterDay } from '../../../platform/print/letter'
import type { Matter } from '../matter'
import { matterForm, PEN_SIGN, pair, wide } from './matter-grid'

export type NoticeMatter = { matter: Matter; kind: string; level: string; reached: string }

/** 督办单: what is asked of the responsible unit by when, with room for what it did and who received it. */
export function supervisionNotice(matters: readonly NoticeMatter[], from: string): FixedForm {
  return matterForm(
    '督　办　单',
    matters.map((it) => ({ number: `编号 ${it.matter.number}`, rows: rowsOf(it), foot: from })),
  )
}

function rowsOf({ matter, kind, level, reached }: NoticeMatter) {
  const { units, person, dueOn, raisedOn, source, subjectName } = matter
  return [
    pair('事项种类', kind, '来　　源', source),
    pair('登记日期', letterDay(raisedOn), '地点或对象', subjectName || matter.unitName),
    wide('事项内容', matter.title, 40),
    pair('层　　级', level, '督促措施', reached),
    pair('责任单位', units.map((it) => it.name).join('、'), '责 任 人', person),
    wide('目标任务', matter.goal, 26),
    wide('完成时限', letterDay(dueOn), 11),
    wide('办理情况', matter.result || matter.measures, 56, PEN_SIGN),
    wide('责任单位签收', '', 24, PEN_SIGN),
    wide('督办意见', '', 30, PEN_SIGN),
  ]
}
