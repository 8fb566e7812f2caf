import type { Seat, TeamPost } from '#shared/modules/organizations/party'
import { POST_ORIGINS, type PostOrigin, USUAL_POSTS } from '#shared/modules/organizations/party-words'
import type { PersonId } from '#shared/values/id'
import { readDay, shownDay } from '#shared/values/iso-day'
import type { Subject } from '#shared/values/subject'
import { api } from '../../../api/client'
import { countOf } from '../../../app/CountField'
import { checkDay } from '../../../app/DayField'
import type { EditColumn } from '../../../components'
import { text } from './parties.text'

export type SeatDraft = Seat & { key: string }
export type PostDraft = TeamPost & { key: string }

let made = 0
const freshKey = () => `new-${++made}`

export const freshSeat = (): SeatDraft => ({ key: freshKey(), post: '', approved: 1 })
export const freshPost = (): PostDraft => ({
  key: freshKey(),
  id: null,
  post: '',
  personId: null,
  name: '',
  origin: '',
  from: '',
  fullTime: false,
})

const heads = text.teamColumns
const MOST = 99

export function seatColumns(): EditColumn<SeatDraft>[] {
  return [
    {
      key: 'post',
      title: heads.post,
      value: (row) => row.post,
      set: (row, post) => ({ ...row, post }),
      options: USUAL_POSTS,
      limit: 40,
    },
    {
      key: 'approved',
      title: heads.approved,
      width: 96,
      align: 'right',
      value: (row) => String(row.approved),
      set: (row, typed) => ({ ...row, approved: countOf(typed, 0, MOST) ?? 0 }),
    },
  ]
}

/** People found while the dialog is open, by the text that was taken. */
const found = new Map<string, Subject>()

async function searchMembers(query: string) {
  const scope = { kind: 'person' as const, kinds: [], traits: [], units: [] }
  const reply = await api.organizations.subjects({ scope, text: query, limit: 30 })
  const people = reply.ok ? reply.value : []
  for (const person of people) found.set(person.name, person as Subject)
  return people.map((it) => ({ value: it.name, label: it.name, hint: it.unitName }))
}

export function postColumns(): EditColumn<PostDraft>[] {
  return [
    {
      key: 'post',
      title: heads.post,
      width: 152,
      value: (row) => row.post,
      set: (row, post) => ({ ...row, post }),
      options: USUAL_POSTS,
      limit: 40,
    },
    {
      key: 'name',
      title: heads.name,
      value: (row) => row.name,
      set: (row, name) => ({ ...row, name, personId: personOf(row, name) }),
      options: searchMembers,
      limit: 40,
    },
    {
      key: 'from',
      title: heads.from,
      width: 108,
      value: (row) => shownDay(row.from),
      set: (row, typed) => ({ ...row, from: readDay(typed) ?? typed }),
      check: checkDay,
    },
    {
      key: 'origin',
      title: heads.origin,
      width: 188,
      value: (row) => (row.origin ? POST_ORIGINS[row.origin] : ''),
      set: (row, words) => ({ ...row, origin: originOf(words) }),
      options: Object.values(POST_ORIGINS),
    },
    {
      key: 'fullTime',
      title: heads.fullTime,
      width: 76,
      value: (row) => (row.fullTime ? text.fullTime : text.partTime),
      set: (row, words) => ({ ...row, fullTime: words === text.fullTime }),
      options: [text.fullTime, text.partTime],
    },
  ]
}

/** The record of a name that was taken from the list; a name typed anew is nobody's record. */
function personOf(row: PostDraft, name: string): PersonId | null {
  if (name === row.name) return row.personId
  return (found.get(name)?.id ?? null) as PersonId | null
}

function originOf(words: string): PostOrigin | '' {
  const entry = Object.entries(POST_ORIGINS).find(([, label]) => label === words)
  return (entry?.[0] ?? '') as PostOrigin | ''
}
