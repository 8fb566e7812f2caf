import type { RawBuilder } from 'kysely'
import { pastGaps, peopleAsOf, rosterIds } from '#electron/modules/people/index'
import { countRows, type FigureRow } from '#electron/platform/figures/figure-rows.repository'
import type { FigureAsked } from '#electron/platform/figures/figure-source'
import type { Context } from '#electron/platform/ipc/context'
import { PersonFilter } from '#shared/modules/people/contract'
import { type Condition, fieldsOf } from '#shared/values/condition'
import { dayOf } from '#shared/values/iso-day'
import { idsOfRows, type PeopleMeasure, peopleRows, untoldRows } from './people-measure.repository'

/** @file People as one side of an indicator: as they are today, or as their dated records say they were. */

type Asking = Pick<Context, 'trx' | 'now'>
type Asked = Pick<FigureAsked, 'on' | 'unitIds'>

export async function peopleMeasured(
  context: Asking,
  measure: PeopleMeasure,
  asked: Asked,
): Promise<RawBuilder<FigureRow>> {
  const past = isPast(context, asked)
  return peopleRows(measure, { ...asked, past }, await idsOn(context, measure.condition, asked.on, past))
}

/** What of the people of a past day was not on record as of it, in whole sentences; '' for today. */
export async function peopleNote(context: Asking, measure: PeopleMeasure, asked: Asked): Promise<string> {
  if (!isPast(context, asked)) return ''
  const { trx } = context
  const then = { ...asked, past: true }
  const { condition, unitRoles, villagePosts } = measure
  const found = await idsOn(context, condition, asked.on, true)
  const byUnit = unitRoles.length > 0 || (asked.unitIds.length > 0 && villagePosts === null)
  const gaps = await pastGaps(trx, {
    fields: [...new Set([...(byUnit ? ['unit'] : []), ...fieldsOf(condition)])],
    on: asked.on,
    ids: await idsOfRows(trx, peopleRows(measure, then, found)),
  })
  const untold = byUnit ? await countRows(trx, untoldRows(measure, then, found)) : 0
  if (untold > 0) gaps.push(`另有 ${untold} 人当日的任职没有记录，未计入。`)
  return gaps.join('')
}

function isPast({ now }: Asking, { on }: Asked): boolean {
  return on < dayOf(now)
}

async function idsOn(
  context: Asking,
  condition: Condition | null,
  on: string,
  past: boolean,
): Promise<string[] | null> {
  if (condition === null) return null
  if (past) return peopleAsOf(context, condition, on)
  return rosterIds(context, PersonFilter.parse({ condition, at: on.replaceAll('-', '.') }))
}
