import { sql } from 'kysely'
import { type SubjectColumns, subjectQuery } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { Span } from '#shared/modules/matters/rules-period'
import type { OrganizationId } from '#shared/values/id'
import type { Subject, SubjectScope } from '#shared/values/subject'

/** Every subject of a scope with how many matters of a kind were raised about it in a span. */
export async function foundForSubjects(
  trx: Trx,
  { system, kind, scope, span }: { system: string; kind: string; scope: SubjectScope; span: Span },
): Promise<(Subject & { found: number })[]> {
  const { rows } = await sql<SubjectColumns & { found: number }>`select subject.*,
    (select count(*) from matter as it where it.subject_id = subject.id and it.removed_at is null
      and it.system_key = ${system} and it.kind = ${kind} and it.stage <> 'void'
      and it.raised_on >= ${span.from} and it.raised_on <= ${span.to}) as found
    from ${subjectQuery(trx, scope, span.to)} as subject order by subject.position, subject.id`.execute(trx)
  return rows.map((it) => ({
    kind: it.kind,
    id: it.id,
    name: it.name,
    unitId: it.unit_id as OrganizationId | null,
    unitName: it.unit_name,
    found: it.found,
  }))
}
