import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { OrganizationId, PartyId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { Day, MapTeam, Party, PartyAsk, PartyContent, PartyRow, Seat, TeamPost } from './party'

const READ = { right: 'ledgers.read', topics: ['parties', 'terms', 'organizations', 'members'] } as const
const EDIT = { right: 'organizations.edit', topics: ['parties', 'terms', 'steps'] } as const
const OneParty = z.object({ id: PartyId, version: z.number().int() })

/** 党组织: the tree with teams, and what became of each. */
export const partyMethods = {
  parties: query({
    ...READ,
    input: Slice.extend(PartyAsk.shape),
    /** `members`, `approved`, `filled` of all that are listed. */
    output: pageOf(PartyRow).extend({
      members: z.number().int(),
      approved: z.number().int(),
      filled: z.number().int(),
    }),
  }),
  party: query({ ...READ, input: z.object({ id: PartyId }), output: Party }),
  saveParty: command({
    ...EDIT,
    audit: { action: '登记党组织', target: 'id' },
    input: z.object({ id: PartyId.nullable(), version: z.number().int(), content: PartyContent }),
    output: Party,
  }),
  /** One registered by mistake; refused once members, posts, terms or lower organizations hang on it. */
  removeParty: command({
    ...EDIT,
    audit: { action: '删除党组织', target: 'id' },
    input: OneParty,
    output: z.object({}),
  }),
  /** Approved seats from `from` on, and who holds them; who is left out gave the post up on that day. */
  saveTeam: command({
    ...EDIT,
    audit: { action: '登记班子', target: 'id' },
    input: OneParty.extend({
      from: z.iso.date({ error: '生效日期写成 2026.11.20' }),
      seats: z.array(Seat).max(40),
      team: z.array(TeamPost).max(100),
    }),
    output: Party,
  }),
  /** Renamed, merged into another, parted or ended on a day. What was before stays and is asked for as of a day. */
  changeParty: command({
    ...EDIT,
    topics: ['parties', 'terms', 'members', 'steps'],
    audit: { action: '变更党组织', target: 'id' },
    input: OneParty.extend({
      on: z.iso.date({ error: '变更日期写成 2026.11.20' }),
      document: z.string().trim().max(100).default(''),
      change: z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('renamed'),
          name: z.string().trim().min(1, '新名称未填').max(100),
          shortName: z.string().trim().max(60),
        }),
        z.object({ kind: z.literal('moved'), parentId: PartyId.nullable() }),
        z.object({ kind: z.literal('merged'), into: PartyId }),
        z.object({
          kind: z.literal('split'),
          parts: z
            .array(
              z.object({
                name: z.string().trim().min(1, '分设的名称未填').max(100),
                shortName: z.string().trim().max(60),
              }),
            )
            .min(1)
            .max(10),
        }),
        z.object({ kind: z.literal('ended') }),
      ]),
    }),
    output: Party,
  }),
  /** Teams below a unit or a party organization on one page, as of a day ('' today). */
  teamMap: query({
    ...READ,
    input: z.object({
      unitId: OrganizationId.nullable().default(null),
      partyId: PartyId.nullable().default(null),
      on: Day.default(''),
    }),
    output: z.object({
      title: z.string(),
      teams: z.array(MapTeam),
      approved: z.number().int(),
      filled: z.number().int(),
    }),
  }),
}
