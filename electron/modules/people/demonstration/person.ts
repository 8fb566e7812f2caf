import { retirementDueOn } from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import { documentNo, type Places, type Stage, studyNote, workingLife } from './career'
import { COUNTY } from './data/county'
import { ETHNICITIES } from './data/family'
import { family } from './family'
import { assessments, rewards } from './honours'
import { identityNumber } from './identity'
import { seededId } from './ids'
import { type Month, monthText, yearOf } from './months'
import { fullName, type Sex, surname } from './names'
import { makeRandom, type Random } from './random'
import type { Seat } from './seats'
import { levelOf, longStay, managedBy, probationEnd, ranksOf, staffingOf, statedDue } from './service'
import { birthOf, categoryOf, partyOf, placesOfOrigin, rankOf, staffTitle, technicalTitle } from './standing'
import { inServiceStudy, type Schooling, type Study, schooling } from './study'
import type { CountyUnit } from './units'

/** What a life is made of before it is worded as a record. */
export type Life = {
  index: number
  seat: Seat
  sex: Sex
  surname: string
  birth: Month
  day: number
  school: Schooling
  inService: Study | null
  workFrom: Month
  rank: string
  party: { text: string; member: boolean }
  stages: readonly Stage[]
  asOf: Month
  /** Numbers for what service brings, apart from those that make the life itself. */
  service: Random
}

/** Forms say 无 where there is nothing; the rows cannot, so it stands as the form's own text. */
const NO_REWARD: PersonContent['overrides'][number] = {
  tag: 'JiangChengQingKuang',
  text: '无',
  source: '任免表',
}

type NewId = () => string
type Facts = Omit<
  PersonContent,
  'posts' | 'educations' | 'career' | 'rewards' | 'assessments' | 'family' | 'overrides' | 'ranks' | 'extras'
>

/** The person who fills a seat: whole and without contradictions. The same seed and index give the same person. */
export function makePerson(
  seed: string,
  index: number,
  seat: Seat,
  places: Places,
  asOf: Month,
  startedAt: number,
): { id: PersonId; content: PersonContent; life: Life; random: Random } {
  const random = makeRandom(`${seed}/person/${index}`)
  const id = seededId(random, startedAt + 10_000 + index) as PersonId
  const newId = () => seededId(random, startedAt + 10_000 + index)
  const life = makeLife(random, index, seat, places, asOf, makeRandom(`${seed}/service/${index}`))
  return { id, life, random, content: { ...facts(random, life), ...sets(random, life, newId, startedAt) } }
}

function makeLife(
  random: Random,
  index: number,
  seat: Seat,
  places: Places,
  asOf: Month,
  service: Random,
): Life {
  const sex: Sex = random.chance(womenShare(seat)) ? '女' : '男'
  let birth = birthOf(random, seat.tier, sex === '女', asOf)
  const school = schooling(random, birth, seat.tier)
  // Whoever would have left school too late for a first post is older by whole years; so are the studies.
  const late = Math.max(0, Math.ceil((school.leftSchool - (asOf - 3)) / 12)) * 12
  birth -= late
  const studies = school.studies.map((it) => ({ ...it, from: it.from - late, to: it.to - late }))
  const workFrom = school.leftSchool - late
  const rank = rankOf(random, seat, workFrom, asOf)
  const title = seat.title || staffTitle(random, seat, rank)
  return {
    index,
    seat,
    sex,
    birth,
    workFrom,
    rank,
    asOf,
    service,
    surname: surname(random),
    day: random.int(1, 28),
    school: { ...school, studies, leftSchool: workFrom },
    inService: inServiceStudy(random, workFrom, asOf, seat.tier),
    party: partyOf(random, seat, birth, asOf),
    stages: workingLife(random, places, seat, title, workFrom, asOf, longStay(service, seat.tier)),
  }
}

function womenShare(seat: Seat): number {
  return { county: 0.2, head: 0.17, deputy: 0.27, section: 0.36, staff: 0.42, village: 0.22 }[seat.tier]
}

function facts(random: Random, life: Life): Facts {
  const { seat, sex, birth, asOf, index, day } = life
  const year = yearOf(birth)
  const near = asOf - birth > 12 * 54
  return {
    name: fullName(random, life.surname, sex, year),
    sex,
    birth: monthText(birth),
    ethnicity: random.weighted(ETHNICITIES),
    ...placesOfOrigin(random),
    party: life.party.text,
    workStarted: monthText(life.workFrom),
    health: random.weighted([
      ['健康', 96],
      ['一般', 3],
      ['较差', 0.3],
    ]),
    technicalTitle: technicalTitle(random, life.school.discipline, seat.tier, birth, asOf),
    specialty: random.chance(0.8) ? random.pick(life.school.discipline.specialties) : '',
    ...proposal(random, life),
    reportingUnit: COUNTY.organizationDepartment,
    ageReferenceOn: '',
    filledOn: '',
    filledBy: '',
    identityNumber: identityNumber(index, birth, day, sex),
    retirementDueOn: near ? dueOf(life) : '',
    ageLimitBeforeReform: near ? limitOf(life) : '',
    organizationId: seat.unit.id,
    rank: life.rank,
    postLevel: levelOf(seat.tier, seat),
    personnelCategory: categoryOf(random, seat),
    personnelStatus: '现职人员',
    staffingType: staffingOf(seat),
    managementCategory: managedBy(seat),
  }
}

