import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { organizations } from '#shared/modules/organizations/contract'
import { VILLAGE_TRAITS } from '#shared/modules/organizations/party-words'
import type { Village, VillageContent, VillageMark, VillageYear } from '#shared/modules/organizations/village'
import { findOrganization } from './organizations.repository'
import { differencesOf } from './party-changes'
import { begun, changed, unchanged } from './stamps'
import {
  findVillage,
  insertVillage,
  partyThere,
  putMarks,
  putTargets,
  putYear,
  readVillage,
  updateVillage,
  type VillageRecord,
  villageColumns,
  villageNamed,
} from './village.repository'
import { listVillages, sumVillages } from './village-list.repository'

type VillageMethods =
  | 'villages'
  | 'villageFigures'
  | 'village'
  | 'saveVillage'
  | 'saveVillageYear'
  | 'setVillageTargets'
  | 'removeVillage'

export const villagesService: Pick<Handlers<typeof organizations>, VillageMethods> = {
  villages: ({ trx, now }, { offset, limit, ...asked }) =>
    listVillages(trx, { ...asked, on: now.slice(0, 10) }, { offset, limit }),

  villageFigures: ({ trx, now }, asked) => sumVillages(trx, { ...asked, on: now.slice(0, 10) }),

  village: ({ trx }, { id }) => requireVillage(trx, id),

  async saveVillage(context, { id, version, content, marks }) {
    const { trx } = context
    const row = id === null ? null : await current(context, id, version)
    const before = row && (await requireVillage(trx, row.id))
    await requireTown(context, content.townId)
    if (await villageNamed(trx, { name: content.name, townId: content.townId, id }))
      throw refuse('invalid-input', `该乡镇（街道）已有“${content.name}”。`, {
        field: 'name',
        remedy: '换一个名称，或直接用已有的。',
      })
    requireMarks(marks)
    const kept = id ?? newId()
    if (row) await updateVillage(trx, kept, { ...villageColumns(content), ...changed(context, row) })
    else await insertVillage(trx, { id: kept, ...begun(context), ...villageColumns(content) })
    await putMarks(trx, kept, marks)
    return noted(context, kept, before)
  },

  async saveVillageYear(context, { id, version, year }) {
    const row = await current(context, id, version)
    const before = await requireVillage(context.trx, id)
    await putYear(context.trx, id, year)
    await updateVillage(context.trx, id, changed(context, row))
    return noted(context, id, before)
  },

  async setVillageTargets(context, { ids, ...targets }) {
    if (targets.incomeTarget === null && targets.premisesTarget === null)
      throw refuse('invalid-input', '没有填写目标。', { field: 'incomeTarget', remedy: '至少填一项目标。' })
    await putTargets(context.trx, ids, targets)
    const words = [
      targets.incomeTarget !== null && `村集体收入 ${targets.incomeTarget} 元`,
      targets.premisesTarget !== null && `阵地面积 ${targets.premisesTarget} 平方米`,
    ]
    context.note({
      targetKind: 'village',
      targetId: ids.length === 1 ? (ids[0] ?? '') : '',
      targetName: `${targets.year} 年，${ids.length} 个村（社区）`,
      changes: [{ field: '年度目标', before: '', after: words.filter(Boolean).join('，') }],
    })
    return { villages: ids.length }
  },

  async removeVillage(context, { id, version }) {
    const row = await current(context, id, version)
    const party = await partyThere(context.trx, 'village_id', id)
    if (party)
      throw refuse('conflict', `“${row.name}”还有党组织“${party.name}”，不能删除。`, {
        remedy: '先撤销或改列这个党组织。',
      })
    await updateVillage(context.trx, id, { removed_at: context.now, ...changed(context, row) })
    context.note({
      targetKind: 'village',
      targetId: id,
      targetName: row.name,
      recordVersion: row.version + 1,
    })
    return {}
  },
}

async function requireVillage(trx: Context['trx'], id: string): Promise<Village> {
  const village = await readVillage(trx, id)
  if (village) return village
  throw refuse('not-found', '找不到这个村（社区），可能已被删除。', { remedy: '回到列表再选。' })
}

async function requireTown({ trx }: Context, townId: string): Promise<void> {
  if (!(await findOrganization(trx, townId)))
    throw refuse('not-found', '找不到所在乡镇（街道），可能已被撤销。', {
      field: 'townId',
      remedy: '另选乡镇（街道）。',
    })
}

/** One mark cannot begin twice on a day, nor end before it begins. */
function requireMarks(marks: readonly VillageMark[]): void {
  for (const [at, mark] of marks.entries()) {
    const name = VILLAGE_TRAITS[mark.trait]
    if (mark.to !== '' && mark.to <= mark.from)
      throw refuse('invalid-input', `“${name}”的结束日期 ${mark.to} 不晚于开始日期 ${mark.from}。`, {
        field: `marks.${at}.to`,
        remedy: '核对日期。',
      })
    if (marks.some((it, other) => other < at && it.trait === mark.trait && it.from === mark.from))
      throw refuse('invalid-input', `“${name}”自 ${mark.from} 起填了两次。`, {
        field: `marks.${at}.from`,
        remedy: '删去一条。',
      })
  }
}

async function current(context: Context, id: string, version: number): Promise<VillageRecord> {
  return unchanged(await findVillage(context.trx, id), version, '村（社区）')
}

const LABELS: Record<keyof VillageContent, string> = {
  kind: '类型',
  name: '名称',
  code: '代码',
  townId: '所在乡镇（街道）',
  households: '户数',
  population: '人口',
  remark: '备注',
}

async function noted(context: Context, id: string, before: Village | null): Promise<Village> {
  const after = await requireVillage(context.trx, id)
  const years = [...new Set([...(before?.years ?? []), ...after.years].map((it) => it.year))]
  context.note({
    targetKind: 'village',
    targetId: id,
    targetName: after.name,
    changes: [
      ...differencesOf<VillageContent>(LABELS, before, after),
      { field: '标记', before: markWords(before), after: markWords(after) },
      ...years.map((year) => ({
        field: `${year} 年`,
        before: yearWords(before, year),
        after: yearWords(after, year),
      })),
    ].filter((it) => it.before !== it.after),
    recordVersion: after.version,
  })
  return after
}

function markWords(village: Village | null): string {
  return (village?.marks ?? [])
    .map(({ trait, from, to }) => `${VILLAGE_TRAITS[trait]} ${from} 至 ${to || '今'}`)
    .join('；')
}

function yearWords(village: Village | null, year: number): string {
  const found: VillageYear | undefined = village?.years.find((it) => it.year === year)
  if (!found) return ''
  const part = (label: string, value: number | null, unit: string) =>
    value === null ? '' : `${label} ${value} ${unit}`
  return [
    part('收入', found.income, '元'),
    part('收入目标', found.incomeTarget, '元'),
    part('阵地', found.premises, '平方米'),
    part('阵地标准', found.premisesTarget, '平方米'),
    part('星级', found.stars, '星'),
    part('党务工作者', found.workers, '人'),
    ...found.funds.map((it) => `${it.source}${it.name} ${it.amount} 元`),
    found.note,
  ]
    .filter(Boolean)
    .join('，')
}
