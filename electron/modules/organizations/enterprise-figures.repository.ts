import { type RawBuilder, sql } from 'kysely'
import { type FigureRow, figureOf } from '#electron/platform/figures/figure-rows.repository'
import type { FigureAsked, FigureSource } from '#electron/platform/figures/figure-source'
import { COVERAGES, ENTERPRISE_KINDS } from '#shared/modules/organizations/party-words'
import { REACHED } from './enterprise.repository'
import { idList, SHORT_UNIT } from './subjects.repository'

/** @file 两新组织 by how the party reaches them (“两个覆盖”). */

const kinds = async () => Object.entries(ENTERPRISE_KINDS).map(([key, label]) => ({ key, label }))

function enterprises({ pick }: FigureAsked, coverages: readonly string[] | null): RawBuilder<FigureRow> {
  const covered = coverages === null ? sql`1` : sql`${REACHED} in ${idList(coverages)}`
  return sql`select enterprise.id, enterprise.name, unit.id as unit_id, ${SHORT_UNIT} as unit_name,
      json_extract(${JSON.stringify(COVERAGES)}, '$.' || ${REACHED}) as note, null as amount,
      '/organizations/enterprises/' || enterprise.id as href, coalesce(unit.tree_order, 0) as position
    from enterprise left join organization as unit on unit.id = enterprise.unit_id
    where enterprise.removed_at is null and ${covered}
      and ${pick === '' ? sql`1` : sql`enterprise.kind = ${pick}`}`
}

const undated = async () => '两新组织的成立和覆盖没有日期，按现在的计。'

export const enterpriseFigures: readonly FigureSource[] = [
  figureOf({
    key: 'enterprises.all',
    label: '两新组织',
    unit: '个',
    of: 'organizations',
    picks: kinds,
    undated,
    rows: (_, asked) => enterprises(asked, null),
  }),
  figureOf({
    key: 'enterprises.organized',
    label: '建有党组织的两新组织',
    unit: '个',
    of: 'organizations',
    picks: kinds,
    undated,
    rows: (_, asked) => enterprises(asked, ['own', 'joint']),
  }),
  figureOf({
    key: 'enterprises.worked',
    label: '有党的工作覆盖的两新组织',
    unit: '个',
    of: 'organizations',
    picks: kinds,
    undated,
    rows: (_, asked) => enterprises(asked, ['own', 'joint', 'adviser']),
  }),
]
