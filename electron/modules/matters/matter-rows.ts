import type { MatterRow } from '#shared/modules/matters/matter'
import type { MatterId, OrganizationId } from '#shared/values/id'
import type { LedgerLine } from './matter-list.repository'
import { calledMatter, lateDays } from './matters'

/** What stands in other tables than the matter's. */
type Beside = Pick<MatterRow, 'progress' | 'confirmedBy' | 'milestones' | 'levels'>

export function rowOf(line: LedgerLine, today: string, beside: Beside): MatterRow {
  return {
    id: line.id as MatterId,
    version: line.version,
    system: line.system_key,
    number: calledMatter(line),
    kind: line.kind,
    title: line.title,
    source: line.source,
    category: line.category,
    subjectName: line.subject_name,
    unitId: line.unit_id as OrganizationId | null,
    unitName: line.unit_name,
    raisedBy: line.raised_by,
    persons: line.persons,
    level: line.level,
    raisedOn: line.raised_on,
    dueOn: line.due_on,
    state: line.state,
    stage: line.stage,
    lead: line.lead,
    responsible: line.responsible,
    person: line.person,
    phase: line.phase,
    finishedOn: line.finished_on,
    closedOn: line.closed_on,
    reopened: line.reopened,
    files: line.files,
    late: lateDays(line, today),
    phone: line.phone,
    goal: line.goal,
    measures: line.measures,
    result: line.result,
    paperEvidence: line.paper_evidence,
    fields: JSON.parse(line.fields),
    ...beside,
  }
}
