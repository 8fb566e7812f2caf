import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { Congress } from '#shared/modules/organizations/congress'
import type { organizations } from '#shared/modules/organizations/contract'
import {
  attendanceOf,
  type CongressRecord,
  countTowns,
  findCongress,
  listCongresses,
  proposalsOf,
  sumCongresses,
  talliesOf,
  townsWithout,
} from './congress.repository'
import { dropCongress, keepAttendance, keepCongress, keepTallies, raiseProposal } from './congress-acts'
import type { OrganizationPartners } from './partners'
import { registerRows } from './register-rows.repository'
import { unchanged } from './stamps'

type CongressMethods =
  | 'congresses'
  | 'congress'
  | 'saveCongress'
  | 'removeCongress'
  | 'noteAttendance'
  | 'saveTallies'
  | 'raiseProposal'

/** Yearly congresses; their proposals are carried on by the partner that keeps matters. */
export function congressServiceWith(
  partners: OrganizationPartners,
): Pick<Handlers<typeof organizations>, CongressMethods> {
  const read = (context: Context, id: string) => readCongress(context, partners, id)
  return {
    async congresses({ trx }, asked) {
      const rows = await listCongresses(trx, asked)
      return {
        rows,
        missing: asked.level === 'county' ? [] : await townsWithout(trx, asked.year),
        figures: sumCongresses(rows, await countTowns(trx)),
      }
    },

    congress: (context, { id }) => read(context, id),

    async saveCongress(context, { id, version, content }) {
      const row = id === null ? null : await current(context, id, version)
      const before = await registerRows(context.trx, 'congress', row ? [row.id] : [])
      return read(context, await keepCongress(context, { row, content, before }))
    },

    async removeCongress(context, { id, version }) {
      const row = await current(context, id, version)
      const { list } = await read(context, id)
      await dropCongress(context, row, list.length)
      return {}
    },

    async noteAttendance(context, { id, version, delegates }) {
      await keepAttendance(context, await current(context, id, version), delegates)
      return read(context, id)
    },

    async saveTallies(context, { id, version, tallies }) {
      await keepTallies(context, await current(context, id, version), tallies)
      return read(context, id)
    },

    async raiseProposal(context, { id, version, ...proposal }) {
      const row = await current(context, id, version)
      const { unitName, attendance } = await read(context, id)
      const raisedBy = attendance.find((it) => it.delegateId === proposal.delegateId)?.name ?? ''
      await raiseProposal(context, partners, { ...proposal, row, unitName, raisedBy })
      return read(context, id)
    },
  }
}

async function readCongress(context: Context, partners: OrganizationPartners, id: string): Promise<Congress> {
  const { trx } = context
  const [row] = await listCongresses(trx, { id })
  if (!row) throw refuse('not-found', '找不到这次会议，可能已被删除。', { remedy: '回到列表再选。' })
  const proposals = await proposalsOf(trx, id)
  const states = await partners.proposalStates(
    trx,
    proposals.map((it) => it.id),
  )
  return {
    ...row,
    attendance: await attendanceOf(trx, id),
    tallies: await talliesOf(trx, id),
    list: proposals.map((it) => ({
      id: it.id,
      kind: it.kind,
      title: it.title,
      delegateName: it.delegate_name ?? '',
      matterId: it.matter_id,
      state: states.get(it.id)?.state ?? '',
      done: states.get(it.id)?.done ?? false,
    })),
  }
}

async function current(
  context: Context,
  id: string,
  version: number,
): Promise<CongressRecord & { name: string }> {
  return unchanged(await findCongress(context.trx, id), version, '会议')
}
