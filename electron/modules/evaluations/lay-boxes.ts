import type { Selectable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { type PlannedBox, planBoxes } from '#shared/modules/evaluations/rules'
import { replaceBoxes, replaceRecusals, storedBoxes } from './box.repository'
import type { BoxTable } from './evaluations.table'
import { draftsOf, findRound, loadRecusals, loadSubjects } from './round.repository'
import { findScheme } from './scheme.repository'

type StoredBox = Selectable<BoxTable>

/**
 * Lays the boxes of a draft anew after its subjects or its scheme changed. A box that is still asked for keeps its
 * counts and its recusals, also when its number moves.
 */
export async function layBoxes(trx: Trx, roundId: string): Promise<void> {
  const round = await findRound(trx, roundId)
  const { content } = await findScheme(trx, round.scheme_id)
  const stored = await storedBoxes(trx, roundId)
  const planned = planBoxes(content, await loadSubjects(trx, roundId))
  const kept = new Map(stored.map((it) => [placeOf(it.group_key, it.organization_id), it]))
  const boxes = planned.map((plan, index) => boxRow(roundId, index + 1, plan, kept))
  if (JSON.stringify(boxes) === JSON.stringify(stored)) return
  await moveRecusals(trx, roundId, stored, boxes)
  await replaceBoxes(trx, roundId, boxes)
}

/** The same for every draft that a scheme was chosen for. Called when the scheme is saved. */
export async function layBoxesOfScheme(trx: Trx, schemeId: string): Promise<void> {
  for (const roundId of await draftsOf(trx, schemeId)) await layBoxes(trx, roundId)
}

function placeOf(group: string, organizationId: string | null): string {
  return `${group}/${organizationId ?? ''}`
}

function boxRow(
  roundId: string,
  no: number,
  plan: PlannedBox,
  kept: ReadonlyMap<string, StoredBox>,
): StoredBox {
  const found = kept.get(placeOf(plan.group, plan.organizationId))
  return {
    round_id: roundId,
    no,
    version: found?.version ?? 1,
    group_key: plan.group,
    organization_id: plan.organizationId,
    name: plan.name,
    expected: found?.expected ?? null,
    present: found?.present ?? null,
    issued: found?.issued ?? null,
    returned: found?.returned ?? null,
    counting: found?.counting ?? 'ballots',
    void_totals: found?.void_totals ?? 0,
  }
}

async function moveRecusals(
  trx: Trx,
  roundId: string,
  before: readonly StoredBox[],
  after: readonly StoredBox[],
): Promise<void> {
  const recusals = await loadRecusals(trx, roundId)
  if (recusals.length === 0) return
  const places = new Map(before.map((it) => [it.no, placeOf(it.group_key, it.organization_id)]))
  const numbers = new Map(after.map((it) => [placeOf(it.group_key, it.organization_id), it.no]))
  await replaceRecusals(
    trx,
    roundId,
    recusals.flatMap((it) => {
      const box = numbers.get(places.get(it.box) ?? '')
      return box === undefined ? [] : [{ ...it, box }]
    }),
  )
}
