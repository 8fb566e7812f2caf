import type { Selectable } from 'kysely'
import { subjectNames } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { MatterContent } from '#shared/modules/matters/matter'
import type { Subject } from '#shared/values/subject'
import type { MatterTable } from './matters.table'

type ContentColumns = Pick<
  Selectable<MatterTable>,
  | 'kind'
  | 'title'
  | 'source'
  | 'category'
  | 'subject_kind'
  | 'subject_id'
  | 'subject_name'
  | 'unit_id'
  | 'raised_by'
  | 'phone'
  | 'persons'
  | 'raised_on'
  | 'lead'
  | 'person'
  | 'account_id'
  | 'goal'
  | 'measures'
  | 'result'
  | 'paper_evidence'
  | 'finished_on'
  | 'phase'
  | 'fields'
  | 'search'
>

/** A matter's content as its columns. A subject on record gives the unit it is counted under, and its name. */
export async function contentColumns(trx: Trx, content: MatterContent): Promise<ContentColumns> {
  const { subject } = content
  return columnsWith(content, await subjectNames(trx, subject === null ? [] : [subject]))
}

/** The same with subjects that are known already, by `kind:id`. */
export function columnsWith(content: MatterContent, subjects: ReadonlyMap<string, Subject>): ContentColumns {
  const { subject } = content
  const known = subject === null ? undefined : subjects.get(`${subject.kind}:${subject.id}`)
  const named = content.subjectName || (known?.name ?? '')
  return {
    kind: content.kind,
    title: content.title,
    source: content.source,
    category: content.category,
    subject_kind: subject?.kind ?? '',
    subject_id: subject?.id ?? '',
    subject_name: named,
    unit_id: known?.unitId ?? null,
    raised_by: content.raisedBy,
    phone: content.phone,
    persons: content.persons,
    raised_on: content.raisedOn,
    lead: content.lead,
    person: content.person,
    account_id: content.accountId,
    goal: content.goal,
    measures: content.measures,
    result: content.result,
    paper_evidence: content.paperEvidence,
    finished_on: content.finishedOn,
    phase: content.phase,
    fields: JSON.stringify(content.fields),
    search: searchOf(content, [named, known?.unitName ?? '']),
  }
}

function searchOf(content: MatterContent, places: readonly string[]): string {
  const { title, raisedBy, person, lead, units, source, category } = content
  return [title, raisedBy, person, lead, source, category, ...units.map((it) => it.name), ...places]
    .filter(Boolean)
    .join(' ')
    .toLowerCase()
}
