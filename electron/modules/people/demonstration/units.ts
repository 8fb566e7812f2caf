import type { OrganizationContent } from '#shared/modules/organizations/schema'
import type { OrganizationId } from '#shared/values/id'
import { COUNTY, TOWN_DIVISIONS, TOWNS, type TownKind } from './data/county'
import { DEPARTMENTS, type Department, type Staffing } from './data/departments'
import { LEADING_BODIES, type LeaderSeat } from './data/leaders'
import { seededId } from './ids'
import { makeRandom, type Random } from './random'
import { villageNames } from './villages'

/** What the generator knows of a unit beyond what is stored: who sits in it. */
export type UnitRole =
  | { is: 'group' }
  | { is: 'body'; seats: readonly LeaderSeat[] }
  | { is: 'department'; department: Department }
  | { is: 'town'; town: TownKind }
  | { is: 'village'; community: boolean }
  | { is: 'division'; staffing: Staffing; weight: number }

/** One unit as stored, with its place among its siblings. */
export type CountyUnit = OrganizationContent & {
  id: OrganizationId
  position: number
  /** How the unit stands before a title; mostly its name. */
  inPosts: string
  role: UnitRole
}

type Draft = Omit<CountyUnit, 'id' | 'position' | 'inPosts' | 'parentId' | 'affiliation' | 'unitRole'> & {
  inPosts?: string
  affiliation?: string
}
type Grow = (parent: CountyUnit | null, draft: Draft) => CountyUnit

const GROUP = { kind: 'group', level: '', category: '', role: { is: 'group' } } as const
const SECTIONS = [
  ['party', '党委工作机关'],
  ['congress', '人大政协法检机关'],
  ['government', '政府工作部门'],
  ['mass', '群团组织'],
  ['public', '直属事业单位'],
] as const

/** The county's tree, parents before children, in display order. */
export function countyUnits(seed: string, startedAt: number): CountyUnit[] {
  const random = makeRandom(`${seed}/units`)
  const units: CountyUnit[] = []
  const children = new Map<string, number>()
  const grow: Grow = (parent, draft) => {
    const position = children.get(parent?.id ?? '') ?? 0
    children.set(parent?.id ?? '', position + 1)
    const id = seededId(random, startedAt + units.length) as OrganizationId
    const affiliation = draft.affiliation ?? '县'
    const unitRole = unitRoleOf(draft.role)
    const parentId = parent?.id ?? null
    const unit = { inPosts: draft.name, ...draft, affiliation, unitRole, id, parentId, position }
    units.push(unit)
    return unit
  }
  const root = grow(null, { ...GROUP, name: COUNTY.full, shortName: COUNTY.full, code: COUNTY.code })
  growLeaders(grow, root)
  growDepartments(grow, root)
  growTowns(grow, root, random)
  return units
}

/** What working systems are scoped by: leading bodies, county organs, towns and streets. */
function unitRoleOf(role: UnitRole): OrganizationContent['unitRole'] {
  if (role.is === 'body') return 'county'
  if (role.is === 'department') return 'organ'
  if (role.is !== 'town') return ''
  return role.town === 'subdistrict' ? 'street' : 'town'
}

function growLeaders(grow: Grow, root: CountyUnit): void {
  const group = grow(root, { ...GROUP, name: '县级领导', shortName: '县级领导', code: 'A00.000' })
  for (const [index, { seats, ...body }] of LEADING_BODIES.entries())
    grow(group, {
      ...body,
      code: `A00.${three(index + 1)}`,
      kind: 'legal',
      level: '县、处级',
      role: { is: 'body', seats },
    })
}

function growDepartments(grow: Grow, root: CountyUnit): void {
  for (const [at, [section, name]] of SECTIONS.entries()) {
    const letter = String.fromCharCode(66 + at)
    const group = grow(root, { ...GROUP, name, shortName: name, code: `${letter}00.000` })
    const departments = DEPARTMENTS.filter((it) => it.section === section)
    for (const [index, department] of departments.entries())
      growDepartment(grow, group, department, `${letter}${two(index + 1)}`)
  }
}

function growDepartment(grow: Grow, group: CountyUnit, department: Department, code: string): void {
  const { category, staffing } = department
  const name = department.fullName ?? `${COUNTY.short}${department.name}`
  const unit = grow(group, {
    name,
    shortName: department.shortName ?? `县${department.name}`,
    code: `${code}.000`,
    kind: 'legal',
    level: '乡、科级',
    category,
    role: { is: 'department', department },
  })
  const weight = department.name === '公安局' ? 3 : 1
  for (const [index, division] of department.divisions.entries())
    growDivision(grow, unit, division, `${code}.${three(index + 1)}`, staffing, weight)
}

function growDivision(
  grow: Grow,
  parent: CountyUnit,
  shortName: string,
  code: string,
  staffing: Staffing,
  weight: number,
): void {
  const role = { is: 'division', staffing, weight } as const
  grow(parent, {
    name: `${parent.name}${shortName}`,
    shortName,
    code,
    kind: 'division',
    level: '股级',
    category: '',
    affiliation: parent.affiliation,
    role,
  })
}

const TOWN_AFFILIATION: Record<TownKind, string> = { town: '镇', township: '乡', subdistrict: '街道' }

function growTowns(grow: Grow, root: CountyUnit, random: Random): void {
  const group = grow(root, { ...GROUP, name: '乡镇街道', shortName: '乡镇街道', code: 'X00.000' })
  const nameOf = villageNames(random)
  for (const [index, { name, kind }] of TOWNS.entries()) {
    const code = `X${two(index + 1)}`
    const affiliation = TOWN_AFFILIATION[kind]
    const category = kind === 'subdistrict' ? '政府派出机关' : '党委'
    const town = grow(group, {
      name: `${COUNTY.short}${name}`,
      shortName: name,
      code: `${code}.000`,
      kind: 'legal',
      level: '乡、科级',
      affiliation,
      category,
      role: { is: 'town', town: kind },
    })
    for (const [at, division] of TOWN_DIVISIONS[kind].entries()) {
      const staffing = division.endsWith('服务中心') ? 'public' : 'civil'
      growDivision(grow, town, division, `${code}.${three(at + 1)}`, staffing, 2)
    }
    for (const [at, village] of nameOf(kind).entries())
      growVillage(grow, town, village, `${code}.${three(at + 201)}`)
  }
}

function growVillage(grow: Grow, town: CountyUnit, shortName: string, code: string): void {
  const community = shortName.endsWith('社区')
  grow(town, {
    name: `${town.name}${shortName}`,
    shortName,
    code,
    kind: 'legal',
    level: '其他',
    affiliation: town.affiliation,
    category: '城乡社区社会组织',
    role: { is: 'village', community },
  })
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function three(value: number): string {
  return String(value).padStart(3, '0')
}
