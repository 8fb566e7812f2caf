import type { Context } from '#electron/platform/ipc/context'
import { recordStep, type StepRecord } from '#electron/platform/steps/record-step'
import type { PersonContent } from '#shared/modules/people/schema'
import type { ApartRow } from './duplicate.repository'
import type { PersonHead } from './people.repository'
import type { PersonState } from './person-state'
import { type Change, changedParts, changeOf, type PersonPatch, withoutGaps } from './undo-patch'

/** The payload of a step of people. */
export type PeopleStep = { patches: readonly PersonPatch[]; apart?: Change<ApartRow[]> }

/**
 * Makes a change of people undoable, in the transaction that made it: `title` as 已撤销： continues it, one patch a
 * person. Places within the unit and accepted warnings change apart from the record's values, so that one can be taken
 * back without the other.
 */
export async function recordPeopleStep(
  context: Pick<Context, 'trx' | 'caller' | 'now'>,
  title: string,
  patches: readonly PersonPatch[],
): Promise<void> {
  if (patches.length === 0) return
  await recordStep(context, {
    module: 'people',
    title,
    records: patches.flatMap(recordsOf),
    payload: { patches } satisfies PeopleStep,
  })
}

function recordsOf(patch: PersonPatch): StepRecord[] {
  const { id, name, version, position, accepted, ...values } = patch
  const records: StepRecord[] = []
  if (Object.keys(values).length > 0) records.push({ key: id, name })
  if (position) records.push({ key: `${id}/order`, name })
  if (accepted) records.push({ key: `${id}/warnings`, name })
  return records
}

/** The step of records found to be different people, or found so no longer. */
export async function recordApart(
  context: Pick<Context, 'trx' | 'caller' | 'now'>,
  heads: readonly PersonHead[],
  apart: Change<ApartRow[]>,
): Promise<void> {
  if (apart.was.length + apart.is.length === 0) return
  const names = listed(
    heads.map((it) => it.name),
    3,
    '人',
  )
  await recordStep(context, {
    module: 'people',
    title: apart.is.length > 0 ? `认定${names}不是同一人` : `撤回${names}不是同一人的认定`,
    records: heads.map(({ id, name }) => ({ key: `${id}/apart`, name })),
    payload: { patches: [], apart } satisfies PeopleStep,
  })
}

/** The step of one saved record: 修改罗砚秋的现任职务、专长等 4 项. */
export async function recordSave(
  context: Pick<Context, 'trx' | 'caller' | 'now'>,
  { row, content: before }: PersonState,
  after: { content: PersonContent; position: number; labels: readonly string[] },
): Promise<void> {
  const patch = withoutGaps({
    id: row.id,
    name: after.content.name,
    version: { was: row.version, is: row.version + 1 },
    content: changedParts(before, after.content),
    position: changeOf(row.position, after.position),
  })
  await recordPeopleStep(context, `修改${after.content.name}的${listed(after.labels, 2, '项')}`, [patch])
}

/** 现任职务、专长等 4 项 · 罗砚秋、韩屿等 3 人: the first few of a list, and how many they are. */
export function listed(names: readonly string[], most: number, measure: string): string {
  const distinct = [...new Set(names)]
  const shown = distinct.slice(0, most).join('、')
  return distinct.length > most ? `${shown}等 ${distinct.length} ${measure}` : shown
}
