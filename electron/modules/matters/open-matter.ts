import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import { contentOn, loadSystem } from '#electron/platform/systems/systems'
import { MatterContent } from '#shared/modules/matters/matter'
import { matterNumber, spanEnd } from '#shared/modules/matters/rules-days'
import type { MatterSystem } from '#shared/modules/matters/system'
import type { MatterId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import type { SubjectRef } from '#shared/values/subject'
import {
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

type Written = {
  system: string
  level: string
  content: MatterContent
  dueOn: string
  origin: NewMatter['origin']
}

async function writeMatter(
  context: Context,
  rules: MatterSystem,
  { system, level, content, dueOn, origin }: Written,
): Promise<{ id: MatterId; number: string }> {
  const { trx, now, caller } = context
  const id = newId() as MatterId
  const year = Number(content.raisedOn.slice(0, 4))
  const number = await nextMatterNumber(trx, system, year)
  const first = rules.states[0]
  await insertMatter(trx, {
    id,
    version: 1,
    created_at: now,
    created_by: caller.accountId,
    changed_at: now,
    changed_by: caller.accountId,
    removed_at: null,
    system_key: system,
    year,
    number,
    level,
    due_on: dueOn,
    state: first?.key ?? '',
    stage: 'open',
    asked_by: '',
    closed_on: '',
    closed_by: '',
    reopened: 0,
    origin_kind: origin?.kind ?? '',
    origin_id: origin?.id ?? '',
    ...(await contentColumns(trx, content)),
  })
  await keepUnits(trx, id, content.units)
  await keepMilestones(trx, id, content.milestones)
  if (level !== '')
    await insertEntries(trx, [
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
    ])
  return { id, number: matterNumber(year, number) }
}
