import { sql } from 'kysely'
import { figureOf } from '#electron/platform/figures/figure-rows.repository'
import type { FigureSource } from '#electron/platform/figures/figure-source'
import { DELEGATE_LEVELS } from '#shared/modules/organizations/party-words'
import { heldOn, SHORT_UNIT } from './subjects.repository'

/** @file Delegates, and the congresses of towns with their proposals. */

const UNIT = sql`unit.id as unit_id, ${SHORT_UNIT} as unit_name`
const levels = async () => Object.entries(DELEGATE_LEVELS).map(([key, label]) => ({ key, label }))

export const congressFigures: readonly FigureSource[] = [
  figureOf({
    key: 'delegates.all',
    label: '党代表',
    unit: '名',
    of: 'organizations',
    picks: levels,
    rows: (
      _,
      { on, pick },
    ) => sql`select delegate.id, delegate.name, ${UNIT}, delegate.term as note, null as amount,
        '/organizations/delegates' as href, coalesce(unit.tree_order, 0) as position
      from delegate left join organization as unit on unit.id = delegate.unit_id
      where delegate.removed_at is null and ${heldOn('delegate', on)}
        and ${pick === '' ? sql`1` : sql`delegate.level = ${pick}`}`,
  }),
  figureOf({
    key: 'congress.held',
    label: '召开党代表大会的镇',
    unit: '个',
    of: 'organizations',
    rows: (
      _,
      { from, to },
    ) => sql`select congress.id, ${UNIT}, congress.title as name, congress.held_on as note,
        null as amount, '/organizations/delegates' as href, unit.tree_order as position
      from congress join organization as unit on unit.id = congress.unit_id
      where congress.removed_at is null and congress.level = 'town' and congress.held_on between ${from} and ${to}
      group by congress.unit_id`,
  }),
  figureOf({
    key: 'congress.present',
    label: '参会的镇党代表',
    unit: '名',
    of: 'organizations',
    rows: (_, { from, to }) => sql`select seat.congress_id || seat.delegate_id as id, delegate.name, ${UNIT},
        congress.title as note, null as amount, '/organizations/delegates' as href, unit.tree_order as position
      from congress join congress_delegate as seat on seat.congress_id = congress.id and seat.state = 'present'
      join delegate on delegate.id = seat.delegate_id
      join organization as unit on unit.id = congress.unit_id
      where congress.removed_at is null and congress.level = 'town' and congress.held_on between ${from} and ${to}`,
  }),
  figureOf({
    key: 'congress.proposals',
    label: '党代表大会提案、意见建议',
    unit: '件',
    of: 'organizations',
    rows: (
      _,
      { from, to },
    ) => sql`select proposal.id, proposal.title as name, ${UNIT}, congress.title as note,
        null as amount, '/organizations/delegates' as href, unit.tree_order as position
      from congress_proposal as proposal join congress on congress.id = proposal.congress_id
      join organization as unit on unit.id = congress.unit_id
      where congress.removed_at is null and congress.held_on between ${from} and ${to}`,
  }),
]
