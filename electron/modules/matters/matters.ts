import type { Trx } from '#electron/platform/database/schema'
import { evidenceCounts } from '#electron/platform/evidence/index'
import type { AuditNote, Context } from '#electron/platform/ipc/context'
import { contentOn, type LoadedSystem, loadSystem } from '#electron/platform/systems/systems'
import { refuse } from '#shared/ipc/reply'
import type { Matter, MatterContent } from '#shared/modules/matters/matter'
import { matterNumber } from '#shared/modules/matters/rules-days'
import {
  type MoveFacts,
  milestonesFor,
  missingFor,
  movesFrom,
  rungsReached,
} from '#shared/modules/matters/rules-moves'
import type { MatterSystem } from '#shared/modules/matters/system'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { AccountId, MatterId, OrganizationId } from '#shared/values/id'
import { dayOf, daysBetween, plusDays } from '#shared/values/iso-day'
import type { SubjectRef } from '#shared/values/subject'
import {
  accountNames,
  entriesOf,
  findMatter,
  type MatterRecord,
  milestonesOf,
  unitNameOf,
  unitsOf,
} from './matter.repository'
import { mattersSystems } from './matters-systems'

/** A matter with the system that judges it: as it was in force on the day it was raised. */
export type Judged = {
  record: MatterRecord
  rules: MatterSystem
  system: LoadedSystem<MatterSystem>
}

export async function findJudged(trx: Trx, id: string): Promise<Judged> {
  const record = await findMatter(trx, id)
  const system = await loadSystem(trx, mattersSystems, record.system_key)
  return { record, system, rules: contentOn(system, record.raised_on) }
}

/** The matter for a change: refuses one that was changed since. */
export async function currentMatter(context: Context, id: string, version: number): Promise<Judged> {
  const found = await findJudged(context.trx, id)
  if (found.record.version === version) return found
  throw refuse('conflict', `${calledMatter(found.record)}已被他人改过。`, {
    remedy: '看过现在的内容后再办。',
  })
}

export function calledMatter({ year, number }: Pick<MatterRecord, 'year' | 'number'>): string {
  return matterNumber(year, number)
}

/** What the form of a matter holds. */
export async function contentOfMatter(trx: Trx, record: MatterRecord): Promise<MatterContent> {
  return {
    kind: record.kind,
    title: record.title,
    source: record.source,
    category: record.category,
    subject: subjectOf(record),
    subjectName: record.subject_name,
    raisedBy: record.raised_by,
    phone: record.phone,
    persons: record.persons,
    raisedOn: record.raised_on,
    lead: record.lead,
    units: await unitsOf(trx, record.id),
    person: record.person,
    accountId: record.account_id as AccountId | null,
    goal: record.goal,
    measures: record.measures,
    result: record.result,
    paperEvidence: record.paper_evidence,
    finishedOn: record.finished_on,
    phase: record.phase,
    fields: JSON.parse(record.fields),
    milestones: await milestonesOf(trx, record.id),
  }
}

function subjectOf({ subject_kind: kind, subject_id: id }: MatterRecord): SubjectRef | null {
  return kind === '' ? null : { kind, id }
}

