import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

/** @file What is due in the custody of dossiers. Days of the records are `yyyyMMdd` as numbers, '' days unknown. */

export type DueLoan = { id: string; names: string; unit: string; until: string; count: number }

/** Dossiers lent that are due back by a day, the earliest first. */
export async function dueLoans(trx: Trx, until: number, most: number): Promise<DueLoan[]> {
  const { rows } = await sql<DueLoan>`select it.id, it.unit, it.until_on as until,
      count(person.id) as count, coalesce(min(person.name), '') as names
    from dossier_permit as it left join dossier_permit_dossier as link on link.permit_id = it.id
      left join dossier on dossier.id = link.dossier_id left join person on person.id = dossier.person_id
    where it.removed_at is null and it.state = 'lent' and it.until_sort <= ${until}
    group by it.id order by it.until_sort, it.id limit ${most}`.execute(trx)
  return rows
}

export type DueReceipt = {
  id: string
  unit: string
  on: string
  dueSort: number
  names: string
  count: number
}

/** What went out or was taken in and whose receipt is not there yet, the longest first. */
export async function dueReceipts(trx: Trx, most: number): Promise<DueReceipt[]> {
  const { rows } =
    await sql<DueReceipt>`select it.id, it.unit, it.on_day as "on", it.receipt_due_sort as "dueSort",
      count(person.id) as count, coalesce(min(person.name), '') as names
    from dossier_transfer as it left join dossier_transfer_dossier as link on link.transfer_id = it.id
      left join dossier on dossier.id = link.dossier_id left join person on person.id = dossier.person_id
    where it.removed_at is null and it.direction = 'out' and it.state = 'sent' and it.receipt_on = ''
    group by it.id order by it.on_sort, it.id limit ${most}`.execute(trx)
  return rows
}

export type DueMissing = { unit: string; unitId: string | null; due: string; count: number; people: number }

/** Materials that a unit was asked for by a day, summed up by unit and day. */
export async function dueMissing(trx: Trx, until: number, most: number): Promise<DueMissing[]> {
  const { rows } = await sql<DueMissing>`select it.chased_unit as unit, min(it.organization_id) as "unitId",
      it.due_on as due, sum(it.copies) as count, count(distinct it.dossier_id) as people
    from dossier_missing as it
    where it.removed_at is null and it.state = 'chased' and it.due_sort between 1 and ${until}
    group by it.chased_unit, it.due_on order by it.due_sort, it.chased_unit limit ${most}`.execute(trx)
  return rows
}
