import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import { contentOn, loadSystem } from '#electron/platform/systems/systems'
import { MatterContent } from '#shared/modules/matters/matter'
import { matterNumber, spanEnd } from '#shared/modules/matters/rules-days'
import { milestonesFor } from '#shared/modules/matters/rules-moves'
import type { MatterSystem, Stage } from '#shared/modules/matters/system'
import type { MatterId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import type { SubjectRef } from '#shared/values/subject'
import {
  type EntryRecord,
  insertEntries,
  insertMatter,
  keepMilestones,
  keepUnits,
  nextMatterNumber,
} from './matter.repository'
import { contentColumns } from './matter-columns'
import { mattersSystems } from './matters-systems'

/** A matter to be opened, as much of it as is known; the kind defaults to the system's first. */
export type NewMatter = {
  /** Key of the working system in whose ledger it stands: `S36`, or a department's own. */
  system: string
  title: string
  /** ISO day; today where left out. */
  raisedOn?: string
  kind?: string
  source?: string
  category?: string
  subject?: SubjectRef | null
  subjectName?: string
  raisedBy?: string
  lead?: string
  units?: { unitId?: string | null; name: string }[]
  person?: string
  goal?: string
  measures?: string
  phase?: string
  /** Key of the level where it begins; the lowest where left out. */
  level?: string
  /** ISO day; reckoned by the system where left out, '' for none. */
  dueOn?: string
  /** The record that it comes from: `{ kind: 'finding', id }`. */
  origin?: { kind: string; id: string }
}

/**
 * Opens a matter in the ledger of a working system, in whose first state it begins. For modules whose records lead to
 * one, and for the ledger itself. Notes it in the audit trail.
 */
export async function openMatter(context: Context, asked: NewMatter): Promise<MatterId> {
  const { system, level, dueOn, origin, units = [], ...given } = asked
  const found = await loadSystem(context.trx, mattersSystems, system)
  const raisedOn = given.raisedOn ?? dayOf(context.now)
  const rules = contentOn(found, raisedOn)
  const content = MatterContent.parse({ kind: rules.kinds[0]?.key, ...given, raisedOn, units })
  const place = { system, level: level ?? rules.levels[0]?.key ?? '' }
  const made = await writeMatter(context, rules, {
    ...place,
    content,
    dueOn: dueOn ?? firstDue(rules, place.level, raisedOn),
    origin,
  })
  context.note({
    targetKind: 'matter',
    targetId: made.id,
    targetName: `${found.title} ${made.number}`,
    changes: [{ field: '事项内容', before: '', after: content.title }],
    action: '登记督办事项',
    recordVersion: 1,
  })
  return made.id
}

/** When it is due at a level, or in all, from the day it came there; '' where the system sets no span. */
export function firstDue(rules: MatterSystem, level: string, from: string): string {
  const span = rules.levels.find((it) => it.key === level)?.due ?? rules.due
  return span === null ? '' : spanEnd(from, span)
}

/** Dated points of a matter's kind, each with the day by which it is to be reached and the day it was. */
export function pointsOf(rules: MatterSystem, { kind, raisedOn, milestones }: MatterContent) {
  return milestonesFor(rules, kind).map(({ key, within }) => ({
    key,
    dueOn: within === null ? '' : spanEnd(raisedOn, within),
    on: milestones[key] ?? '',
  }))
}

/** A matter as it begins: where it stands, in which state, and what is known of it. */
export type Begun = {
  system: string
  level: string
  content: MatterContent
  dueOn: string
  origin: NewMatter['origin']
}

/** Writes a new matter in the system's first state. The caller notes it. */
export async function writeMatter(
  context: Context,
  rules: MatterSystem,
  begun: Begun,
): Promise<{ id: MatterId; number: string }> {
  const { trx } = context
  const { content, system } = begun
  const year = Number(content.raisedOn.slice(0, 4))
  const number = await nextMatterNumber(trx, system, year)
  const columns = await contentColumns(trx, content)
  const row = { ...firstRow(context, rules, begun), year, number, ...columns }
  await insertMatter(trx, row)
  await keepUnits(trx, row.id, content.units)
  await keepMilestones(trx, row.id, pointsOf(rules, content))
  await insertEntries(trx, firstEntries(context, row.id, begun))
  return { id: row.id, number: matterNumber(year, number) }
}

/** What every new matter's row begins with. */
export function firstRow(
  { now, caller }: Context,
  rules: MatterSystem,
  { system, level, dueOn, origin }: Begun,
) {
  return {
    id: newId() as MatterId,
    version: 1,
    created_at: now,
    created_by: caller.accountId,
    changed_at: now,
    changed_by: caller.accountId,
    removed_at: null,
    system_key: system,
    level,
    due_on: dueOn,
    state: rules.states[0]?.key ?? '',
    stage: 'open' as Stage,
    asked_by: '',
    closed_on: '',
    closed_by: '',
    reopened: 0,
    origin_kind: origin?.kind ?? '',
    origin_id: origin?.id ?? '',
  }
}

/** The level at which it begins is the first line of its history. */
export function firstEntries(
  { now, caller }: Context,
  id: string,
  { level, content, dueOn }: Begun,
): EntryRecord[] {
  if (level === '') return []
  return [
    {
      id: newId(),
      matter_id: id,
      kind: 'level',
      key: level,
      on_day: content.raisedOn,
      words: '',
      before: '',
      after: dueOn,
      at: now,
      by: caller.accountId,
    },
  ]
}
