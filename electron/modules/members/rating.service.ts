import type { Trx } from '#electron/platform/database/schema'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { members } from '#shared/modules/members/contract'
import type { RatingAsk, RatingRow } from '#shared/modules/members/rating'
import {
  bandOf,
  isBelow,
  isPeriod,
  periodEnd,
  periodText,
  pointsProblems,
  pointsText,
  totalOf,
} from '#shared/modules/members/rules-rating'
import type { RatingRule } from '#shared/modules/members/systems'
import { asStep } from './member-step'
import { noteMember } from './members'
import { partsOn, requirePart } from './members-systems'
import { countRatings, findRating, listRatings, putRating, type RatingLine } from './rating.repository'
import { begun } from './stamp'

type Job = 'ratingSystems' | 'ratings' | 'rate'

/** 星级评定: points by line under the rule of the period, bands and those below the line. */
export const ratingService: Pick<Handlers<typeof members>, Job> = {
  ratingSystems: ({ trx }, { on }) => partsOn(trx, 'rating', on),

  async ratings({ trx }, { offset, limit, ...asked }) {
    const { rule, on } = await ruleOfPeriod(trx, asked)
    const whole = { ...asked, on }
    const { total, rows } = await listRatings(trx, whole, { offset, limit })
    const { bands, ...counts } = await countRatings(trx, whole)
    return {
      total,
      rows: rows.map(shownRating),
      counts: { ...counts, bands: rule.bands.map(({ label }) => ({ label, count: bands.get(label) ?? 0 })) },
    }
  },

  rate(given, { system, period, personId, version, points, note }) {
    const title = (name: string) => `评定${name} ${period}`
    return asStep(given, { title, personIds: [personId], tables: ['member_rating'] }, async (context) => {
      const { trx } = context
      const { rule, title, on } = await ruleOfPeriod(trx, { system, period })
      const before = await findRating(trx, { system, period, on }, personId)
      if (!before) throw refuse('conflict', `${on} 这名党员不在册，不评定。`, { remedy: '刷新后再看。' })
      if (before.version !== version)
        throw refuse('conflict', `“${before.name}”的评定已被他人改过。`, { remedy: '刷新后再评。' })
      const known = Object.fromEntries(
        Object.entries(points).filter(([key]) => rule.lines.some((it) => it.key === key)),
      )
      const problems = pointsProblems(rule, known)
      if (problems[0])
        throw refuse('invalid-input', problems.join(''), { field: 'points', remedy: '改正后再保存。' })
      const total = totalOf(rule, known)
      await putRating(trx, {
        ...begun(context),
        version: version + 1,
        system_key: system,
        period,
        person_id: personId,
        party_id: before.partyId,
        points: JSON.stringify(known),
        total,
        band: total === null ? '' : bandOf(rule, total),
        below: total !== null && isBelow(rule, total) ? 1 : 0,
        note,
      })
      const after = await findRating(trx, { system, period, on }, personId)
      if (!after) throw new Error(`a rating vanished: ${personId}`)
      const field = `${title} ${periodText(rule.period, period)}`
      const change = { field, before: words(before), after: words(after) }
      noteMember(context, { id: personId, name: before.name }, [change], after.version)
      return shownRating(after)
    })
  },
}

/** The rule by which a period is judged: that in force on its last day. */
export async function ruleOfPeriod(
  trx: Trx,
  { system, period }: RatingAsk,
): Promise<{ rule: RatingRule; title: string; on: string }> {
  const year = `${period.slice(0, 4)}-12-31`
  const { rule: whole } = await requirePart(trx, 'rating', { key: system, day: year })
  const on = periodEnd(whole.period, period)
  const { rule, title } = await requirePart(trx, 'rating', { key: system, day: on })
  if (isPeriod(rule.period, period)) return { rule, title, on }
  throw refuse('invalid-input', `“${title}”没有 ${period} 这一期。`, {
    field: 'period',
    remedy: '重新选择期次。',
  })
}

export function shownRating({ points, below, ...line }: RatingLine): RatingRow {
  return { ...line, points: JSON.parse(points), below: below === 1 }
}

function words({ total, band }: RatingLine): string {
  return total === null ? '' : `${band} ${pointsText(total)} 分`
}
