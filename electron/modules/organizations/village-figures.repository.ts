import { type RawBuilder, sql } from 'kysely'
import type { FigureRow } from '#electron/platform/figures/figure-rows.repository'
import { figureOf } from '#electron/platform/figures/figure-rows.repository'
import type { FigureAsked, FigureSource } from '#electron/platform/figures/figure-source'
import { VILLAGE_KINDS } from '#shared/modules/organizations/party-words'
import { SHORT_UNIT } from './subjects.repository'

/** @file Villages and communities by what the figures of a year say of them. The year is that of the day asked. */

const kinds = async () => Object.entries(VILLAGE_KINDS).map(([key, label]) => ({ key, label }))

/** Villages whose year fits; `note` says what of the year counts. */
function villages(
  asked: FigureAsked,
  fits: RawBuilder<unknown>,
  note: RawBuilder<string>,
): RawBuilder<FigureRow> {
  const year = Number(asked.on.slice(0, 4))
  return sql`select village.id, village.name, unit.id as unit_id, ${SHORT_UNIT} as unit_name, ${note} as note, null as amount,
      '/organizations/villages/' || village.id as href,
      coalesce(unit.tree_order, 0) * 10000 + village.position as position
    from village join organization as unit on unit.id = village.town_id
    left join village_year as figures on figures.village_id = village.id and figures.year = ${year}
    where village.removed_at is null and ${ofKind(asked)} and ${fits}`
}

function ofKind({ pick }: FigureAsked): RawBuilder<unknown> {
  return pick === '' ? sql`1` : sql`village.kind = ${pick}`
}

const premises = sql<string>`coalesce(figures.premises || ' ㎡', '未登记面积')`
const income = sql<string>`coalesce(figures.income || ' 元', '未登记收入')`

/** Yuan of a year's money, one record each. */
function money(asked: FigureAsked, kind: 'fund' | 'project'): RawBuilder<FigureRow> {
  const year = Number(asked.on.slice(0, 4))
  return sql`select village.id || '-' || money.position as id, village.name, unit.id as unit_id, ${SHORT_UNIT} as unit_name,
      trim(money.source || ' ' || money.name) as note, money.amount as amount,
      '/organizations/villages/' || village.id as href,
      coalesce(unit.tree_order, 0) * 10000 + village.position as position
    from village_fund as money join village on village.id = money.village_id
    join organization as unit on unit.id = village.town_id
    where village.removed_at is null and money.year = ${year} and money.kind = ${kind} and ${ofKind(asked)}`
}

export const villageFigures: readonly FigureSource[] = [
  figureOf({
    key: 'villages.all',
    label: '村（社区）',
    unit: '个',
    of: 'organizations',
    picks: kinds,
    undated: async () => '村（社区）没有设立、撤并的日期，按现在的计。',
    rows: (_, asked) => villages(asked, sql`1`, sql`''`),
  }),
  figureOf({
    key: 'villages.premisesMet',
    label: '阵地面积达到要求的村（社区）',
    unit: '个',
    of: 'organizations',
    picks: kinds,
    rows: (_, asked) =>
      villages(asked, sql`figures.premises >= coalesce(figures.premises_target, 300)`, premises),
  }),
  figureOf({
    key: 'villages.incomeJudged',
    label: '定有收入目标的村（社区）',
    unit: '个',
    of: 'organizations',
    picks: kinds,
    rows: (_, asked) => villages(asked, sql`figures.income_target is not null`, income),
  }),
  figureOf({
    key: 'villages.incomeMet',
    label: '集体经济收入达到目标的村（社区）',
    unit: '个',
    of: 'organizations',
    picks: kinds,
    rows: (_, asked) => villages(asked, sql`figures.income >= figures.income_target`, income),
  }),
  figureOf({
    key: 'villages.stars',
    label: '评定星级的村（社区）',
    unit: '个',
    of: 'organizations',
    picks: async () =>
      Array.from({ length: 10 }, (_, at) => ({ key: String(10 - at), label: `${10 - at} 星级` })),
    rows: (_, asked) =>
      villages(
        { ...asked, pick: '' },
        asked.pick === '' ? sql`figures.stars is not null` : sql`figures.stars = ${Number(asked.pick)}`,
        sql`figures.stars || ' 星级'`,
      ),
  }),
  figureOf({
    key: 'villages.funds',
    label: '党建经费',
    unit: '元',
    of: 'organizations',
    picks: kinds,
    rows: (_, asked) => money(asked, 'fund'),
  }),
  figureOf({
    key: 'villages.projects',
    label: '项目资金',
    unit: '元',
    of: 'organizations',
    picks: kinds,
    rows: (_, asked) => money(asked, 'project'),
  }),
]
