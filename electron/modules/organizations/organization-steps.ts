import type { Context } from '#electron/platform/ipc/context'
import type { StepKeeper } from '#electron/platform/steps/keeper'
import { recordStep } from '#electron/platform/steps/record-step'
import { refuse } from '#shared/ipc/reply'
import { differences } from './organization-changes'
import { requireEmpty, requireParent, requireSingle } from './organization-rules'
import {
  findAnyOrganization,
  type OrganizationRow,
  renumberTree,
  setPositions,
  toContent,
  updateOrganization,
} from './organizations.repository'

type Columns = Partial<
  Pick<
    OrganizationRow,
    | 'parent_id'
    | 'name'
    | 'short_name'
    | 'code'
    | 'kind'
    | 'level'
    | 'affiliation'
    | 'category'
    | 'role'
    | 'removed_at'
  >
>

/** What one step did to a unit; `positions` are the places of siblings that moved with it, by unit. */
type UnitPatch = {
  id: string
  name: string
  was: Columns
  is: Columns
  positions?: { was: Record<string, number>; is: Record<string, number> }
}

const COLUMNS = [
  'parent_id',
  'name',
  'short_name',
  'code',
  'kind',
  'level',
  'affiliation',
  'category',
  'role',
  'removed_at',
] as const

/** Makes a change of one unit undoable: whatever is different between the two states of its row. */
export async function recordUnitStep(
  context: Context,
  title: string,
  before: OrganizationRow | null,
  after: OrganizationRow,
  positions?: UnitPatch['positions'],
): Promise<void> {
  const changed = COLUMNS.filter((column) => before?.[column] !== after[column])
  const patch: UnitPatch = {
    id: after.id,
    name: after.name,
    // A unit that was not there before lies in the recycle bin when its creation is undone.
    was: before ? pick(before, changed) : { removed_at: '' },
    is: before ? pick(after, changed) : { removed_at: null },
    ...(positions && { positions }),
  }
  const records = [{ key: after.id, name: after.name }]
  const order = { key: `${after.parent_id ?? 'root'}/order`, name: after.name }
  await recordStep(context, {
    module: 'organizations',
    title,
    records: positions ? [...records, order] : records,
    payload: patch,
  })
}

function pick(row: OrganizationRow, columns: readonly (keyof Columns)[]): Columns {
  return Object.fromEntries(columns.map((column) => [column, row[column]]))
}

/** Takes back what was done to units, and does it again. */
export const organizationSteps: StepKeeper = {
  topics: ['organizations', 'people'],
  rightsOf: () => ['people.edit', 'organizations.edit'],
  async undo(context, { payload }) {
    const patch = JSON.parse(payload) as UnitPatch
    return reversed(await write(context, reversed(patch)))
  },
  redo: (context, { payload }) => write(context, JSON.parse(payload) as UnitPatch),
}

function reversed({ was, is, positions, ...patch }: UnitPatch): UnitPatch {
  const turned = { ...patch, was: is, is: was }
  return positions ? { ...turned, positions: { was: positions.is, is: positions.was } } : turned
}

async function write(context: Context, given: UnitPatch): Promise<UnitPatch> {
  const { trx, now, caller } = context
  const patch = given.is.removed_at === '' ? { ...given, is: { ...given.is, removed_at: now } } : given
  const row = await findAnyOrganization(trx, patch.id)
  if (!row) throw refuse('not-found', `找不到单位“${patch.name}”。`)
  for (const [column, value] of Object.entries(patch.was))
    if (row[column as keyof Columns] !== value)
      throw refuse('conflict', `“${row.name}”之后又改过，这一步不能撤销或重做。`, {
        remedy: '直接修改这个单位。',
      })
  const after = { ...row, ...patch.is }
  await requirePossible(context, row, after)
  await updateOrganization(trx, patch.id, {
    ...patch.is,
    version: row.version + 1,
    changed_at: now,
    changed_by: caller.accountId,
  })
  if (patch.positions) await setPositions(trx, patch.positions.is)
  await renumberTree(trx)
  note(context, row, after)
  return patch
}

/** The rules that hold for any change of a unit hold on the way back too. */
async function requirePossible(
  { trx }: Context,
  row: OrganizationRow,
  after: OrganizationRow,
): Promise<void> {
  if (after.removed_at !== null) return requireEmpty(trx, row)
  await requireParent(trx, after.parent_id)
  await requireSingle(trx, after)
}

function note(context: Context, row: OrganizationRow, after: OrganizationRow): void {
  const state = (it: OrganizationRow) => (it.removed_at === null ? '在册' : '已撤销')
  const changes = differences(toContent(row), toContent(after))
  if (state(row) !== state(after)) changes.push({ field: '状态', before: state(row), after: state(after) })
  context.note({
    targetKind: 'organization',
    targetId: row.id,
    targetName: after.name,
    changes,
    recordVersion: row.version + 1,
  })
}
