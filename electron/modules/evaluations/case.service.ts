import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { CaseContent, CaseKind, CaseRow, EvaluationStandards } from '#shared/modules/evaluations/cases'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { caseProblem, effectiveTo, inForce } from '#shared/modules/evaluations/rules'
import type { FieldChange } from '#shared/platform/audit/contract'
import { parsePartialDate, todayPartial } from '#shared/values/partial-date'
import { findCase, insertCase, listCases, type NamedCase, subjectName, updateCase } from './case.repository'
import { readEvaluationStandards } from './standard.service'

/** The register of cases: what happened to a person or an organization, and until when it has effect. */
export const caseService: Pick<
  Handlers<typeof evaluations>,
  'cases' | 'oneCase' | 'createCase' | 'saveCase' | 'removeCase'
> = {
  async cases({ trx, now }, { offset, limit, ...filter }) {
    const standards = await readEvaluationStandards(trx)
    const today = todayPartial(new Date(now))
    const { rows, counts } = await listCases(trx, { ...filter, today }, { offset, limit })
    return { total: counts[filter.state], counts, rows: rows.map((row) => viewOf(row, standards, now)) }
  },

  async oneCase(context, { id }) {
    return viewOf(await caseOf(context, id), await readEvaluationStandards(context.trx), context.now)
  },

  async createCase(context, given) {
    const { kind, content } = await soundCase(context, given)
    const { trx, now, caller } = context
    const id = newId()
    const kept = { version: 1, created_at: now, created_by: caller.accountId, removed_at: null }
    await insertCase(trx, { id, ...kept, ...columnsOf(context, content, kind) })
    const row = await caseOf(context, id)
    noteCase(context, row, changesOf(null, row, kind.label))
    return viewOf(row, await readEvaluationStandards(trx), now)
  },

  async saveCase(context, { id, version, ...given }) {
    const before = await caseToChange(context, id, version)
    const { kind, content } = await soundCase(context, given)
    if (content.personId !== before.person_id || content.organizationId !== before.organization_id)
      throw refuse('invalid-input', '登记过的情形不能改到另一人或另一单位名下。', {
        field: content.personId === null ? 'organizationId' : 'personId',
        remedy: '删去这一条，另行登记。',
      })
    await updateCase(context.trx, { id, version: version + 1, ...columnsOf(context, content, kind) })
    const row = await caseOf(context, id)
    const standards = await readEvaluationStandards(context.trx)
    noteCase(context, row, changesOf(before, row, kind.label, labelOf(standards, before.kind)))
    return viewOf(row, standards, context.now)
  },

  async removeCase(context, { id, version }) {
    const before = await caseToChange(context, id, version)
    const { now, caller, trx } = context
    await updateCase(trx, {
      id,
      version: version + 1,
      removed_at: now,
      changed_at: now,
      changed_by: caller.accountId,
    })
    const label = labelOf(await readEvaluationStandards(trx), before.kind)
    noteCase(context, before, [{ field: label, before: spanWords(before), after: '' }])
    return {}
  },
}

async function soundCase(
  { trx }: Context,
  given: CaseContent,
): Promise<{ kind: CaseKind; content: CaseContent }> {
  const { kinds } = await readEvaluationStandards(trx)
  const kind = kinds.find((it) => it.key === given.kind)
  const problem = caseProblem(given, kind)
  if (problem || !kind) throw refuse('invalid-input', problem?.message ?? '', problem ?? {})
  if ((await subjectName(trx, given)) === '')
    throw refuse('not-found', '所选的人或单位已不在册。', {
      field: given.personId === null ? 'organizationId' : 'personId',
      remedy: '重新选择。',
    })
  const canonical = (text: string) => parsePartialDate(text) ?? ''
  return { kind, content: { ...given, from: canonical(given.from), to: canonical(given.to) } }
}

function columnsOf({ now, caller }: Context, content: CaseContent, kind: CaseKind) {
  return {
    person_id: content.personId,
    organization_id: content.organizationId,
    kind: content.kind,
    from_on: content.from,
    to_on: content.to,
    effective_to: effectiveTo(content, kind.months),
    document: content.document,
    note: content.note,
    changed_at: now,
    changed_by: caller.accountId,
  }
}

async function caseOf({ trx }: Context, id: string): Promise<NamedCase> {
  const row = await findCase(trx, id)
  if (!row) throw refuse('not-found', '找不到这条情形，可能已被删去。', { remedy: '回到登记簿刷新后再看。' })
  return row
}

async function caseToChange(context: Context, id: string, version: number): Promise<NamedCase> {
  const row = await caseOf(context, id)
  if (row.version === version) return row
  throw refuse('conflict', `${row.name}的这条情形已被他人改过，没有覆盖。`, { remedy: '重新打开后再改。' })
}

/** A case as lists show it. A kind that is no longer in the rule table is called by its key. */
function viewOf(row: NamedCase, standards: EvaluationStandards, now: string): CaseRow {
  const kind = standards.kinds.find((it) => it.key === row.kind)
  const span = { from: row.from_on, to: row.effective_to }
  return {
    id: row.id as CaseRow['id'],
    version: row.version,
    personId: row.person_id as CaseRow['personId'],
    organizationId: row.organization_id as CaseRow['organizationId'],
    kind: row.kind,
    from: row.from_on,
    to: row.to_on,
    document: row.document,
    note: row.note,
    name: row.name,
    unitName: row.unit_name,
    kindLabel: kind?.label ?? row.kind,
    family: kind?.family ?? 'circumstance',
    effectiveTo: row.effective_to,
    inForce: inForce(span, todayPartial(new Date(now))),
    undecided: row.effective_to === '' && kind?.family === 'sanction',
    changedAt: row.changed_at,
  }
}

function labelOf({ kinds }: EvaluationStandards, key: string): string {
  return kinds.find((it) => it.key === key)?.label ?? key
}

/** Cases are on record with the person or the organization they are about, so that its history tells them. */
function noteCase(context: Context, row: NamedCase, changes: readonly FieldChange[]): void {
  context.note({
    targetKind: row.person_id === null ? 'organization' : 'person',
    targetId: row.person_id ?? row.organization_id ?? '',
    targetName: row.name,
    changes,
  })
}

function changesOf(before: NamedCase | null, after: NamedCase, label: string, wasLabel = ''): FieldChange[] {
  const fields: [string, string, string][] = [
    ['情形', wasLabel, label],
    ['起始日期', before?.from_on ?? '', after.from_on],
    ['截止日期', before?.to_on ?? '', after.to_on],
    ['影响期至', before?.effective_to ?? '', after.effective_to],
    ['依据', before?.document ?? '', after.document],
    ['说明', before?.note ?? '', after.note],
  ]
  return fields.flatMap(([field, was, is]) => (was === is ? [] : [{ field, before: was, after: is }]))
}

function spanWords({ from_on, effective_to, document }: NamedCase): string {
  return [`${from_on} 至 ${effective_to || '（未定）'}`, document].filter(Boolean).join('，')
}
