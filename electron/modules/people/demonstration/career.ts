import { divisionHead } from './data/teams'
import type { Month } from './months'
import type { Random } from './random'
import type { Seat, Tier } from './seats'
import type { Study } from './study'
import type { CountyUnit } from './units'

/** One stage of a working life; the last one is open. */
export type Stage = {
  tier: Tier
  unit: CountyUnit | null
  /** Unit and title as the résumé writes them. */
  unitText: string
  title: string
  from: Month
  to: Month | null
}

/** Units sorted by what a career passes through. */
export type Places = {
  towns: readonly CountyUnit[]
  departments: readonly CountyUnit[]
  divisions: ReadonlyMap<string, readonly CountyUnit[]>
}

export function placesOf(units: readonly CountyUnit[]): Places {
  const divisions = new Map<string, CountyUnit[]>()
  for (const unit of units)
    if (unit.role.is === 'division' && unit.parentId)
      divisions.set(unit.parentId, [...(divisions.get(unit.parentId) ?? []), unit])
  const departments = units.filter((it) => it.role.is === 'department' && divisions.has(it.id))
  return { towns: units.filter((it) => it.role.is === 'town'), departments, divisions }
}

/** Steps before the present seat, by tier, the first is the first job. */
const LADDERS: Record<Tier, readonly Tier[]> = {
  county: ['staff', 'section', 'deputy', 'head', 'head'],
  head: ['staff', 'section', 'deputy', 'deputy'],
  deputy: ['staff', 'staff', 'section'],
  section: ['staff', 'staff'],
  staff: ['staff'],
  village: ['village'],
}
const SHORTEST_STAGE = 20

/**
 * The stages from the first job to the seat; each begins in the month the one before ends. `stay`: months in the
 * present seat, 0 lets chance say.
 */
export function workingLife(
  random: Random,
  places: Places,
  seat: Seat,
  title: string,
  from: Month,
  asOf: Month,
  stay: Month,
): Stage[] {
  const span = asOf - from
  const present = Math.min(Math.max(stay, random.int(2, 78)), Math.max(1, span - SHORTEST_STAGE))
  const steps = stepsIn(random, LADDERS[seat.tier], span - present)
  const starts = splitSpan(random, from, asOf - present, steps.length)
  const past = steps.map((tier, index): Stage => {
    const to = starts[index + 1] ?? asOf - present
    return { ...pastPost(random, places, seat, tier), tier, from: starts[index] ?? from, to }
  })
  const last = {
    tier: seat.tier,
    unit: seat.unit,
    unitText: seat.unit.inPosts,
    title,
    from: asOf - present,
    to: null,
  }
  return [...past, last]
}

/** As many steps of the ladder as the years allow; long years at the foot become more jobs there. */
function stepsIn(random: Random, ladder: readonly Tier[], months: number): Tier[] {
  const room = Math.floor(months / SHORTEST_STAGE)
  if (room < 1) return months > 0 ? [ladder[0] ?? 'staff'] : []
  if (room < ladder.length) return [...ladder.slice(0, 1), ...ladder.slice(ladder.length - room + 1)]
  const more = Math.min(room - ladder.length, random.int(0, Math.floor(months / 110)))
  return [...Array.from({ length: more }, () => ladder[0] ?? 'staff'), ...ladder]
}

/** Starting months of `parts` stages, each at least the shortest one long where the span allows it. */
function splitSpan(random: Random, from: Month, to: Month, parts: number): Month[] {
  const spare = Math.max(0, to - from - parts * SHORTEST_STAGE)
  const cuts = Array.from({ length: Math.max(0, parts - 1) }, () => random.int(0, spare)).toSorted(
    (a, b) => a - b,
  )
  const least = Math.min(SHORTEST_STAGE, Math.floor((to - from) / Math.max(1, parts)))
  return Array.from(
    { length: parts },
    (_, index) => from + index * least + (index === 0 ? 0 : (cuts[index - 1] ?? 0)),
  )
}

type Held = Pick<Stage, 'unit' | 'unitText' | 'title'>

