import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { organizations } from '#shared/modules/organizations/contract'
import { dayOf } from '#shared/values/iso-day'
import { keepVillage, keepVillageYear, requireVillage } from './keep-village'
import { registerRows } from './register-rows.repository'
import { noteRegisterStep } from './register-steps'
import { changed, unchanged } from './stamps'
import { findVillage, partyThere, putTargets, updateVillage, type VillageRecord } from './village.repository'
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
    listVillages(trx, { ...asked, on: dayOf(now) }, { offset, limit }),

  villageFigures: ({ trx, now }, asked) => sumVillages(trx, { ...asked, on: dayOf(now) }),

  village: ({ trx }, { id }) => requireVillage(trx, id),

  async saveVillage(context, { id, version, content, marks }) {
    const row = id === null ? null : await current(context, id, version)
    const before = await registerRows(context.trx, 'village', row ? [row.id] : [])
    const { village, about } = await keepVillage(context, { before: row, content, marks })
    const title = `${row ? '修改' : '登记'}“${village.name}”`
    await noteRegisterStep(context, about, { title, scope: 'village', ids: [village.id], before })
    return village
  },

  async saveVillageYear(context, { id, version, year }) {
    const row = await current(context, id, version)
    const before = await registerRows(context.trx, 'village', [id])
    const { village, about } = await keepVillageYear(context, row, year)
    const title = `登记“${village.name}”${year.year} 年情况`
    await noteRegisterStep(context, about, { title, scope: 'village', ids: [id], before })
    return village
  },

  async setVillageTargets(context, { ids, ...targets }) {
    if (targets.incomeTarget === null && targets.premisesTarget === null)
      throw refuse('invalid-input', '没有填写目标。', { field: 'incomeTarget', remedy: '至少填一项目标。' })
    const before = await registerRows(context.trx, 'village', ids)
    await putTargets(context.trx, ids, targets)
    const words = [
      targets.incomeTarget !== null && `村集体收入 ${targets.incomeTarget} 元`,
      targets.premisesTarget !== null && `阵地面积 ${targets.premisesTarget} 平方米`,
    ]
    const about = {
      targetKind: 'village',
      targetId: ids.length === 1 ? (ids[0] ?? '') : '',
      targetName: `${targets.year} 年，${ids.length} 个村（社区）`,
      changes: [{ field: '年度目标', before: '', after: words.filter(Boolean).join('，') }],
    }
    const title = `下达 ${ids.length} 个村（社区）${targets.year} 年目标`
    await noteRegisterStep(context, about, { title, scope: 'village', ids, before })
    return { villages: ids.length }
  },

  async removeVillage(context, { id, version }) {
    const row = await current(context, id, version)
    const party = await partyThere(context.trx, 'village_id', id)
    if (party)
      throw refuse('conflict', `“${row.name}”还有党组织“${party.name}”，不能删除。`, {
        remedy: '先撤销或改列这个党组织。',
      })
    const before = await registerRows(context.trx, 'village', [id])
    await updateVillage(context.trx, id, { removed_at: context.now, ...changed(context, row) })
    const about = {
      targetKind: 'village',
      targetId: id,
      targetName: row.name,
      recordVersion: row.version + 1,
    }
    const title = `删除“${row.name}”`
    await noteRegisterStep(context, about, { title, scope: 'village', ids: [id], before })
    return {}
  },
}

async function current(context: Context, id: string, version: number): Promise<VillageRecord> {
  return unchanged(await findVillage(context.trx, id), version, '村（社区）')
}
