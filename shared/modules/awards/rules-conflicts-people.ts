import { plainName } from '../../values/name-order'
import type { KnownRelative, NomineeParty, Reason, ReviewerParty } from './conflict-facts'
import type { Stays } from './rules-conflicts-unit'
import { sameBy } from './rules-same'

/** @file 回避 that follows from who somebody is: the nominee, a relative, the one who nominated. */

/** A namesake in another unit is another person; one whose unit is not known is to be checked. */
export function self(reviewer: ReviewerParty, nominee: NomineeParty): Reason | null {
  const by = mayBeSame(reviewer.identity, nominee.identity)
    ? sameBy(reviewer.identity, nominee.identity)
    : null
  if (by === 'identity') return sure('self', '专家与申报人是同一人')
  if (by === 'likely') return sure('self', '专家与申报人姓名、出生年月相同')
  const [own, other] = [reviewer.identity.unitName, nominee.identity.unitName]
  if (by === 'name' && own !== '' && own === other) return likely('self', `专家与申报人同名，同在${own}`)
  if (by === 'name' && (own === '' || other === '')) return likely('self', '专家与申报人同名')
  const member = membersOf(nominee).find((it) => it.name === reviewer.identity.nameKey)
  return member ? likely('self', `专家与参评成员${member.name}同名`) : null
}

/** Cheap to ask of every pair; nearly all of them share nothing. */
function mayBeSame(one: ReviewerParty['identity'], other: ReviewerParty['identity']): boolean {
  return (
    one.nameKey === other.nameKey ||
    (one.personId !== null && one.personId === other.personId) ||
    (one.identityKey !== '' && one.identityKey === other.identityKey)
  )
}

/** Those of a team, and of an organization or work the one who answers for it. */
function membersOf({ people, identity }: NomineeParty): NomineeParty['people'] {
  return identity.subject === 'person' ? [] : people
}

/** Either side's family list names the other. */
export function kin(reviewer: ReviewerParty, nominee: NomineeParty): Reason | null {
  const { nameKey, birth, unitName } = reviewer.identity
  const own = { name: nameKey, birth, unitName }
  const found = [
    ...pairs(reviewer.relatives, nominee.people).map(({ relative, person, sign }) => ({
      sign,
      text: `专家的${relationOf(relative)}${relative.name}与${personWord(nominee)}${person.name}`,
    })),
    ...pairs(nominee.relatives, [own]).map(({ relative, sign }) => ({
      sign,
      text: `${personWord(nominee)}的${relationOf(relative)}${relative.name}与专家`,
    })),
  ]
  const best = found.find((it) => it.sign !== '') ?? found[0]
  if (!best) return null
  return best.sign === '' ? likely('kin', `${best.text}同名`) : sure('kin', `${best.text}${best.sign}`)
}

function relationOf({ relation }: KnownRelative): string {
  return relation || '亲属'
}

function personWord({ identity }: NomineeParty): string {
  return identity.subject === 'person' ? '申报人' : '参评成员'
}

type Person = NomineeParty['people'][number]

/** Relatives who bear one of these names and of whom nothing else speaks against it; `sign`: what speaks for it. */
function pairs(relatives: readonly KnownRelative[], people: readonly Person[]) {
  return relatives.flatMap((relative) =>
    people.flatMap((person) => {
      if (relative.name !== person.name) return []
      const years = [relative.birth, person.birth].map((it) => Number(it.slice(0, 4)))
      const [one = 0, other = 0] = years
      // Files of one person differ by a year often enough; more than that is another person.
      if (one > 0 && other > 0 && Math.abs(one - other) > 1) return []
      return [{ relative, person, sign: signOf(relative, person) }]
    }),
  )
}

function signOf(relative: KnownRelative, person: Person): string {
  const month = relative.birth.slice(0, 7)
  if (month.length === 7 && month === person.birth.slice(0, 7)) return '姓名、出生年月相同'
  if (person.unitName !== '' && relative.workplace.includes(person.unitName)) return '姓名、工作单位相同'
  return ''
}

/** The reviewer put it forward, or the unit where the reviewer is now did. */
export function nominatedByReviewer(
  reviewer: ReviewerParty,
  nominee: NomineeParty,
  stays: Stays,
): Reason | null {
  if (nominee.nominator === 'expert') {
    const names = nominee.nominatorName.split(/[、，,;；\s\u3000]+/u).map(plainName)
    return names.includes(reviewer.identity.nameKey) ? sure('nominee', '申报由该专家推荐') : null
  }
  const unit = nominee.nominatorUnit
  if (nominee.nominator !== 'unit' || unit === null) return null
  const there = stays.some((it) => it.present && it.unit.key === unit.key)
  return there ? sure('nominee', `申报由专家所在单位${unit.name}推荐`) : null
}

function sure(kind: Reason['kind'], reason: string): Reason {
  return { kind, reason, toCheck: false }
}

/** Rests on a name alone: it keeps both apart until somebody has looked. */
function likely(kind: Reason['kind'], reason: string): Reason {
  return { kind, reason: `${reason}，待核`, toCheck: true }
}
