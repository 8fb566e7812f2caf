import { TOWNS } from './data/county'
import { DEPARTMENTS } from './data/departments'
import { ANCESTRAL_PLACES, PARTIES } from './data/family'
import type { Discipline } from './data/studies'
import { type Month, monthText } from './months'
import type { Random } from './random'
import type { Seat, Tier } from './seats'

/** Completed years between which the people of a tier are. Women leave at 55 to 56. */
const AGES: Record<Tier, readonly [number, number]> = {
  county: [42, 59],
  head: [36, 58],
  deputy: [31, 57],
  section: [29, 58],
  staff: [22, 59],
  village: [29, 62],
}

/** A month of birth that fits the seat. */
export function birthOf(random: Random, tier: Tier, woman: boolean, asOf: Month): Month {
  const [youngest, oldest] = AGES[tier]
  const last = woman && tier !== 'village' ? Math.min(oldest, 55) : oldest
  const age =
    tier === 'staff'
      ? Math.min(random.int(youngest, last), random.int(youngest, last) + 6)
      : random.int(youngest, last)
  return asOf - 12 * age - random.int(0, 11)
}

/** 入党时间 in the stored spelling: a month, names of other parties, 群众; and whether the person is in the Party. */
export function partyOf(
  random: Random,
  seat: Seat,
  birth: Month,
  asOf: Month,
): { text: string; member: boolean } {
  const share = { county: 1, head: 1, deputy: 0.62, section: 0.82, staff: 0.64, village: 1 }[seat.tier]
  if (seat.party === 'outside' || (seat.party === 'may' && !random.chance(share)))
    return { text: outsideParty(random, seat, birth, asOf), member: false }
  const earliest = birth + 12 * 18 + 6
  const joined = Math.min(random.int(earliest + 12, earliest + 150), asOf - random.int(8, 30))
  const also = random.chance(0.004) ? `；${random.pick(PARTIES)}` : ''
  return { text: monthText(Math.max(earliest, joined)) + also, member: true }
}

function outsideParty(random: Random, seat: Seat, birth: Month, asOf: Month): string {
  const young = asOf - birth < 12 * 28
  const leading = seat.tier !== 'staff' && seat.tier !== 'section'
  return random.weighted([
    [random.pick(PARTIES), leading ? 6 : 1],
    ['无党派', leading ? 4 : 1],
    ['群众', leading ? 0.5 : 12],
    ['共青团员', young ? 12 : 0],
    [`${random.pick(PARTIES)}；${random.pick(PARTIES)}`, 0.02],
  ])
}

/** 职级 by its ZB148 name, '' for those who hold none. */
export function rankOf(random: Random, seat: Seat, workFrom: Month, asOf: Month): string {
  if (seat.staffing === 'public' || seat.tier === 'village') return ''
  if (seat.tier === 'county')
    return seat.level === '县处级正职' ? '' : random.pick(['', '二级调研员', '三级调研员', '四级调研员'])
  if (seat.tier === 'head') return random.pick(['', '一级主任科员', '一级主任科员', '二级主任科员'])
  if (seat.tier === 'deputy') return random.pick(['', '三级主任科员', '三级主任科员', '四级主任科员'])
  const years = (asOf - workFrom) / 12
  if (years < 1) return ''
  if (years < 4) return '二级科员'
  if (years < 9) return '一级科员'
  return random.pick(
    years < 18
      ? ['一级科员', '四级主任科员']
      : ['四级主任科员', '三级主任科员', '二级主任科员', '一级主任科员'],
  )
}

/** The title of one who leads nothing. */
export function staffTitle(random: Random, seat: Seat, rank: string): string {
  if (seat.staffing === 'public') return random.pick(['工作人员', '九级职员', '八级职员', '技术员'])
  return rank !== '' && random.chance(0.6) ? rank : '科员'
}

/** 人员类别 by its ZB125 name. */
export function categoryOf(random: Random, seat: Seat): string {
  if (seat.tier === 'village') return '其他人员'
  if (seat.staffing === 'civil') return '公务员'
  if (seat.staffing === 'managed') return managedCategory(seat)
  return random.chance(0.55) ? '事业单位管理人员' : '事业单位专业技术人员'
}

function managedCategory(seat: Seat): string {
  const mass = DEPARTMENTS.some(
    (it) => it.section === 'mass' && seat.unit.name.includes(it.fullName ?? it.name),
  )
  return mass ? '参照管理机关工作人员' : '参照管理事业单位工作人员'
}

/** 籍贯 and 出生地: for people of the county the birthplace names the town. */
export function placesOfOrigin(random: Random): { ancestralPlace: string; birthplace: string } {
  const ancestralPlace = random.weighted(ANCESTRAL_PLACES)
  const home = ancestralPlace === '湖南云泽' || random.chance(0.3)
  const birthplace = home
    ? `湖南云泽${random.chance(0.4) ? random.pick(TOWNS).name.slice(0, 2) : ''}`
    : ancestralPlace
  return { ancestralPlace, birthplace }
}

/** 专业技术职务: a third of those whose branch has such titles, the higher the older. */
export function technicalTitle(
  random: Random,
  of: Discipline,
  tier: Tier,
  birth: Month,
  asOf: Month,
): string {
  if (tier === 'village' || of.titles.length === 0 || !random.chance(0.33)) return ''
  const grade = Math.min(of.titles.length - 1, Math.floor(Math.max(0, (asOf - birth) / 12 - 26) / 11))
  return of.titles[grade] ?? ''
}