function pastPost(random: Random, places: Places, seat: Seat, tier: Tier): Held {
  if (tier === 'village') return villager(random, seat.unit)
  const inTown = random.chance(tier === 'staff' ? 0.6 : 0.5)
  const home = random.pick(inTown ? places.towns : places.departments)
  if (tier === 'staff') return firstJob(random, home, inTown)
  if (tier === 'section') {
    const division = random.pick(places.divisions.get(home.id) ?? [home])
    const head = divisionHead(division.shortName)
    return held(division, random.chance(0.4) ? `副${head}、${head}` : head)
  }
  return held(home, inTown ? townTitle(random, home, tier) : departmentTitle(random, home, tier))
}

function held(unit: CountyUnit, title: string): Held {
  return { unit, unitText: unit.inPosts, title }
}

function firstJob(random: Random, home: CountyUnit, inTown: boolean): Held {
  if (inTown && random.chance(0.22))
    return elsewhere(`${home.inPosts}中学`, random.pick(['教师', '教师、团委书记']))
  if (random.chance(0.05)) return elsewhere('中国人民解放军某部', '服役')
  return held(
    home,
    random.pick(inTown ? ['科员', '干部', '办事员、科员'] : ['科员', '办公室科员', '工作人员']),
  )
}

function elsewhere(unitText: string, title: string): Held {
  return { unit: null, unitText, title }
}

function villager(random: Random, village: CountyUnit): Held {
  const committee = village.shortName.endsWith('社区') ? '居民委员会' : '村民委员会'
  return random.chance(0.5)
    ? held(village, random.pick([`${committee}委员`, `党支部委员、${committee}副主任`, '党支部副书记']))
    : elsewhere(
        random.pick([village.inPosts, '广东东莞', '浙江温州']),
        random.pick(['务工', '务农', '个体经商']),
      )
}

function townTitle(random: Random, town: CountyUnit, tier: Tier): string {
  const street = town.shortName.endsWith('街道')
  const party = street ? '党工委' : '党委'
  const mayor = street ? '办事处主任' : `${town.shortName.slice(-1)}长`
  const vice = street ? '办事处副主任' : `副${mayor}`
  return tier === 'head'
    ? random.pick([`${party}书记`, `${party}副书记、${mayor}`])
    : random.pick([vice, `${party}委员、${vice}`, `${party}委员、组织委员`, `${party}副书记`])
}

function departmentTitle(random: Random, home: CountyUnit, tier: Tier): string {
  const name = home.shortName
  if (/局$/u.test(name))
    return tier === 'head' ? '党组书记、局长' : random.pick(['副局长', '党组成员、副局长'])
  if (/部$/u.test(name)) return tier === 'head' ? '常务副部长' : '副部长'
  if (/校$/u.test(name)) return tier === 'head' ? '常务副校长' : '副校长'
  if (/馆$/u.test(name)) return tier === 'head' ? '馆长' : '副馆长'
  if (/会$/u.test(name)) return tier === 'head' ? '党组书记' : '副主席'
  if (/检察院$/u.test(name)) return tier === 'head' ? '党组副书记、副检察长' : '副检察长'
  if (/院$/u.test(name)) return tier === 'head' ? '党组副书记、副院长' : '副院长'
  return tier === 'head' ? '主任' : '副主任'
}

/** The bracketed remark of an in-service study. */
export function studyNote(
  { text, from, to, qualification }: Study,
  monthText: (month: Month) => string,
): string {
  const course = qualification.includes('研究生')
    ? '在职研究生'
    : qualification.includes('大学')
      ? '在职大学'
      : '在职'
  return `（其间：${monthText(from)}--${monthText(to)}在${text}${course}学习）`
}

/** Number of an appointment paper: 云组干〔2023〕18号; the county's own leaders are appointed by the city. */
export function documentNo(random: Random, year: number, tier: Tier): string {
  return `${tier === 'county' ? '潇' : '云'}组干〔${year}〕${random.int(2, 96)}号`
}
