import { type RawBuilder, sql } from 'kysely'
import { idList, subjectNames } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { FigureAsked } from '#electron/platform/figures/figure-source'
import type { FigureRecord } from '#shared/platform/figures/schema'
import type { Page, Slice } from '#shared/values/page'
import type { SubjectKind } from '#shared/values/subject'

/** Where a kind's records count for a unit: the unit itself, or what is counted under it. */
const OF_UNITS = (units: RawBuilder<unknown>) => sql`(
  (event.subject_kind = 'unit' and event.subject_id in ${units})
  or exists (select 1 from party_organization as party where party.id = event.subject_id and party.unit_id in ${units})
  or exists (select 1 from village where village.id = event.subject_id and village.town_id in ${units})
  or exists (select 1 from enterprise as firm where firm.id = event.subject_id and firm.unit_id in ${units})
  or exists (select 1 from person where person.id = event.subject_id and person.organization_id in ${units}))`

function heldWithin({ from, to, unitIds, pick }: FigureAsked): RawBuilder<unknown> {
  const clauses = [
    sql`event.held_on between ${from} and ${to}`,
    sql`event.held_on <> ''`,
    sql`event.removed_at is null`,
  ]
  if (pick !== '') clauses.push(sql`event.system_key || '/' || event.kind_key = ${pick}`)
  if (unitIds.length > 0) clauses.push(OF_UNITS(idList(unitIds)))
  return sql`from duty_event as event where ${sql.join(clauses, sql` and `)}`
}

/** How often something was held, and how many people came in all. */
export async function heldFigures(trx: Trx, asked: FigureAsked): Promise<{ held: number; people: number }> {
  const { rows } = await sql<{ held: number; people: number }>`select count(*) as held,
    coalesce(sum(event.present), 0) as people ${heldWithin(asked)}`.execute(trx)
  return rows[0] ?? { held: 0, people: 0 }
}

/** The records behind both. */
export async function heldRecords(
  trx: Trx,
  asked: FigureAsked,
  { offset, limit }: Slice,
): Promise<Page<FigureRecord>> {
  const { held } = await heldFigures(trx, asked)
  const { rows } = await sql<{
    id: string
    kind: SubjectKind
    subject: string
    on: string
    present: number | null
    topic: string
  }>`
    select event.id, event.subject_kind as kind, event.subject_id as subject, event.held_on as "on", event.present,
      coalesce(json_extract(event.content, '$.topic'), '') as topic ${heldWithin(asked)}
    order by event.held_on desc, event.id desc limit ${limit} offset ${offset}`.execute(trx)
  const names = await subjectNames(
    trx,
    rows.map((it) => ({ kind: it.kind, id: it.subject })),
  )
  return {
    total: held,
    rows: rows.map(({ id, kind, subject, on, present, topic }) => ({
      id,
      name: names.get(`${kind}:${subject}`)?.name ?? '',
      unitName: names.get(`${kind}:${subject}`)?.unitName ?? '',
      note: [on.replaceAll('-', '.'), topic].filter(Boolean).join('　'),
      amount: present,
      href: `/ledgers/duties/records/${id}`,
    })),
  }
}
