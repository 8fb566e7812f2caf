import { attendedIn } from '#electron/modules/training/index'
import { newId } from '#electron/platform/database/id'
import { keptChanged, keptNew, keptRemoved } from '#electron/platform/database/kept'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { noteStep, rowChange, rowChanges } from '#electron/platform/steps/row-steps'
import { refuse } from '#shared/ipc/reply'
import type { inspections } from '#shared/modules/inspections/contract'
import type { GroupContent, Groups } from '#shared/modules/inspections/group'
import type { Programme } from '#shared/modules/inspections/system'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { InspectionGroupId, OrganizationId, PersonId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import {
  type AreaUnit,
  areasOf,
  findGroup,
  keepGroup,
  keepParts,
  listGroups,
  type MemberRecord,
  memberRows,
  membersOf,
  unitsInAreas,
  updateGroup,
} from './group.repository'
import { programmeOn, programmesOn } from './inspections-systems'
import { STEP } from './step'

type Job = 'programmes' | 'groups' | 'saveGroup' | 'removeGroup' | 'copyGroups'
type Year = { programme: string; year: number }

/** 检查机构: who inspects in a year, where, and who of them was taught. */
export const groupService: Pick<Handlers<typeof inspections>, Job> = {
  programmes: ({ trx, now }, { on }) => programmesOn(trx, on || dayOf(now)),

  groups: (context, asked) => groupsOf(context, asked),

  async saveGroup(context, { id, version, content }) {
    const { trx } = context
    const { members, unitIds, ...columns } = content
    const before = id === null ? null : await groupToChange(context, id, version)
    if (before && (before.programme !== content.programme || before.year !== content.year))
      throw refuse('invalid-input', '检查组不能改到另一年或另一项制度下。', { remedy: '另建一组。' })
    const was = before && (await wordsOf(context, before.id, before.name))
    const kept = keptNew(context)
    const groupId = before?.id ?? kept.id
    const position = before?.position ?? (await listGroups(trx, content)).length
    const begun = before ? { ...before, ...keptChanged(context, version) } : kept
    const row = { ...begun, ...columns, position, id: groupId }
    const parts = await partsOf(trx, groupId)
    await keepGroup(trx, row)
    await keepParts(trx, groupId, { members: membersFor(groupId, content), unitIds })
    const changes = differing(was, await wordsOf(context, groupId, content.name))
    await noteStep(
      context,
      { targetKind: 'inspection-group', targetId: groupId, targetName: content.name, changes },
      {
        ...STEP,
        title: `${before ? '修改' : '新增'}${content.name}`,
        rows: [
          rowChange('inspection_group', before, row, CHILDREN),
          ...partChanges(parts, await partsOf(trx, groupId)),
        ],
      },
    )
    return { id: groupId as InspectionGroupId }
  },

  async removeGroup(context, { id, version }) {
    const group = await groupToChange(context, id, version)
    const removed = keptRemoved(context, version)
    await updateGroup(context.trx, id, removed)
    const changes = [{ field: '检查组', before: group.name, after: '' }]
    const about = { targetKind: 'inspection-group', targetId: id, targetName: group.name, changes }
    const rows = [rowChange('inspection_group', group, { id, removed_at: removed.removed_at })]
    await noteStep(context, about, { ...STEP, title: `删除${group.name}`, rows })
    return {}
  },

  async copyGroups(context, { programme, year }) {
    const { trx } = context
    if ((await listGroups(trx, { programme, year })).length > 0)
      throw refuse('conflict', `${year} 年已有检查组，不能再沿用上年的。`, { remedy: '在现有的组上修改。' })
    const last = await listGroups(trx, { programme, year: year - 1 })
    if (last.length === 0)
      throw refuse('not-found', `${year - 1} 年没有检查组可沿用。`, { remedy: '新建检查组。' })
    const ids = last.map((it) => it.id)
    const [members, areas] = [await membersOf(trx, ids), await areasOf(trx, ids)]
    for (const { visits: _, ...group } of last) {
      const kept = keptNew(context)
      await keepGroup(trx, { ...group, ...kept, year })
      await keepParts(trx, kept.id, {
        members: members
          .filter((it) => it.group_id === group.id)
          .map((it) => ({ ...it, id: newId(), group_id: kept.id })),
        unitIds: areas.filter((it) => it.group_id === group.id).map((it) => it.unit_id),
      })
      const changes = [{ field: '检查组', before: '', after: `沿用 ${year - 1} 年` }]
      context.note({ targetKind: 'inspection-group', targetId: kept.id, targetName: group.name, changes })
    }
    return { groups: last.length }
  },
}

const CHILDREN = { children: [['inspection_visit', 'group_id']] } as const

/** People and area of a group as their rows are. */
async function partsOf(trx: Context['trx'], id: string) {
  const areas = await areasOf(trx, [id])
  return {
    members: await memberRows(trx, id),
    areas: areas.map(({ group_id, unit_id }) => ({ group_id, unit_id })),
  }
}

type Parts = Awaited<ReturnType<typeof partsOf>>

function partChanges(before: Parts, after: Parts) {
  return [
    ...rowChanges('inspection_member', before.members, after.members),
    ...rowChanges('inspection_area', before.areas, after.areas, ['group_id', 'unit_id']),
  ]
}

async function groupToChange({ trx }: Context, id: string, version: number) {
  const found = await findGroup(trx, id)
  if (found.version === version) return found
  throw refuse('conflict', `“${found.name}”已被他人改过。`, { remedy: '重新打开后再改。' })
}

function membersFor(groupId: string, { members }: GroupContent): MemberRecord[] {
  return members.map(({ personId, name, post, leads }, position) => ({
    id: newId(),
    group_id: groupId,
    person_id: personId,
    name,
    post,
    leads: leads ? 1 : 0,
    position,
  }))
}

/** The year's last day, or today where that comes first: as of which areas and teaching are looked at. */
export function yearDay(year: number, now: string): string {
  const [last, today] = [`${year}-12-31`, dayOf(now)]
  return today < last ? today : last
}

/** Groups with their people and areas; towns in none or in several; who was not taught often enough. */
export async function groupsOf(
  { trx, now }: Pick<Context, 'trx' | 'now'>,
  { programme: key, year }: Year,
): Promise<Groups> {
  const programme = await programmeOn(trx, key, yearDay(year, now))
  const rows = await listGroups(trx, { programme: key, year })
  const ids = rows.map((it) => it.id)
  const [members, areas] = [await membersOf(trx, ids), await areasOf(trx, ids)]
  const taught = await attendedIn(
    trx,
    members.flatMap((it) => it.person_id ?? []),
    { from: `${year}-01-01`, to: `${year}-12-31` },
  )
  const groups = rows.map(({ id, version, kind, name, note, visits }) => ({
    id: id as InspectionGroupId,
    version,
    programme: key,
    year,
    kind,
    name,
    note,
    visits,
    members: members
      .filter((it) => it.group_id === id)
      .map((it) => ({
        personId: it.person_id as PersonId | null,
        name: it.name,
        post: it.post,
        leads: it.leads === 1,
        trained: it.person_id === null ? null : (taught.get(it.person_id) ?? { classes: 0, last: '' }),
      })),
    ...areaOf(areas.filter((it) => it.group_id === id)),
  }))
  return {
    groups,
    ...(await areaProblems(trx, programme, { programme: key, year })),
    ...untaught(programme, groups),
  }
}

function areaOf(areas: readonly AreaUnit[]) {
  const units = areas.map((it) => ({ id: it.unit_id as OrganizationId, name: it.name }))
  return { units, unitIds: units.map((it) => it.id) }
}

async function areaProblems(trx: Context['trx'], { areas }: Programme, asked: Year) {
  if (!areas) return { gaps: [], overlaps: [], units: 0 }
  const units = await unitsInAreas(trx, areas, asked, `${asked.year}-12-31`)
  const shown = units.map((it) => ({ unitId: it.id as OrganizationId, unitName: it.name, groups: it.groups }))
  return {
    gaps: shown.filter((it) => it.groups.length === 0),
    overlaps: shown.filter((it) => it.groups.length > 1),
    units: units.length,
  }
}

function untaught({ areas }: Programme, groups: Groups['groups']): Pick<Groups, 'untrained' | 'unknown'> {
  const people = groups.flatMap((group) => group.members.map((it) => ({ ...it, group: group.name })))
  const needed = areas?.trainedPerYear ?? 0
  return {
    untrained: people
      .filter((it) => it.trained !== null && it.trained.classes < needed)
      .map(({ name, group }) => ({ name, group })),
    unknown: needed === 0 ? 0 : people.filter((it) => it.trained === null).length,
  }
}

async function wordsOf({ trx }: Context, id: string, name: string): Promise<Record<string, string>> {
  const [members, areas] = [await membersOf(trx, [id]), await areasOf(trx, [id])]
  return {
    名称: name,
    人员: members.map((it) => (it.leads === 1 ? `${it.name}（组长）` : it.name)).join('、'),
    片区: areas.map((it) => it.name).join('、'),
  }
}

function differing(before: Record<string, string> | null, after: Record<string, string>): FieldChange[] {
  return Object.entries(after)
    .map(([field, value]) => ({ field, before: before?.[field] ?? '', after: value }))
    .filter((it) => it.before !== it.after)
}
