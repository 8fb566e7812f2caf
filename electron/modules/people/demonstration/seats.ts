import type { Staffing } from './data/departments'
import { DEPARTMENT_TEAMS, divisionHead, OWN_TITLES, type SeatPlan, TOWN_TEAMS } from './data/teams'
import type { CountyUnit } from './units'

export type Tier = 'county' | 'head' | 'deputy' | 'section' | 'staff' | 'village'

/** One place that one cadre fills. */
export type Seat = {
  unit: CountyUnit
  tier: Tier
  /** The post's title; '' for staff, who are given one by their rank. */
  title: string
  /** ZB09 name, '' where the post has none. */
  level: string
  staffing: Staffing
  party: 'must' | 'may' | 'outside'
  also: { unitText: string; unit: CountyUnit | null; title: string } | null
  /** Place in the unit's office order. */
  position: number
}

type Plan = Omit<Seat, 'unit' | 'position'>

const LEVELS = { head: '乡科级正职', deputy: '乡科级副职' } as const
const STAFF = { tier: 'staff', title: '', level: '', party: 'may', also: null } as const

/**
 * Who sits where when the county has `cadres` people: leading teams, heads of divisions and village secretaries
 * first, staff for the rest. Fewer people than leading seats take an even sample of those.
 */
export function countySeats(units: readonly CountyUnit[], cadres: number): Seat[] {
  const byName = new Map(units.flatMap((unit) => [[unit.name, unit] as const, [unit.inPosts, unit] as const]))
  const fixed = units.flatMap((unit) =>
    plansOf(unit, byName).map((plan, position) => ({ ...plan, unit, position })),
  )
  if (cadres <= fixed.length)
    return Array.from({ length: cadres }, (_, at) => fixed[Math.floor((at * fixed.length) / cadres)] as Seat)
  return withStaff(units, fixed, cadres - fixed.length)
}

function withStaff(units: readonly CountyUnit[], fixed: readonly Seat[], staff: number): Seat[] {
  const weights = units.map((unit) => (unit.role.is === 'division' ? unit.role.weight : 0))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let passed = 0
  return units.flatMap((unit, at) => {
    const seats = fixed.filter((seat) => seat.unit === unit)
    const before = Math.floor((passed * staff) / total)
    passed += weights[at] ?? 0
    const count = Math.floor((passed * staff) / total) - before
    if (unit.role.is !== 'division' || count === 0) return seats
    const plan = { ...STAFF, unit, staffing: unit.role.staffing }
    return [...seats, ...Array.from({ length: count }, (_, n) => ({ ...plan, position: seats.length + n }))]
  })
}

function plansOf(unit: CountyUnit, byName: ReadonlyMap<string, CountyUnit>): Plan[] {
  const { role } = unit
  if (role.is === 'town') return TOWN_TEAMS[role.town].map((seat) => teamPlan(seat, 'civil'))
  if (role.is === 'department') {
    const { name, team, staffing } = role.department
    return DEPARTMENT_TEAMS[team].map((seat) =>
      teamPlan({ ...seat, title: ownTitle(name, seat.title) }, staffing),
    )
  }
  if (role.is === 'body') return role.seats.map((seat) => leaderPlan(seat, byName))
  const one = { also: null, party: 'may', level: '' } as const
  if (role.is === 'division')
    return [{ ...one, tier: 'section', title: divisionHead(unit.shortName), staffing: role.staffing }]
  if (role.is === 'village')
    return [
      { ...one, tier: 'village', title: villageTitle(role.community), staffing: 'public', party: 'must' },
    ]
  return []
}

function teamPlan({ title, tier, party }: SeatPlan, staffing: Staffing): Plan {
  return { title, tier, party, staffing, level: LEVELS[tier], also: null }
}

function ownTitle(department: string, title: string): string {
  return (OWN_TITLES[department] ?? []).reduce((text, [from, to]) => text.replace(from, to), title)
}

function leaderPlan(
  seat: Extract<CountyUnit['role'], { is: 'body' }>['seats'][number],
  byName: ReadonlyMap<string, CountyUnit>,
): Plan {
  const also = seat.also && {
    unitText: seat.also.unit,
    unit: byName.get(seat.also.unit) ?? null,
    title: seat.also.title,
  }
  const party = seat.outsideParty ? 'outside' : 'must'
  return {
    tier: 'county',
    title: seat.title,
    level: seat.level,
    staffing: 'civil',
    party,
    also: also ?? null,
  }
}

function villageTitle(community: boolean): string {
  return community ? '党总支书记、居民委员会主任' : '党总支书记、村民委员会主任'
}
