import { makeCounty } from '#electron/modules/people/demonstration/county'
import type { PersonContent } from '#shared/modules/people/schema'

/** Enough people to choose from; each is made when asked for. */
const county = makeCounty({ seed: 'builders', cadres: 1200 })
const unitNames = new Map<string, string>(county.units.map((unit) => [unit.id, unit.inPosts]))

/** A director with a career, several posts, relatives and rewards: complete, and without any warning. */
const KNOWN_PERSON = 402

/**
 * A full person from the demonstration county's own generator: by default always the same one, 罗砚秋. Units stand as
 * plain names, so that the person can be written into a database without units.
 */
export function buildPersonContent(overrides: Partial<PersonContent> = {}): PersonContent {
  return { ...personAt(KNOWN_PERSON), name: '罗砚秋', ...overrides }
}

/** So many different people, none twice. */
export function buildPeople(count: number, overrides: Partial<PersonContent> = {}): PersonContent[] {
  return Array.from({ length: count }, (_, index) => ({ ...personAt(index), ...overrides }))
}

const built = new WeakMap<object, number>()

/**
 * The next person of a test's own database, somebody else at each call. Counted for each database apart: whom a test
 * gets, with or without a sanction on file, must not depend on which files ran before it in the same worker.
 */
export function buildNextPerson(owner: object): PersonContent {
  const number = built.get(owner) ?? 0
  built.set(owner, number + 1)
  return personAt(number)
}

function personAt(number: number): PersonContent {
  const { content } = county.personAt(number % county.cadres)
  const posts = content.posts.map((post) => ({
    ...post,
    organizationId: null,
    unitName: post.unitName || (unitNames.get(post.organizationId ?? '') ?? ''),
  }))
  return { ...content, posts, organizationId: null }
}
