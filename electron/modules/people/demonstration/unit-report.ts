import type { RawForm } from '#electron/platform/formats/index'
import type { PersonContent } from '#shared/modules/people/schema'
import { checkCharacter } from '#shared/values/identity-number'
import { type CountyOptions, type CountyPerson, DEFAULT_SEED, makeCounty } from './county'
import { type FormFile, formOffice, newFile, writeFiles } from './county-files'
import { monthOfDay } from './months'
import { makeRandom, type Random } from './random'
import { countySeats } from './seats'
import type { CountyUnit } from './units'

/** How many files of a report are to come out how, when they are compared with the demonstration database. */
export type ReportMix = { created: number; changed: number; same: number; duplicate: number; wrong: number }

/** As the demonstration database was made, `now` in the same month; `zip` names one archive for all files. */
export type UnitReportOptions = Omit<CountyOptions, 'asOf'> & {
  now?: Date
  mix?: Partial<ReportMix>
  zip?: string
}

const MIX: ReportMix = { created: 37, changed: 94, same: 71, duplicate: 5, wrong: 6 }

/**
 * Writes what the towns might hand in against a demonstration database of the same options: most files known, some
 * with news, some people new, a few that look like somebody else, a few that cannot be read. Deterministic.
 */
export async function writeUnitReport(folder: string, options: UnitReportOptions = {}): Promise<ReportMix> {
  const { mix, zip, now = new Date(), ...rest } = options
  const wanted = { ...MIX, ...mix }
  await writeFiles(folder, zip, reportFiles({ ...rest, asOf: monthOfDay(now) }, wanted))
  return wanted
}

function* reportFiles(options: CountyOptions, mix: ReportMix): Generator<FormFile> {
  const seed = options.seed ?? DEFAULT_SEED
  const random = makeRandom(`${seed}/report`)
  const county = makeCounty(options)
  const office = formOffice(county.units)
  const total = mix.changed + mix.same + mix.duplicate + mix.wrong
  const known = knownPeople(county, random, total)
  const write = (person: CountyPerson, form = office.formOf(person)) => newFile(office.nameOf(person), form)
  for (const person of known.splice(0, mix.same)) yield write(person)
  for (const person of known.splice(0, mix.changed))
    yield write({ ...person, content: withNews(random, person.content) })
  for (const person of known.splice(0, mix.duplicate))
    yield write({ ...person, content: withOtherNumber(person.content, '9') })
  for (const [at, person] of known.splice(0, mix.wrong).entries())
    yield spoilt(at, office.nameOf(person), office.formOf(person))
  for (const person of strangers(random, options, county.units, mix.created)) yield write(person)
}

/** People of the towns whose numbers are sound, so that they are found again. */
function knownPeople(county: ReturnType<typeof makeCounty>, random: Random, count: number): CountyPerson[] {
  const towns = townUnits(county.units)
  const indexes = random.shuffle(Array.from({ length: county.cadres }, (_, index) => index))
  const found: CountyPerson[] = []
  for (const index of indexes) {
    if (found.length === count) break
    const person = county.personAt(index)
    const { identityNumber, organizationId } = person.content
    if (towns.has(organizationId ?? '') && isSound(identityNumber)) found.push(person)
  }
  return found
}

function townUnits(units: readonly CountyUnit[]): Set<string> {
  const towns = new Set<string>(units.filter((it) => it.role.is === 'town').map((it) => it.id))
  const below = units.filter((it) => it.role.is === 'division' && towns.has(it.parentId ?? ''))
  return new Set([...towns, ...below.map((it) => it.id as string)])
}

function isSound(number: string): boolean {
  return number.length === 18 && checkCharacter(number.slice(0, 17)) === number.charAt(17)
}

