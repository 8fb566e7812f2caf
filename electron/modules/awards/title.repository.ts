import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { TitleReview } from '#shared/modules/awards/honour'
import { ProgrammeContent, type TermRule } from '#shared/modules/awards/programme'
import type { HeldTitle } from '#shared/modules/awards/rules'
import { groupBy } from '#shared/values/group-by'
import type { HonourId, TitleReviewId } from '#shared/values/id'
import { type HonourRecord, heldTitles } from './honour.repository'
import type { TitleReviewTable } from './honour.table'

export type ReviewRecord = Selectable<TitleReviewTable>

/** A title that is held, with its reviews and the rule of its cycle. */
export type StandingTitle = { row: HonourRecord; title: HeldTitle; reviews: readonly ReviewRecord[] }

/** Everybody in a 管理期 that began by the day and was not ended, by category and surname strokes. */
export async function standingTitles(trx: Trx, on: string): Promise<StandingTitle[]> {
  const rows = await heldTitles(trx, on)
  const terms = await termsOf(trx, [...new Set(rows.flatMap((it) => it.cycle_id ?? []))])
  const reviews = groupBy(await reviewsOfHeld(trx), (it) => it.honour_id)
  return rows.map((row) => {
    const own = reviews.get(row.id) ?? []
    const title: HeldTitle = {
      honourId: row.id as HonourId,
      name: row.name,
      unitName: row.unit_name,
      categoryLabel: row.category_label,
      termFrom: row.term_from,
      termTo: row.term_to,
      term: terms.get(row.cycle_id ?? '') ?? null,
      reviews: own.map(({ year, grade }) => ({ year, grade })),
    }
    return { row, title, reviews: own }
  })
}

async function termsOf(trx: Trx, cycleIds: readonly string[]): Promise<Map<string, TermRule | null>> {
  const rows = await trx
    .selectFrom('award_cycle')
    .select(['id', sql<string>`json_extract(content, '$.term')`.as('term')])
    .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(cycleIds)}))`)
    .execute()
  return new Map(
    rows.map(({ id, term }) => [id, ProgrammeContent.shape.term.parse(JSON.parse(term ?? 'null'))]),
  )
}

async function reviewsOfHeld(trx: Trx): Promise<ReviewRecord[]> {
  const { rows } = await sql<ReviewRecord>`select it.* from award_title_review as it
    join award_honour as honour on honour.id = it.honour_id
    where honour.state = 'held' and honour.removed_at is null and it.removed_at is null
    order by it.honour_id, it.year desc`.execute(trx)
  return rows
}

/** The reviews of one title, the latest year first. */
export function reviewsOf(trx: Trx, honourId: string): Promise<ReviewRecord[]> {
  return trx
    .selectFrom('award_title_review')
    .selectAll()
    .where('honour_id', '=', honourId)
    .where('removed_at', 'is', null)
    .orderBy('year', 'desc')
    .execute()
}

export async function insertReview(trx: Trx, row: Insertable<TitleReviewTable>): Promise<void> {
  await trx.insertInto('award_title_review').values(row).execute()
}

export async function updateReview(
  trx: Trx,
  id: string,
  change: Updateable<TitleReviewTable>,
): Promise<void> {
  await trx.updateTable('award_title_review').set(change).where('id', '=', id).execute()
}

export function toReview(row: ReviewRecord): TitleReview {
  return {
    id: row.id as TitleReviewId,
    version: row.version,
    honourId: row.honour_id as HonourId,
    year: row.year,
    grade: row.grade,
    reviewedOn: row.reviewed_on,
    note: row.note,
  }
}
