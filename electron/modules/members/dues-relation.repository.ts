import { type RawBuilder, sql } from 'kysely'
import type { DuesRule } from '#shared/modules/members/systems'

/** @file What every member owed and paid, month by month, worked out in SQL from bases, dated rates and payments. */

export type DuesEdition = { from: string; rule: DuesRule }

/** Each month with the number of the edition in force on its first day. */
function monthsWithEdition(editions: readonly DuesEdition[], months: readonly string[]) {
  return months.map((month) => {
    const at = editions.findLastIndex((it) => it.from <= `${month}-01`)
    return { month, edition: at < 0 ? 0 : at }
  })
}

/** Every bracket of every edition: `over` its lower end, not counted in; `up` its upper end, counted in. */
function brackets(editions: readonly DuesEdition[]) {
  return editions.flatMap(({ rule }, edition) =>
    rule.payers.flatMap(({ key, kind, brackets: rates }) => {
      const rows = kind === 'fixed' ? [{ upTo: null, rate: -1 }] : rates
      return rows.map(({ upTo, rate }, at) => ({
        edition,
        payer: key,
        over: at === 0 ? -1 : (rows[at - 1]?.upTo ?? 0),
        up: upTo ?? Number.MAX_SAFE_INTEGER,
        rate,
      }))
    }),
  )
}

/**
 * A relation of `person_id, party_id, month, payer, base, due, paid, paid_on, receipt_no`, money in 分: one row for each
 * member and month in which the branch had that member at the month's end. `due` is null where no base is set.
 */
export function duesRelation(
  editions: readonly DuesEdition[],
  months: readonly string[],
): RawBuilder<unknown> {
  return sql`(
    with month (month, edition) as materialized (select value ->> 'month', value ->> 'edition'
        from json_each(${JSON.stringify(monthsWithEdition(editions, months))})),
      rate (edition, payer, over, up, rate) as materialized (select value ->> 'edition', value ->> 'payer',
        value ->> 'over', value ->> 'up', value ->> 'rate' from json_each(${JSON.stringify(brackets(editions))}))
    select here.person_id, here.party_id, month.month, coalesce(base.payer, '') as payer,
      coalesce(base.base, 0) as base,
      case when rate.rate is null then null when rate.rate < 0 then base.fixed
        else (base.base * rate.rate + 5000) / 10000 end as due,
      coalesce(dues.paid, 0) as paid, coalesce(dues.paid_on, '') as paid_on,
      coalesce(dues.receipt_no, '') as receipt_no
    from month cross join party_member as here
    left join member_dues as dues on dues.person_id = here.person_id and dues.month = month.month
    left join member_dues_base as base on base.person_id = here.person_id and base.from_month =
      (select max(kept.from_month) from member_dues_base as kept
        where kept.person_id = here.person_id and kept.from_month <= month.month)
    left join rate on rate.edition = month.edition and rate.payer = base.payer
      and base.base > rate.over and base.base <= rate.up
    where month.month >= substr(here.from_on, 1, 7)
      and (here.to_on = '' or month.month < substr(here.to_on, 1, 7)))`
}
