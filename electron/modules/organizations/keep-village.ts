import { newId } from '#electron/platform/database/id'
import type { AuditNote, Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { VILLAGE_TRAITS } from '#shared/modules/organizations/party-words'
import type { Village, VillageContent, VillageMark, VillageYear } from '#shared/modules/organizations/village'
import { findOrganization } from './organizations.repository'
import { differencesOf } from './party-changes'
import { begun, changed } from './stamps'
import {
  insertVillage,
  putMarks,
  putYear,
  readVillage,
  updateVillage,
  type VillageRecord,
  villageColumns,
  villageNamed,
} from './village.repository'

/** @file Villages as they are written, by hand or from a workbook; each answers with what the audit is told. */

type Kept = { village: Village; about: AuditNote }
type Given = { before: VillageRecord | null; content: VillageContent; marks: readonly VillageMark[] }

/** Registers a village or changes what is on record of it. */
export async function keepVillage(context: Context, { before: row, content, marks }: Given): Promise<Kept> {
  const { trx } = context
  const before = row && (await requireVillage(trx, row.id))
  await requireTown(context, content.townId)
  if (await villageNamed(trx, { name: content.name, townId: content.townId, id: row?.id ?? null }))
    throw refuse('invalid-input', `该乡镇（街道）已有“${content.name}”。`, {
      field: 'name',
      remedy: '换一个名称，或直接用已有的。',
    })
  requireMarks(marks)
  const id = row?.id ?? newId()
  if (row) await updateVillage(trx, id, { ...villageColumns(content), ...changed(context, row) })
  else await insertVillage(trx, { id, ...begun(context), ...villageColumns(content) })
  await putMarks(trx, id, marks)
  return told(trx, id, before)
}

/** Puts the figures and money of one year in place of what was on record of it. */
export async function keepVillageYear(
  context: Context,
  row: VillageRecord,
  year: VillageYear,
): Promise<Kept> {
  const before = await requireVillage(context.trx, row.id)
  await putYear(context.trx, row.id, year)
  await updateVillage(context.trx, row.id, changed(context, row))
  return told(context.trx, row.id, before)
}

/** Everything that is on record of a village; refused where it is no more. */
export async function requireVillage(trx: Context['trx'], id: string): Promise<Village> {
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

const LABELS: Record<keyof VillageContent, string> = {
  kind: '类型',
  name: '名称',
  code: '代码',
  townId: '所在乡镇（街道）',
  households: '户数',
  population: '人口',
  remark: '备注',
}

async function told(trx: Context['trx'], id: string, before: Village | null): Promise<Kept> {
  const village = await requireVillage(trx, id)
  const years = [...new Set([...(before?.years ?? []), ...village.years].map((it) => it.year))]
  const changes = [
    ...differencesOf<VillageContent>(LABELS, before, village),
    { field: '标记', before: markWords(before), after: markWords(village) },
    ...years.map((year) => ({
      field: `${year} 年`,
      before: yearWords(before, year),
      after: yearWords(village, year),
    })),
  ].filter((it) => it.before !== it.after)
  const about = {
    targetKind: 'village',
    targetId: id,
    targetName: village.name,
    changes,
    recordVersion: village.version,
  }
  return { village, about }
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
