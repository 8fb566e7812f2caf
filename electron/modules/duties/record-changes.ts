import type { DutyKind } from '#shared/modules/duties/content'
import { type DutyDraft, PRESENCE } from '#shared/modules/duties/event'
import type { FieldChange } from '#shared/platform/audit/contract'

/** What differs between a record before and after, by the names of its fields. */
export function recordChanges(before: DutyDraft | null, after: DutyDraft, kind: DutyKind): FieldChange[] {
  const told = (draft: DutyDraft | null): Record<string, string> =>
    draft
      ? {
          计划日期: draft.plannedOn,
          开展日期: draft.heldOn,
          补: draft.countsFor,
          范围: draft.part,
          数量: kind.counts === 'amount' ? `${draft.amount} ${kind.unit}` : '',
          地点: draft.place,
          主持人: draft.chair,
          记录人: draft.recorder,
          议题: draft.topic,
          主要内容: draft.content,
          决议: draft.decision,
          ...Object.fromEntries(kind.fields.map(({ key, label }) => [label, draft.fields[key] ?? ''])),
          缺席: absentWords(draft),
          归档日期: draft.archivedOn,
        }
      : {}
  const [was, is] = [told(before), told(after)]
  return Object.entries(is).flatMap(([field, value]) => {
    const earlier = was[field] ?? ''
    return earlier === value ? [] : [{ field, before: earlier, after: value }]
  })
}

/** 段书文（请假：出差）、石晓岚（缺席）. */
export function absentWords({ attendees }: Pick<DutyDraft, 'attendees'>): string {
  return attendees
    .filter((it) => it.presence !== 'present')
    .map(
      ({ name, presence, reason }) => `${name}（${PRESENCE[presence]}${reason === '' ? '' : `：${reason}`}）`,
    )
    .join('、')
}
