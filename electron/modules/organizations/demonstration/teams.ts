import { newId } from '#electron/platform/database/id'
import { groupBy } from '#shared/values/group-by'
import { readDay } from '#shared/values/iso-day'
import type { CountyMember } from './county.repository'
import { composedName } from './names'
import type { PartyRow } from './parties'

type Belonging = CountyMember & { partyId: string }
type Post = { party: PartyRow; post: string; person: Belonging | null; name: string; at: number }

/** Fewer full members have no committee; more than these are parted into groups. */
const COMMITTEE_FROM = 7
const GROUPS_FROM = 14
/** One post of a team in so many is empty. */
const VACANT = 17
const SINCE = '2021-04-20'
const JOINED = '2012-07-01'

/** Who belongs where, how many seats each team has and who holds them. */
export function teamOf(drawn: readonly PartyRow[], belonging: readonly Belonging[]) {
  const byParty = groupBy(belonging, (it) => it.partyId)
  const parties = drawn.map((it) => withSize(it, byParty.get(it.id)?.length ?? 0))
  const posts = parties.flatMap((party, at) => postsOf(party, byParty.get(party.id) ?? [], at))
  return {
    parties,
    posts: posts.filter((it) => it.name !== ''),
    seats: parties.flatMap((party) =>
      seatsOf(party).map(([post, approved], position) => ({ party_id: party.id, post, approved, position })),
    ),
    members: [...byParty].flatMap(([partyId, people]) =>
      people.map((person, at) => ({
        person_id: person.id,
        party_id: partyId,
        standing: person.probationary ? ('probationary' as const) : ('full' as const),
        from_on: readDay(person.joined) || JOINED,
        to_on: '',
        party_group: people.length >= GROUPS_FROM ? (at % 2 === 0 ? '第一党小组' : '第二党小组') : '',
      })),
    ),
  }
}

function withSize(party: PartyRow, members: number): PartyRow {
  const small = party.kind === 'branch' && party.village_id === null && members < COMMITTEE_FROM
  return { ...party, has_committee: small ? 0 : 1, groups: members >= GROUPS_FROM ? 2 : 0 }
}

function seatsOf(party: PartyRow): [string, number][] {
  if (party.kind !== 'branch')
    return [
      ['书记', 1],
      ['副书记', 2],
      ['委员', 6],
    ]
  if (party.village_id !== null)
    return [
      ['书记', 1],
      ['副书记', 1],
      ['委员', 3],
      ['村（居）委会主任', 1],
      ['村（居）委会委员', 3],
    ]
  if (party.has_committee === 0) return [['书记', 1]]
  return [
    ['书记', 1],
    ['组织委员', 1],
    ['宣传委员', 1],
  ]
}

/** Members hold the posts in office order; where none are on record, somebody with a composed name does. */
function postsOf(party: PartyRow, members: readonly Belonging[], number: number): Post[] {
  const full = members.filter((it) => !it.probationary)
  const named = seatsOf(party).flatMap(([post, approved]) => Array.from({ length: approved }, () => post))
  return named.map((post, at) => {
    const heads = post.endsWith('委会主任') && number % 5 !== 0
    const person = full[heads ? 0 : at] ?? null
    const empty = (number * 5 + at) % VACANT === 9
    const name = empty ? '' : (person?.name ?? composedName(number * 7 + (heads ? 0 : at)))
    return { party, post, person: empty ? null : person, name, at }
  })
}

const ORIGINS = ['incumbent', 'producer', 'returned', 'reserve', 'veteran'] as const

export function postRows(posts: readonly Post[]) {
  return posts.map(({ party, post, person, name, at }, number) => ({
    id: newId(),
    party_id: party.id,
    term_id: null,
    post,
    person_id: person?.id ?? null,
    name,
    origin: party.village_id === null ? '' : (ORIGINS[number % ORIGINS.length] ?? ''),
    from_on: SINCE,
    to_on: '',
    full_time: party.village_id !== null && at === 0 ? 1 : 0,
    position: at,
  }))
}
