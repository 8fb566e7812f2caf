import { sql } from 'kysely'
import { figureOf } from '#electron/platform/figures/figure-rows.repository'
import type { FigureSource } from '#electron/platform/figures/figure-source'
import { PARTY_KINDS } from '#shared/modules/organizations/party-words'
import { partyNameOn, partyStands, SHORT_UNIT } from './subjects.repository'

export const partyFigures: readonly FigureSource[] = [
  figureOf({
    key: 'parties.all',
    label: '党组织',
    unit: '个',
    of: 'organizations',
    picks: async () => Object.entries(PARTY_KINDS).map(([key, label]) => ({ key, label })),
    rows: (_, { on, pick }) => sql`select party.id, ${partyNameOn(on)} as name, unit.id as unit_id,
        ${SHORT_UNIT} as unit_name, '' as note, null as amount,
        '/organizations/parties/' || party.id as href, party.tree_order as position
      from party_organization as party left join organization as unit on unit.id = party.unit_id
      where ${partyStands(on)} and ${pick === '' ? sql`1` : sql`party.kind = ${pick}`}`,
  }),
]
