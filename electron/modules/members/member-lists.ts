import type { PaperContext } from '#electron/platform/papers/paper-kind'
import type { WarningAsk } from '#shared/modules/members/admissions'
import type { ConductFilter } from '#shared/modules/members/conduct'
import type { MemberFilter } from '#shared/modules/members/member'
import type { MobileFilter } from '#shared/modules/members/mobile'
import { periodText } from '#shared/modules/members/rules-rating'
import { conductColumns } from '#shared/modules/members/sheets/conduct-columns'
import { duesColumns, duesTotals } from '#shared/modules/members/sheets/dues-columns'
import { type ListOf, listOf } from '#shared/modules/members/sheets/list'
import { mobileColumns, transferColumns } from '#shared/modules/members/sheets/movement-columns'
import { ratingColumns } from '#shared/modules/members/sheets/rating-columns'
import { rollColumns } from '#shared/modules/members/sheets/roll-columns'
import { villageColumns } from '#shared/modules/members/sheets/village-columns'
import type { TransferFilter } from '#shared/modules/members/transfer'
import { dayOf } from '#shared/values/iso-day'
import { listConducts } from './conduct.repository'
import { matrixOf } from './dues.service'
import { listMembers } from './member-list.repository'
import { partOn } from './members-systems'
import { listMobiles } from './mobile.repository'
import { listRatings } from './rating.repository'
import { ruleOfPeriod, shownRating } from './rating.service'
import { askedToday } from './register.service'
import { listTransfers } from './transfer.repository'
import { shownTransfer } from './transfer-row'
import { villageAdmissions } from './village-admission'

/** Rows that one paper or workbook holds at most. */
const ALL = { offset: 0, limit: 20_000 }

type Reading = Pick<PaperContext, 'trx' | 'now'>

/** 党员花名册 in the department's own columns. */
export async function rollList({ trx, now }: Reading, filter: MemberFilter): Promise<ListOf> {
  const today = dayOf(now)
  const columns = (await partOn(trx, 'roll', today))?.rule.columns ?? []
  const { rows } = await listMembers(trx, await askedToday(trx, filter, today), ALL)
  return listOf('党员花名册', rollColumns(columns), rows)
}

export async function transferList({ trx, now }: Reading, filter: TransferFilter): Promise<ListOf> {
  const { rows } = await listTransfers(trx, { filter, today: dayOf(now) }, ALL)
  return listOf('组织关系转接台账', transferColumns, rows.map(shownTransfer))
}

export async function mobileList({ trx, now }: Reading, filter: MobileFilter): Promise<ListOf> {
  const { rows } = await listMobiles(trx, { filter, today: dayOf(now) }, ALL)
  return listOf('流动党员台账', mobileColumns, rows)
}

export async function duesList(
  { trx }: Reading,
  asked: { partyId: string; year: number; until: string },
): Promise<ListOf> {
  const { partyName, rows } = await matrixOf(trx, asked)
  const list = listOf(`${partyName}${asked.year}年党费收缴台账`, duesColumns(asked.year), rows)
  return { ...list, rows: [...list.rows, duesTotals(rows, asked.year)], summed: true }
}

type RatingsAsked = Parameters<typeof listRatings>[1]

export async function ratingList({ trx }: Reading, asked: Omit<RatingsAsked, 'on'>): Promise<ListOf> {
  const { rule, on } = await ruleOfPeriod(trx, asked)
  const { rows } = await listRatings(trx, { ...asked, on }, ALL)
  const title = `${periodText(rule.period, asked.period)}${rule.label}评定表`
  return listOf(
    asked.only === 'below' ? `${title}（低于 ${rule.line.value} 分）` : title,
    ratingColumns(rule),
    rows.map(shownRating),
  )
}

export async function conductList({ trx, now }: Reading, filter: ConductFilter): Promise<ListOf> {
  const { rows } = await listConducts(trx, { filter, today: dayOf(now) }, ALL)
  const title = filter.kind === 'disposal' ? '不合格党员处置台账' : '违纪违法党员台账'
  return listOf(filter.kind === null ? '违纪违法与不合格党员处置台账' : title, conductColumns, rows)
}

export async function villageList({ trx }: Reading, asked: WarningAsk): Promise<ListOf> {
  const { rows, years } = await villageAdmissions(trx, asked, ALL)
  return listOf('发展党员情况表', villageColumns(years), rows)
}
