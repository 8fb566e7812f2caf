import type { FieldChange } from '../../platform/audit/contract'
import { classLabel } from './classes'
import { LOOSE_STATES, type LooseContent, type LooseState, MISSING_STATES, type Missing } from './loose'
import { dateText } from './rules-catalogue'

/** @file What was changed of loose and missing materials, in words, for the record. */

type LooseSide = LooseContent & { state: LooseState; stateReason: string }

export function looseChanges(before: LooseSide, after: LooseSide): FieldChange[] {
  return between(looseWords(before), looseWords(after))
}

function looseWords(it: LooseSide): [string, string][] {
  return [
    ['姓名', it.name],
    ['材料名称', it.title],
    ['类号', it.classCode === null ? '' : classLabel(it.classCode)],
    ['形成时间', dateText(it)],
    ['份数', String(it.copies)],
    ['页数', it.pages === null ? '' : String(it.pages)],
    ['来件单位', it.fromUnit],
    ['移交日期', it.handedOn],
    ['移交人', it.handedBy],
    ['接收人', it.receivedBy],
    ['备注', it.remark],
    ['处理状态', [LOOSE_STATES[it.state], it.stateReason].filter(Boolean).join('：')],
  ]
}

type MissingSide = Pick<
  Missing,
  | 'classCode'
  | 'title'
  | 'time'
  | 'copies'
  | 'remark'
  | 'chasedUnit'
  | 'letterNo'
  | 'letterOn'
  | 'dueOn'
  | 'state'
  | 'stateReason'
  | 'materialTitle'
>

export function missingChanges(before: MissingSide, after: MissingSide): FieldChange[] {
  return between(missingWords(before), missingWords(after))
}

function missingWords(it: MissingSide): [string, string][] {
  return [
    ['类号', classLabel(it.classCode)],
    ['材料名称', it.title],
    ['材料时间', it.time],
    ['份数', String(it.copies)],
    ['备注', it.remark],
    ['催缴单位', it.chasedUnit],
    ['催缴函', it.letterNo],
    ['发函日期', it.letterOn],
    ['限期', it.dueOn],
    ['状态', [MISSING_STATES[it.state], it.stateReason].filter(Boolean).join('：')],
    ['补齐材料', it.materialTitle],
  ]
}

function between(before: readonly [string, string][], after: readonly [string, string][]): FieldChange[] {
  return before.flatMap(([field, was], at) => {
    const is = after[at]?.[1] ?? ''
    return was === is ? [] : [{ field, before: was, after: is }]
  })
}
