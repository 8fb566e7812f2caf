import { type RawBuilder, sql } from 'kysely'
import { heldOn } from '#electron/modules/organizations/index'
import { type FigureRow, figureOf } from '#electron/platform/figures/figure-rows.repository'
import type { FigureAsked, FigureSource } from '#electron/platform/figures/figure-source'
import { DELEGATE_LEVELS, ENTERPRISE_KINDS } from '#shared/modules/organizations/party-words'

/** @file 两新组织 by how the party reaches them (“两个覆盖”), delegates and congresses. */

const kinds = async () => Object.entries(ENTERPRISE_KINDS).map(([key, label]) => ({ key, label }))
const levels = async () => Object.entries(DELEGATE_LEVELS).map(([key, label]) => ({ key, label }))
const UNIT = sql`unit.id as unit_id, coalesce(nullif(unit.short_name, ''), unit.name, '') as unit_name`

function enterprises({ pick }: FigureAsked, coverages: readonly string[] | null): RawBuilder<FigureRow> {
  const covered =
    coverages === null
      ? sql`1`
      : sql`firm.coverage in (select value from json_each(${JSON.stringify(coverages)}))`
  return sql`select firm.id, firm.name, ${UNIT},
      case firm.coverage when 'own' then '单独组建' when 'joint' then '联合组建' when 'adviser' then '党建指导员'
        else '未覆盖' end as note,
      null as amount, '/organizations/enterprises/' || firm.id as href, coalesce(unit.tree_order, 0) as position
    from enterprise as firm left join organization as unit on unit.id = firm.unit_id
    where firm.removed_at is null and ${covered} and ${pick === '' ? sql`1` : sql`firm.kind = ${pick}`}`
}

export const enterpriseFigures: readonly FigureSource[] = [
  figureOf({
    key: 'enterprises.all',
    label: '两新组织',
    unit: '个',
    of: 'organizations',
    picks: kinds,
    rows: (_, asked) => enterprises(asked, null),
  }),
  figureOf({
    key: 'enterprises.organized',
    label: '建有党组织的两新组织',
    unit: '个',
    of: 'organizations',
    picks: kinds,
    rows: (_, asked) => enterprises(asked, ['own', 'joint']),
  }),
  figureOf({
    key: 'enterprises.worked',
    label: '有党的工作覆盖的两新组织',
    unit: '个',
    of: 'organizations',
    picks: kinds,
    rows: (_, asked) => enterprises(asked, ['own', 'joint', 'adviser']),
  }),
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
