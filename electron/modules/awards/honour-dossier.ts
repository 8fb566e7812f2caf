import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { awardName } from '#shared/modules/awards/rules'
import { findCycle } from './cycle.repository'
import { dossierRows, type HonourRecord, honoursOfCycle, toHonour, updateHonours } from './honour.repository'
import { changedFields, noteHonour } from './honour-rules'

/** A material of class 7 (奖励材料) as the dossier's catalogue lists it. */
export type DossierMaterial = {
  honourId: string
  personId: string
  name: string
  unitName: string
  /** 材料名称 */
  title: string
  /** The award with its cycle, and the category alone: what a certificate may call it. */
  award: string
  category: string
  /** 材料形成时间: a partial date, '' unknown. */
  on: string
  copies: number
  /** It is not in the dossier yet. */
  due: boolean
}

/** What class 7 of these people's dossiers holds or is owed from awards that stand, by day. */
export async function dossierMaterials(trx: Trx, personIds: readonly string[]): Promise<DossierMaterial[]> {
  return (await dossierRows(trx, { personIds })).map(materialOf)
}

/** What a cycle still owes to dossiers, in the order of the award list. */
export async function dossierDue(trx: Trx, cycleId: string): Promise<DossierMaterial[]> {
  return (await dossierRows(trx, { cycleId })).map(materialOf)
}

function materialOf(row: HonourRecord): DossierMaterial {
  const honour = toHonour(row)
  const by = honour.document === '' ? '' : `（${honour.document}）`
  return {
    honourId: row.id,
    personId: row.person_id ?? '',
    name: row.name,
    unitName: row.unit_name,
    title: `授予${awardName(honour)}的表彰决定${by}`,
    award: awardName(honour),
    category: honour.categoryLabel,
    on: row.awarded_on,
    copies: 1,
    due: row.dossier_due === 1,
  }
}

/** Records that class 7 has the material of these honours. */
export async function putInDossier(
  context: Context,
  { cycleId, ids }: { cycleId: string; ids: readonly string[] },
): Promise<{ changed: number }> {
  const { trx } = context
  await findCycle(trx, cycleId)
  const rows = new Map((await honoursOfCycle(trx, cycleId)).map((it) => [it.id, it]))
  for (const id of ids) requireDue(rows.get(id))
  await setDue(
    context,
    ids.flatMap((id) => rows.get(id) ?? []),
    false,
  )
  return { changed: ids.length }
}

/**
 * What another module found of the dossiers of these people: class 7 holds the material of the honours `ids`, or owes
 * it again (`due`). Those that no longer stand, or are so already, are left as they are.
 */
export async function setDossierDue(
  context: Context,
  { personIds, ids, due }: { personIds: readonly string[]; ids: readonly string[]; due: boolean },
): Promise<void> {
  const rows = await dossierRows(context.trx, { personIds })
  await setDue(
    context,
    rows.filter((it) => ids.includes(it.id) && (it.dossier_due === 1) !== due),
    due,
  )
}

async function setDue(context: Context, rows: readonly HonourRecord[], due: boolean): Promise<void> {
  const { trx, now, caller } = context
  const change = { dossier_due: due ? 1 : 0, changed_at: now, changed_by: caller.accountId } as const
  await updateHonours(
    trx,
    rows.map((it) => it.id),
    change,
  )
  const states = ['待归档', '已归档'] as const
  const [before, after] = due ? states.toReversed() : states
  for (const row of rows) noteHonour(context, row, changedFields([['第七类材料', before ?? '', after ?? '']]))
}

function requireDue(row: HonourRecord | undefined): void {
  if (!row) throw refuse('not-found', '所选的有的已不在这一届。', { remedy: '刷新名单后重新选择。' })
  if (row.dossier_due === 0)
    throw refuse('conflict', `${row.name}没有待归档的材料。`, {
      remedy: row.person_id === null ? '不在册的人没有档案。' : '已登记归档的不需要再登记。',
    })
}
