import { type RawBuilder, sql } from 'kysely'
import type { SubjectQuery } from '#electron/modules/organizations/index'
import type { FigureRow } from '#electron/platform/figures/figure-rows.repository'
import type { SubjectKind } from '#shared/values/subject'

const PAGES: Record<SubjectKind, string> = {
  unit: '/organizations/',
  party: '/organizations/parties/',
  village: '/organizations/villages/',
  enterprise: '/organizations/enterprises/',
  person: '/people/',
}

/** Subjects of a scope as the records behind a figure. */
export function subjectRecords(subjects: SubjectQuery, kind: SubjectKind): RawBuilder<FigureRow> {
  return sql`(select id, name, unit_id, unit_name, '' as note, null as amount,
    ${PAGES[kind]} || id as href, position from ${subjects} as subject)`
}