/** People of another seed in the same units, under numbers that the county has not given. */
function strangers(
  random: Random,
  options: CountyOptions,
  units: readonly CountyUnit[],
  count: number,
): CountyPerson[] {
  const towns = townUnits(units)
  const other = makeCounty({ ...options, seed: `${options.seed ?? DEFAULT_SEED}/new` })
  const seats = countySeats(units, other.cadres)
  const indexes = seats.flatMap((seat, index) =>
    (seat.tier === 'staff' || seat.tier === 'section') && towns.has(seat.unit.id) ? [index] : [],
  )
  return random
    .shuffle(indexes)
    .slice(0, count)
    .map((index) => stranger(other.personAt(index), seats[index]?.unit))
}

function stranger(person: CountyPerson, unit: CountyUnit | undefined): CountyPerson {
  const content = withOtherNumber(person.content, '8')
  return { ...person, content: unit ? inUnit(content, unit) : content }
}

/** The other county's units have other ids: the present post stands in this county's unit, past ones as text only. */
function inUnit(content: PersonContent, unit: CountyUnit): PersonContent {
  const posts = content.posts.map((post) => ({
    ...post,
    organizationId: post.endedOn === '' ? unit.id : null,
  }))
  return { ...content, organizationId: unit.id, posts }
}

/** The same person's data under another 身份证号. */
function withOtherNumber(content: PersonContent, digit: string): PersonContent {
  const number = content.identityNumber
  if (number === '') return content
  const first17 = `${number.slice(0, 3)}${digit}${number.slice(4, 17)}`
  return { ...content, identityNumber: first17 + checkCharacter(first17) }
}

/** One to three values that a year brings; whoever has no occasion for any learns something new. */
function withNews(random: Random, content: PersonContent): PersonContent {
  const news = random.shuffle(NEWS).slice(0, random.int(1, 3))
  const changed = news.reduce((whole, change) => change(whole), content)
  return JSON.stringify(changed) === JSON.stringify(content) ? withNewSpecialty(content) : changed
}

function withNewSpecialty(content: PersonContent): PersonContent {
  return { ...content, specialty: content.specialty ? `${content.specialty}、农业经营` : '农业经营' }
}

type Change = (content: PersonContent) => PersonContent

const NEWS: readonly Change[] = [
  withNewSpecialty,
  (content) => (content.technicalTitle ? content : { ...content, technicalTitle: '助理农艺师' }),
  (content) => ({ ...content, health: content.health === '健康' ? '一般' : '健康' }),
  withNewWorkplace,
  withNewPost,
]

function withNewWorkplace(content: PersonContent): PersonContent {
  const family = content.family.map((it) =>
    it.relation === '母亲' && !it.workplace.includes('已')
      ? { ...it, workplace: `${it.workplace}（已去世）` }
      : it,
  )
  return { ...content, family }
}

const NEXT_TITLES: Record<string, string> = {
  科员: '一级科员',
  副镇长: '党委委员、副镇长',
  副乡长: '党委委员、副乡长',
}

function withNewPost(content: PersonContent): PersonContent {
  const posts = content.posts.map((post) =>
    post.isMain ? { ...post, title: NEXT_TITLES[post.title] ?? post.title } : post,
  )
  return { ...content, posts }
}

/** Files that cannot be taken over, each in its own way. */
function spoilt(kind: number, name: string, form: RawForm): FormFile {
  const { bytes } = newFile(name, form)
  const text = new TextDecoder().decode(bytes)
  const ways = [
    () => replaced(text, 'ChuShengNianYue', '199013'),
    () => text.slice(0, Math.floor(text.indexOf('<JiangChengQingKuang>'))),
    () => text.replaceAll('Person>', 'Renyuan>'),
    () => replaced(text, 'XingMing', ''),
    () => text.replace('<Person>', '<!DOCTYPE Person [<!ENTITY a "甲">]>\n<Person>'),
    () => '',
  ]
  const spoil = ways[kind % ways.length] ?? (() => '')
  return { name: `${name}.lrmx`, bytes: new TextEncoder().encode(spoil()) }
}

function replaced(text: string, tag: string, value: string): string {
  return text.replace(new RegExp(`<${tag}>[^<]*</${tag}>`, 'u'), `<${tag}>${value}</${tag}>`)
}
