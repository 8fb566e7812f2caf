import { dayAsked } from '#electron/modules/evaluations/index'
import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { awards } from '#shared/modules/awards/contract'
import { HONOUR_STATES, TITLE_GRADES, type TitleReview } from '#shared/modules/awards/honour'
import { titleDues } from '#shared/modules/awards/rules'
import { findHonour, type HonourRecord } from './honour.repository'
import { changedFields, noteHonour, soundDate } from './honour-rules'
import {
  insertReview,
  type ReviewRecord,
  reviewsOf,
  standingTitles,
  toReview,
  updateReview,
} from './title.repository'
import { titleRowOf } from './title-row'

/** 拔尖人才: titles in their 管理期, their yearly reviews, and what each of them asks for. */
export const titleService: Pick<
  Handlers<typeof awards>,
  'titles' | 'titleReviews' | 'saveTitleReview' | 'titlesDue'
> = {
  async titles(context, { on, year }) {
    const titles = await standingTitles(context.trx, dayAsked(on, context.now))
    return titles.map((it) => titleRowOf(it, year))
  },

  async titleReviews({ trx }, { honourId }) {
    await findHonour(trx, honourId)
    return (await reviewsOf(trx, honourId)).map(toReview)
  },

  async saveTitleReview(context, asked) {
    const { trx } = context
    const honour = await findHonour(trx, asked.honourId)
    requireYear(honour, asked.year)
    const reviewedOn = soundDate(asked.reviewedOn, { field: 'reviewedOn', label: '考核日期', empty: true })
    const reviews = await reviewsOf(trx, asked.honourId)
    const before = reviews.find((it) => it.id === asked.id)
    requireFree(honour, asked, before, reviews)
    const id = await keep(context, { ...asked, reviewedOn }, before)
    noteReview(context, honour, { ...asked, reviewedOn }, before)
    const after = (await reviewsOf(trx, asked.honourId)).find((it) => it.id === id)
    if (!after) throw new Error('the review was just written')
    return toReview(after)
  },

  async titlesDue({ trx, now }, { on }) {
    const day = dayAsked(on, now)
    const titles = await standingTitles(trx, day)
    return titles.flatMap(({ title }) => titleDues(title, day))
  },
}

/** A review belongs to a year in which the title was held. */
function requireYear({ name, state, term_from, term_to }: HonourRecord, year: number): void {
  if (term_from === '')
    throw refuse('conflict', `${name}的这项荣誉没有管理期，不做年度考核。`, { field: 'year' })
  if (state !== 'held')
    throw refuse('conflict', `${name}的称号${HONOUR_STATES[state]}，不再登记考核。`, { field: 'year' })
  const [first, last] = [Number(term_from.slice(0, 4)), Number(term_to.slice(0, 4) || '9999')]
  if (year < first || year > last)
    throw refuse(
      'invalid-input',
      `${year} 年不在${name}的管理期内（${term_from} 至 ${term_to || '长期'}）。`,
      {
        field: 'year',
      },
    )
}

type Asked = Omit<TitleReview, 'id'> & { id: string | null }

function requireFree(
  { name }: HonourRecord,
  asked: Asked,
  before: ReviewRecord | undefined,
  reviews: readonly ReviewRecord[],
): void {
  if (asked.id !== null && before?.version !== asked.version)
    throw refuse('conflict', `${name} ${asked.year} 年的考核已被他人改过。`, { remedy: '刷新后再改。' })
  if (reviews.some((it) => it.year === asked.year && it.id !== asked.id))
    throw refuse('conflict', `${name} ${asked.year} 年的考核已经登记过。`, {
      field: 'year',
      remedy: '刷新后在原来的一条上改。',
    })
}

async function keep(
  { trx, now, caller }: Context,
  { id, honourId, year, grade, reviewedOn, note }: Asked,
  before: ReviewRecord | undefined,
): Promise<string> {
  const columns = {
    year,
    grade,
    reviewed_on: reviewedOn,
    note,
    changed_at: now,
    changed_by: caller.accountId,
  }
  if (before && id !== null) {
    await updateReview(trx, id, { ...columns, version: before.version + 1 })
    return id
  }
  const fresh = newId()
  await insertReview(trx, {
    ...columns,
    id: fresh,
    version: 1,
    created_at: now,
    created_by: caller.accountId,
    removed_at: null,
    honour_id: honourId,
  })
  return fresh
}

/** The honour itself does not change: its reviews stand beside it. */
function noteReview(
  context: Context,
  honour: HonourRecord,
  { year, grade, reviewedOn, note }: Asked,
  before: ReviewRecord | undefined,
): void {
  const changes = changedFields([
    [`${year} 年度考核`, before ? TITLE_GRADES[before.grade] : '', TITLE_GRADES[grade]],
    ['考核日期', before?.reviewed_on ?? '', reviewedOn],
    ['说明', before?.note ?? '', note],
  ])
  noteHonour(context, honour, changes, honour.version)
}
