import { z } from 'zod'
import type { Context } from '#electron/platform/ipc/context'
import { type MadePapers, type PaperKinds, paperKind } from '#electron/platform/papers/paper-kind'
import { refuse } from '#shared/ipc/reply'
import { DelegateAsk } from '#shared/modules/organizations/congress'
import { PartyAsk } from '#shared/modules/organizations/party'
import { partyRegister, teamListSheet, termList } from '#shared/modules/organizations/sheets/parties'
import { teamMapSheet } from '#shared/modules/organizations/sheets/team-map'
import {
  delegateRegister,
  enterpriseRegister,
  tallySheet,
  villageRegister,
} from '#shared/modules/organizations/sheets/villages'
import { TermAsk } from '#shared/modules/organizations/term'
import { EnterpriseAsk, VillageAsk } from '#shared/modules/organizations/village'
import { IdText, OrganizationId, PartyId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import { listCongresses, talliesOf } from './congress.repository'
import { listDelegates } from './delegate.repository'
import { listEnterprises, sumCoverage } from './enterprise.repository'
import { findAnyOrganization } from './organizations.repository'
import { findParty } from './party.repository'
import { listParties } from './party-list.repository'
import { readLayout } from './registers/layout.repository'
import { teamMap } from './team-map'
import { termLetters } from './term-letter-paper'
import { listTerms } from './term-list.repository'
import { termRules } from './term-rules'
import { listVillages, sumVillages } from './village-list.repository'

/** Lines that one paper holds: more would be no paper any more. */
const EVERY = { offset: 0, limit: 10_000 }

const MapAsk = z.object({
  unitId: OrganizationId.nullable().default(null),
  partyId: PartyId.nullable().default(null),
  on: z.string().max(10).default(''),
})

const one = (form: MadePapers['runs'][number]['form'], about: string): MadePapers => ({
  runs: [{ form }],
  papers: 1,
  about,
})

/** The teams that are asked for, under the name of what they stand below. */
async function mappedTeams(
  { trx, now }: Pick<Context, 'trx' | 'now'>,
  { unitId, partyId, on: asked }: z.infer<typeof MapAsk>,
) {
  const top = unitId ? await findAnyOrganization(trx, unitId) : partyId && (await findParty(trx, partyId))
  if (!top) throw refuse('not-found', '找不到这个单位或党组织。', { remedy: '回到列表再选。' })
  const on = asked || dayOf(now)
  return { title: top.short_name || top.name, teams: await teamMap(trx, { unitId, partyId, on }), on }
}

/** Registers, the team map and letters of terms. */
export const organizationsPapers: PaperKinds = {
  'party-register': paperKind({
    label: '党组织名册',
    ask: PartyAsk,
    async make({ trx, now }, ask, { from }) {
      const on = ask.on || now.slice(0, 10)
      const { rows } = await listParties(trx, { ...ask, on }, EVERY)
      const layout = await readLayout(trx, 'parties')
      return one(partyRegister(rows, { from, on, layout }), `${rows.length} 个党组织`)
    },
  }),
  'party-team-map': paperKind({
    label: '班子配备图',
    ask: MapAsk,
    async make(context, ask, { from }) {
      const mapped = await mappedTeams(context, ask)
      return one(teamMapSheet({ ...mapped, from }), mapped.title)
    },
  }),
  'party-team-list': paperKind({
    label: '班子配备明细表',
    ask: MapAsk,
    async make(context, ask, { from }) {
      const mapped = await mappedTeams(context, ask)
      return one(teamListSheet({ ...mapped, from }), mapped.title)
    },
  }),
  'village-register': paperKind({
    label: '村（社区）基本情况表',
    ask: VillageAsk,
    async make({ trx, now }, ask, { from }) {
      const on = now.slice(0, 10)
      const { rows } = await listVillages(trx, { ...ask, on }, EVERY)
      const figures = await sumVillages(trx, { year: ask.year, townId: ask.townId, on })
      const layout = await readLayout(trx, 'villages')
      const form = villageRegister(rows, { year: ask.year, figures, layout, from })
      return one(form, `${rows.length} 个村（社区）`)
    },
  }),
  'enterprise-register': paperKind({
    label: '两新组织名册',
    ask: EnterpriseAsk,
    async make({ trx }, ask, { from }) {
      const { rows } = await listEnterprises(trx, ask, EVERY)
      const coverage = await sumCoverage(trx, ask.unitId)
      const layout = await readLayout(trx, 'enterprises')
      return one(enterpriseRegister(rows, { coverage, layout, from }), `${rows.length} 家`)
    },
  }),
  'delegate-register': paperKind({
    label: '党代表名册',
    ask: DelegateAsk,
    async make({ trx, now }, ask, { from }) {
      const { rows } = await listDelegates(trx, { ...ask, on: now.slice(0, 10) }, EVERY)
      const layout = await readLayout(trx, 'delegates')
      return one(delegateRegister(rows, { layout, from }), `${rows.length} 名`)
    },
  }),
  'congress-tally': paperKind({
    label: '民主测评结果汇总表',
    ask: z.object({ id: IdText }),
    async make({ trx }, { id }, { from }) {
      const [congress] = await listCongresses(trx, { id })
      if (!congress) throw refuse('not-found', '找不到这次会议，可能已被删除。', { remedy: '回到列表再选。' })
      return one(tallySheet(congress, await talliesOf(trx, id), from), congress.title)
    },
  }),
  'term-list': paperKind({
    label: '换届情况一览表',
    ask: TermAsk,
    async make(context, { system, ...wanted }, { from }) {
      const rules = await termRules(context, system)
      const { rows } = await listTerms(context.trx, rules, wanted, EVERY)
      return one(termList(rows, { from, title: rules.system.title }), `${rows.length} 个党组织`)
    },
  }),
  'term-letter': paperKind(termLetters),
}
