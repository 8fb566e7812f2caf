import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { DutyBoard, DutyKind } from '#shared/modules/duties/content'
import type { DutyDraft } from '#shared/modules/duties/event'
import { periodName, periodOn } from '#shared/modules/duties/rules-periods'
import { dayOf } from '#shared/values/iso-day'
import { heldTwice } from './event.repository'

type Found = { draft: DutyDraft; board: DutyBoard; kind: DutyKind; except: string }

/** The draft with what does not belong to it left out; refused where it says what cannot be, or stands there already. */
export async function requireSound(
  context: Context,
  { draft, board, kind, except }: Found,
): Promise<DutyDraft> {
  const sound = soundDraft({ draft, board, kind }, dayOf(context.now))
  await requireOnce(context, sound, { kind, except })
  return sound
}

/** The same without a look at what else is on record. */
export function soundDraft({ draft, board, kind }: Omit<Found, 'except'>, today: string): DutyDraft {
  requireDays(draft, today)
  if (draft.subject.kind !== board.scope.kind)
    throw refuse('invalid-input', `“${kind.label}”不是对这类对象的要求。`, {
      field: 'subject',
      remedy: '另选对象。',
    })
  requirePart(draft, kind)
  if (draft.heldOn !== '') requireRecord(draft, kind)
  return {
    ...draft,
    countsFor: earlierPeriod(draft, kind),
    attendees: kind.attendance === 'none' ? [] : draft.attendees,
  }
}

function requireDays({ plannedOn, heldOn, archivedOn }: DutyDraft, today: string): void {
  if (plannedOn === '' && heldOn === '')
    throw refuse('invalid-input', '计划日期和开展日期都没有填。', { field: 'heldOn', remedy: '至少填一个。' })
  if (heldOn > today)
    throw refuse('invalid-input', `开展日期不能晚于今天。现为 ${heldOn}。`, {
      field: 'heldOn',
      remedy: '尚未开展的填计划日期。',
    })
  if (archivedOn !== '' && (heldOn === '' || archivedOn < heldOn))
    throw refuse('invalid-input', '归档日期不能早于开展日期。', {
      field: 'archivedOn',
      remedy: '核对两个日期。',
    })
}

function requirePart({ part }: DutyDraft, { counts, parts, label }: DutyKind): void {
  if (part === '' || counts !== 'parts' || parts.length === 0 || parts.includes(part)) return
  throw refuse('invalid-input', `“${label}”没有“${part}”这一部分。`, {
    field: 'part',
    remedy: `从${parts.join('、')}中选。`,
  })
}

/** What was held needs its people and the kind's own fields; a plan does not yet. */
function requireRecord({ attendees, due, present, fields }: DutyDraft, kind: DutyKind): void {
  const counted = attendees.length > 0 || (due !== null && present !== null)
  if (kind.attendance !== 'none' && !counted)
    throw refuse('invalid-input', `“${kind.label}”未记到会情况。`, {
      field: 'attendees',
      remedy: '按名单点到会，没有名单时填应到和实到人数。',
    })
  if (attendees.length === 0 && due !== null && present !== null && present > due)
    throw refuse('invalid-input', `实到 ${present} 人多于应到 ${due} 人。`, {
      field: 'present',
      remedy: '核对人数。',
    })
  const empty = kind.fields.find((it) => it.required && (fields[it.key] ?? '') === '')
  if (empty) throw refuse('invalid-input', `${empty.label}未填。`, { field: `fields.${empty.key}` })
  const strange = kind.fields.find(
    ({ key, choices }) => choices.length > 0 && fields[key] && !choices.includes(fields[key]),
  )
  if (strange)
    throw refuse('invalid-input', `${strange.label}不能是“${fields[strange.key]}”。`, {
      field: `fields.${strange.key}`,
      remedy: `从${strange.choices.join('、')}中选。`,
    })
}

async function requireOnce(
  { trx }: Context,
  { system, subject, part, heldOn }: DutyDraft,
  { kind, except }: { kind: DutyKind; except: string },
): Promise<void> {
  if (heldOn === '') return
  const place = { system, kind: kind.key, subjectId: subject.id, part }
  if (!(await heldTwice(trx, place, { on: heldOn, except }))) return
  throw refuse('conflict', `${heldOn} 已有一次${kind.label}的记录。`, {
    field: 'heldOn',
    remedy: '打开那一条修改，或改日期。',
  })
}

/** The day by which a make-up counts; '' where it lies in the period in which it was held anyway. */
function earlierPeriod({ heldOn, countsFor }: DutyDraft, { frequency, label }: DutyKind): string {
  if (heldOn === '' || countsFor === '') return ''
  const owed = periodOn(frequency, countsFor)
  if (heldOn >= owed.from && heldOn <= owed.to) return ''
  if (owed.to < heldOn) return owed.to
  throw refuse('invalid-input', `${label}不能补到以后的${periodName(frequency, owed)}。`, {
    field: 'countsFor',
    remedy: '补的应是开展日期以前缺的一期。',
  })
}