/** Women at county level leave at 60, others at 55; forms state the age that held before the reform. */
function limitOf({ sex, seat }: Life): string {
  return `改革前任职年龄界限为${sex === '男' || seat.tier === 'county' ? 60 : 55}岁`
}

function dueOf(life: Life): string {
  const birth = monthText(life.birth)
  const due = retirementDueOn({ birth, sex: life.sex, ageLimitBeforeReform: limitOf(life) })
  return statedDue(life.service, due, { birth })
}

/** A few are just being appointed: 拟任, 拟免 and the reason stand on their form. */
function proposal(random: Random, { seat, stages }: Life) {
  const present = stages.at(-1)
  if (seat.tier !== 'deputy' || !present || !random.chance(0.06))
    return { proposedPost: '', proposedRemoval: '', appointmentReason: '' }
  const held = present.unitText + present.title
  const proposedPost = `${COUNTY.short}${random.pick(['青石镇党委副书记、镇长', '柳河镇党委副书记', '水利局党组书记、局长'])}`
  return { proposedPost, proposedRemoval: held, appointmentReason: '工作需要' }
}

function sets(random: Random, life: Life, newId: NewId, startedAt: number) {
  const { birth, asOf, sex, workFrom, party, seat } = life
  const withId = <T extends object>(row: T) => ({ id: newId(), ...row })
  const earned = rewards(random, party.member, workFrom, asOf).map(withId)
  return {
    posts: [...posts(random, life).map(withId), ...minorPosts(life, startedAt)],
    educations: educations(life).map(withId),
    career: career(life).map(withId),
    rewards: earned,
    assessments: assessments(random, seat, workFrom, asOf).map(withId),
    family: family(random, { surname: life.surname, sex, birth, asOf }).map(withId),
    ranks: ranksOf(life.service, life.stages, seat, life.rank).map((row) => ({
      id: seededId(life.service, startedAt),
      ...row,
    })),
    extras: [],
    overrides: earned.length === 0 && random.chance(0.85) ? [NO_REWARD] : [],
  }
}

function posts(
  random: Random,
  { seat, stages, asOf, service }: Life,
): Omit<PersonContent['posts'][number], 'id'>[] {
  const present = stages.at(-1)
  const kept = [...(present ? [present] : []), ...stages.slice(0, -1).reverse().slice(0, 3)]
  const rows = kept
    .filter((it) => it === present || it.tier === 'head' || it.tier === 'deputy')
    .map((it, at) => postOf(random, it, at === 0, seat))
  const first = rows[0]
  if (first) first.probationEndsOn = probationEnd(service, stages, seat, asOf)
  if (!seat.also || !first) return rows
  const { unit, unitText, title } = seat.also
  return [first, { ...first, ...unitOf(unit, unitText), title, isMain: false }, ...rows.slice(1)]
}

/** Posts of the years before any leading one, so that it is known who sat where at an earlier date. */
function minorPosts({ seat, stages, service }: Life, startedAt: number): PersonContent['posts'] {
  return stages
    .slice(0, -1)
    .filter((it) => levelOf(it.tier, seat) === '')
    .map((it) => ({ id: seededId(service, startedAt), ...postOf(service, it, false, seat) }))
    .reverse()
}

function postOf(random: Random, stage: Stage, present: boolean, seat: Seat) {
  const named = stage.tier === 'head' || stage.tier === 'deputy' || stage.tier === 'county'
  return {
    ...unitOf(stage.unit, stage.unitText),
    title: stage.title,
    startedOn: monthText(stage.from),
    endedOn: stage.to === null ? '' : monthText(stage.to),
    documentNo: named ? documentNo(random, yearOf(stage.from), stage.tier) : '',
    level: levelOf(stage.tier, seat),
    isMain: present,
    printed: true,
    probationEndsOn: '',
  }
}

/** A post in a unit on record under the unit's own name keeps no second name. */
function unitOf(unit: CountyUnit | null, text: string) {
  return { organizationId: unit?.id ?? null, unitName: unit?.name === text ? '' : text }
}

function educations({ school, inService }: Life): Omit<PersonContent['educations'][number], 'id'>[] {
  return [...school.studies, ...(inService ? [inService] : [])].map(({ text, from, to, ...study }) => ({
    ...study,
    school: text,
    startedOn: monthText(from),
    endedOn: monthText(to),
  }))
}

/** Studies, then jobs: every entry begins in the month in which the one before ends. */
function career({ school, inService, stages, seat }: Life): Omit<PersonContent['career'][number], 'id'>[] {
  const studied = school.studies.map((it) => entry(it.from, it.to, `${it.text}学习`))
  const worked = stages.map((stage) => {
    const also = stage.to === null && seat.also ? `，${seat.also.unitText}${seat.also.title}` : ''
    const during =
      inService && inService.from >= stage.from && (stage.to === null || inService.from < stage.to)
    const notes = during && inService ? [studyNote(inService, monthText)] : []
    return entry(stage.from, stage.to, stage.unitText + stage.title + also, notes)
  })
  return [...studied, ...worked]
}

function entry(from: Month, to: Month | null, text: string, notes: string[] = []) {
  return { startedOn: monthText(from), endedOn: to === null ? '' : monthText(to), text, notes }
}
