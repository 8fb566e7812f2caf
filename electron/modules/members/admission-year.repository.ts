import { type Selectable, sql } from 'kysely'
import { idList } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { SubjectKind } from '#shared/values/subject'
import type { AdmissionYearTable } from './members.table'

export type AdmissionYearRow = Selectable<AdmissionYearTable>

/** What the yearly statistics say of these subjects from a year on. */
export function listAdmissionYears(
  trx: Trx,
  { kind, ids, from }: { kind: SubjectKind; ids: readonly string[]; from: number },
): Promise<AdmissionYearRow[]> {
  return trx
    .selectFrom('admission_year')
    .selectAll()
    .where('subject_kind', '=', kind)
    .where(sql<boolean>`subject_id in ${idList(ids)}`)
    .where('year', '>=', from)
    .orderBy('subject_id')
    .orderBy('year')
    .execute()
}

/** Puts a year in place of what stood of it; one that says nothing is taken out. */
export async function putAdmissionYear(trx: Trx, row: AdmissionYearRow): Promise<void> {
  const { subject_kind, subject_id, year, members, admitted } = row
  await trx
    .deleteFrom('admission_year')
    .where('subject_kind', '=', subject_kind)
    .where('subject_id', '=', subject_id)
    .where('year', '=', year)
    .execute()
  if (members !== null || admitted !== null) await trx.insertInto('admission_year').values(row).execute()
}
