import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { organizations } from '#shared/modules/organizations/contract'
import type { Party } from '#shared/modules/organizations/party'
import { keepParty } from './keep-party'
import { findAnyOrganization } from './organizations.repository'
import { findParty, hangingOn, type PartyRecord, readParty, updateParty } from './party.repository'
import { changeParty } from './party-change'
import { listParties } from './party-list.repository'
import { renumberParties } from './party-tree.repository'
import { registerRows } from './register-rows.repository'
import { noteRegisterStep } from './register-steps'
import { changed, unchanged } from './stamps'
import { saveTeam } from './team'
import { teamMap } from './team-map'

type PartyMethods = 'parties' | 'party' | 'saveParty' | 'removeParty' | 'saveTeam' | 'changeParty' | 'teamMap'

export const partiesService: Pick<Handlers<typeof organizations>, PartyMethods> = {
  parties: ({ trx, now }, { offset, limit, on, ...asked }) =>
    listParties(trx, { ...asked, on: on || now.slice(0, 10) }, { offset, limit }),

  party: ({ trx }, { id }) => requireParty(trx, id),

  async saveParty(context, { id, version, content }) {
    const row = id === null ? null : await current(context, id, version)
    const before = await registerRows(context.trx, 'party', row ? [row.id] : [])
    const kept = await keepParty(context, { before: row, content })
    await renumberParties(context.trx)
    const title = `${row ? '修改' : '登记'}党组织“${kept.about.targetName}”`
    await noteRegisterStep(context, kept.about, { title, scope: 'party', ids: [kept.id], before })
    return requireParty(context.trx, kept.id)
  },

  async removeParty(context, { id, version }) {
    const row = await current(context, id, version)
    const { lower, members, posts, terms } = await hangingOn(context.trx, id)
    const hangs = [
      lower > 0 && `${lower} 个下级党组织`,
      members > 0 && `${members} 名党员`,
      posts > 0 && `${posts} 名班子成员`,
      terms > 0 && `${terms} 届任期`,
    ].filter(Boolean)
    if (hangs.length > 0)
      throw refuse('conflict', `“${row.name}”名下还有${hangs.join('、')}，不能删除。`, {
        remedy: '确已不存在的，登记为撤销。',
      })
    const before = await registerRows(context.trx, 'party', [id])
    await updateParty(context.trx, id, { removed_at: context.now, ...changed(context, row) })
    const about = {
      targetKind: 'party',
      targetId: id,
      targetName: row.name,
      recordVersion: row.version + 1,
    }
    const title = `删除党组织“${row.name}”`
    await noteRegisterStep(context, about, { title, scope: 'party', ids: [id], before })
    return {}
  },

  async saveTeam(context, { id, version, ...given }) {
    const row = await current(context, id, version)
    await saveTeam(context, row, given)
    return requireParty(context.trx, id)
  },

  async changeParty(context, { id, version, ...given }) {
    const row = await current(context, id, version)
    await changeParty(context, row, given)
    return requireParty(context.trx, id)
  },

  async teamMap({ trx, now }, { unitId, partyId, on }) {
    const top = unitId ? await findAnyOrganization(trx, unitId) : partyId && (await findParty(trx, partyId))
    if (!top)
      throw refuse('invalid-input', '没有选定单位或党组织。', { field: 'unitId', remedy: '先选一个单位。' })
    const teams = await teamMap(trx, { unitId, partyId, on: on || now.slice(0, 10) })
    const sum = (key: 'approved' | 'filled') => teams.reduce((total, it) => total + it[key], 0)
    return { title: top.short_name || top.name, teams, approved: sum('approved'), filled: sum('filled') }
  },
}

async function requireParty(trx: Context['trx'], id: string): Promise<Party> {
  const party = await readParty(trx, id)
  if (party) return party
  throw refuse('not-found', '找不到这个党组织，可能已被删除。', { remedy: '回到列表再选。' })
}

async function current(context: Context, id: string, version: number): Promise<PartyRecord> {
  return unchanged(await findParty(context.trx, id), version, '党组织')
}
