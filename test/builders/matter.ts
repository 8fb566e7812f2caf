import type { Insertable } from 'kysely'
import type { MatterTable } from '#electron/modules/matters/matters.table'
import { newId } from '#electron/platform/database/id'

/** A matter's row as the ledger would have written it, for tests that need thousands. */
export function matterRow(given: Partial<Insertable<MatterTable>>): Insertable<MatterTable> {
  const at = '2017-01-03T02:00:00.000Z'
  const title = given.title ?? `群众反映的问题 ${given.number}`
  return {
    id: newId(),
    version: 1,
    created_at: at,
    created_by: '',
    changed_at: at,
    changed_by: '',
    removed_at: null,
    system_key: 'S03',
    year: 2017,
    number: 1,
    kind: 'problem',
    title,
    source: '',
    category: '',
    subject_kind: '',
    subject_id: '',
    subject_name: '',
    unit_id: null,
    raised_by: '',
    phone: '',
    persons: 1,
    level: '',
    raised_on: '2017-01-03',
    due_on: '',
    state: 'handling',
    stage: 'open',
    lead: '',
    person: '',
    account_id: null,
    goal: '',
    measures: '',
    result: '',
    paper_evidence: '',
    finished_on: '',
    asked_by: '',
    closed_on: '',
    closed_by: '',
    reopened: 0,
    phase: '',
    origin_kind: '',
    origin_id: '',
    fields: '{}',
    search: title,
    ...given,
  }
}