/** A matter as its page shows it. */
export async function matterOf(
  { trx, now, caller }: Pick<Context, 'trx' | 'now' | 'caller'>,
  { record, rules }: Judged,
): Promise<Matter> {
  const content = await contentOfMatter(trx, record)
  const today = dayOf(now)
  const files = (await evidenceCounts(trx, 'matter', [record.id])).get(record.id) ?? 0
  const facts = factsOf(rules, record, content, { files, words: '', caller: caller.accountId })
  const entries = await entriesOf(trx, record.id)
  const names = await accountNames(trx, [record.asked_by, record.closed_by])
  return {
    ...content,
    id: record.id as MatterId,
    version: record.version,
    system: record.system_key,
    number: calledMatter(record),
    unitId: record.unit_id as OrganizationId | null,
    unitName: await unitNameOf(trx, record.unit_id),
    level: record.level,
    dueOn: record.due_on,
    state: record.state,
    stage: record.stage,
    origin: record.origin_id === '' ? null : { kind: record.origin_kind, id: record.origin_id },
    askedBy: names.get(record.asked_by) ?? '',
    askedByCaller: record.asked_by === caller.accountId,
    closedOn: record.closed_on,
    closedBy: names.get(record.closed_by) ?? '',
    reopened: record.reopened,
    files,
    late: lateDays(record, today),
    entries: entries.map(({ id, kind, key, on_day, words, before, after, at, name }) => {
      const label = labelOf(rules, kind, key)
      return { id, kind, key, label, on: on_day, words, before, after, at, by: name }
    }),
    // What is typed with the move, the words and the deadline, cannot be missing before.
    moves: movesFrom(rules, record.state).map((move) => ({
      key: move.key,
      label: move.label,
      missing: missingFor(rules, move, { ...facts, words: ' ', dueOn: facts.dueOn || ' ' }),
    })),
    nextLevel: nextLevel(rules, record.level),
    rungs: openRungs(rules, record, entries, today),
  }
}

/** Days past the deadline while it is open, 0 where it is not late. */
export function lateDays({ stage, due_on }: Pick<MatterRecord, 'stage' | 'due_on'>, today: string): number {
  return stage === 'open' && due_on !== '' ? Math.max(0, daysBetween(due_on, today)) : 0
}

export function factsOf(
  rules: MatterSystem,
  record: MatterRecord,
  content: MatterContent,
  { files, words, caller }: { files: number; words: string; caller: string },
): MoveFacts {
  const { units, person, measures, result, paperEvidence, kind, milestones } = content
  const open = milestonesFor(rules, kind).filter((it) => (milestones[it.key] ?? '') === '')
  return {
    units,
    person,
    dueOn: record.due_on,
    measures,
    result,
    words,
    files,
    paperEvidence,
    openMilestones: open.map((it) => it.label),
    sameHand: record.asked_by === caller,
  }
}

function nextLevel({ levels }: MatterSystem, level: string): string | null {
  return levels[levels.findIndex((it) => it.key === level) + 1]?.key ?? null
}

type Climbed = { kind: string; key: string; on_day: string }

/** Rungs that the days reached since the present deadline was set and nobody climbed. */
export function openRungs(
  rules: MatterSystem,
  { stage, due_on }: Pick<MatterRecord, 'stage' | 'due_on'>,
  entries: readonly Climbed[],
  today: string,
): { key: string; label: string; on: string }[] {
  if (stage !== 'open' || due_on === '') return []
  return rungsReached(rules, { dueOn: due_on, daysPast: daysBetween(due_on, today) })
    .map(({ key, label, after }) => ({ key, label, on: plusDays(due_on, after) }))
    .filter(
      (rung) => !entries.some((it) => it.kind === 'rung' && it.key === rung.key && it.on_day >= rung.on),
    )
}

/** What an entry's key is called in the system; the key itself where an edition since then took it out. */
export function labelOf(rules: MatterSystem, kind: string, key: string): string {
  const among: Record<string, readonly { key: string; label: string }[]> = {
    move: rules.moves,
    level: rules.levels,
    rung: rules.ladder,
  }
  return among[kind]?.find((it) => it.key === key)?.label ?? key
}

export function noteMatter(
  context: Context,
  judged: Pick<Judged, 'record' | 'system'>,
  changes: FieldChange[],
  version = judged.record.version,
): void {
  context.note(aboutMatter(judged, changes, version))
}

/** What the audit trail says of a change of a matter. */
export function aboutMatter(
  { record, system }: Pick<Judged, 'record' | 'system'>,
  changes: FieldChange[],
  version: number,
): AuditNote {
  return {
    targetKind: 'matter',
    targetId: record.id,
    targetName: `${system.title} ${calledMatter(record)}`,
    changes,
    recordVersion: version,
  }
}

/** Columns of every change to a matter. */
export function changed({ now, caller }: Context, { version }: MatterRecord) {
  return { version: version + 1, changed_at: now, changed_by: caller.accountId }
}
