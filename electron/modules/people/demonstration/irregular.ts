import type { PersonContent } from '#shared/modules/people/schema'
import { checkCharacter } from '#shared/values/identity-number'
import { type Month, monthText, readMonth } from './months'
import type { Random } from './random'

/** Something a real file gets wrong. Each returns what is to be changed, or null where the record gives no occasion. */
type Irregularity = (random: Random, content: PersonContent) => Partial<PersonContent> | null

const CONTRADICTIONS: readonly (readonly [Irregularity, number])[] = [
  [careerShift(2, 5), 5],
  [careerShift(-4, -2), 2],
  [birthUnlikeNumber, 4],
  [sexUnlikeNumber, 0.6],
  [wrongCheckCharacter, 1],
  [partyTooYoung, 1],
  [workUnlikeCareer, 2],
  [relativeWithoutPolitics, 4],
  [childTooOld, 0.5],
]

/** About six in a hundred records carry one contradiction, so that the warnings have something to show. */
export function withIrregularity(random: Random, content: PersonContent): PersonContent {
  if (!random.chance(0.07)) return content
  return { ...content, ...random.weighted(CONTRADICTIONS)(random, content) }
}

/** Some records are not filled in to the end. */
export function withGaps(random: Random, content: PersonContent): PersonContent {
  const gaps: [number, Partial<PersonContent>][] = [
    [0.035, { identityNumber: '' }],
    [0.03, { birthplace: '' }],
    [0.02, { health: '' }],
    [0.02, { ancestralPlace: '' }],
    [0.012, { workStarted: '' }],
    [0.02, { educations: [] }],
    [0.025, { family: [] }],
    [0.03, { assessments: [] }],
    [0.05, { reportingUnit: '' }],
  ]
  return Object.assign({ ...content }, ...gaps.map(([share, gap]) => (random.chance(share) ? gap : {})))
}

/** Moves the start of an entry: months between two entries, or two entries at one time. */
function careerShift(least: number, most: number): Irregularity {
  return (random, { career }) => {
    if (career.length < 2) return null
    const at = random.int(1, career.length - 1)
    const shifted = career.map((entry, index) =>
      index === at ? { ...entry, startedOn: moved(entry.startedOn, random.int(least, most)) } : entry,
    )
    return { career: shifted }
  }
}

function birthUnlikeNumber(random: Random, { birth }: PersonContent): Partial<PersonContent> {
  return { birth: moved(birth, random.pick([-12, 12, -1, 1, 24])) }
}

function sexUnlikeNumber(_: Random, { sex, identityNumber }: PersonContent): Partial<PersonContent> | null {
  if (identityNumber.length !== 18) return null
  const order = Number(identityNumber.charAt(16))
  const first17 = identityNumber.slice(0, 16) + String(sex === '男' ? order - 1 : order + 1)
  return { identityNumber: first17 + checkCharacter(first17) }
}

function wrongCheckCharacter(_: Random, { identityNumber }: PersonContent): Partial<PersonContent> | null {
  if (identityNumber.length !== 18) return null
  const next = (Number(identityNumber.charAt(17).replace('X', '0')) + 1) % 10
  return { identityNumber: identityNumber.slice(0, 17) + String(next) }
}

function partyTooYoung(random: Random, { birth, party }: PersonContent): Partial<PersonContent> | null {
  return /^\d/.test(party) ? { party: moved(birth, 12 * 16 + random.int(0, 18)) } : null
}

function workUnlikeCareer(random: Random, { workStarted }: PersonContent): Partial<PersonContent> {
  return { workStarted: moved(workStarted, random.pick([1, -1, 2, 12])) }
}

function relativeWithoutPolitics(random: Random, { family }: PersonContent): Partial<PersonContent> | null {
  if (family.length === 0) return null
  const at = random.int(0, family.length - 1)
  return { family: family.map((it, index) => (index === at ? { ...it, politics: '' } : it)) }
}

function childTooOld(_: Random, { family, birth }: PersonContent): Partial<PersonContent> | null {
  const at = family.findIndex((it) => /[子女]$/u.test(it.relation) && it.relation !== '妻子')
  if (at < 0) return null
  return { family: family.map((it, index) => (index === at ? { ...it, birth: moved(birth, 12 * 9) } : it)) }
}

function moved(date: string, months: Month): string {
  return monthText(readMonth(date) + months)
}
