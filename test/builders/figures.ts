import { newId } from '#electron/platform/database/id'
import { insertMany } from '#electron/platform/database/insert-many'
import type { TestVault } from '#test/support/open-test-vault'
import { writeRecords } from './dossier'

/** @file Raw records in the numbers that documents print, thousands at a time. */

const NOW = '2019-12-01T02:00:00.000Z'
export const kept = () => ({
  id: newId(),
  version: 1,
  created_at: NOW,
  created_by: '',
  changed_at: NOW,
  changed_by: '',
  removed_at: null,
})

type Matters = { system: string; kind: string; on: string; unitId: string; count: number; closed?: number }

/** So many matters of a kind raised on a day, the first of them closed out a month later. */
export async function addMatters(test: TestVault, asked: Matters & { persons?: number }): Promise<void> {
  const { system, kind, on, unitId, count, closed = 0, persons = 1 } = asked
  const rows = Array.from({ length: count }, (_, at) => ({
    ...kept(),
    system_key: system,
    year: Number(on.slice(0, 4)),
    number: numbered++,
    kind,
    title: `第 ${at + 1} 件`,
    source: '',
    category: '',
    subject_kind: '' as const,
    subject_id: '',
    subject_name: '',
    unit_id: unitId,
    raised_by: '',
    phone: '',
    persons,
    level: 'village',
    raised_on: on,
    due_on: '',
    state: at < closed ? 'closed' : 'doing',
    stage: at < closed ? ('closed' as const) : ('open' as const),
    lead: '',
    person: '',
    account_id: null,
    goal: '',
    measures: '',
    result: '',
    paper_evidence: '',
    finished_on: '',
    asked_by: '',
    closed_on: at < closed ? `${on.slice(0, 4)}-12-20` : '',
    closed_by: '',
    reopened: 0,
    phase: '',
    origin_kind: '',
    origin_id: '',
    fields: '{}',
    search: '',
  }))
  await writeRecords(test, (trx) => insertMany(trx, 'matter', rows))
}
let numbered = 1

/** One visit to each of so many households of a village. */
export async function addVisits(
  test: TestVault,
  villageId: string,
  on: string,
  count: number,
): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => ({
    id: newId(),
    system_key: 'S03',
    subject_kind: 'village' as const,
    subject_id: villageId,
    household: `${at + 1} 户`,
    on_day: on,
    visitor: '',
    words: '',
    created_at: NOW,
    created_by: '',
  }))
  await writeRecords(test, (trx) => insertMany(trx, 'matter_visit', rows))
}

type Team = {
  partyId: string
  name: string
  from: string
  to: string
  members: number
  /** 书记 and 主任 are one person. */
  combined: boolean
}

/** Posts of one term of a village's team: a secretary, who heads the committee, and members, each named apart. */
export function teamPosts({ partyId, name, from, to, members, combined }: Team) {
  const post = (title: string, who: number) => ({
    id: newId(),
    party_id: partyId,
    term_id: null,
    post: title,
    person_id: null,
    name: `${name}${from.slice(0, 4)}届${who}`,
    origin: '',
    from_on: from,
    to_on: to,
    full_time: 0,
    position: who,
  })
  const others = Array.from({ length: members - (combined ? 1 : 2) }, (_, at) => post('委员', at + 2))
  return [post('书记', 0), post('村（居）委会主任', combined ? 0 : 1), ...others]
}

/** People elected into a village's team, by where they come from; out of office before the next year. */
export function electedPosts(partyId: string, year: number, origins: Record<string, number>) {
  return Object.entries(origins).flatMap(([origin, count]) =>
    Array.from({ length: count }, (_, at) => ({
      id: newId(),
      party_id: partyId,
      term_id: null,
      post: '委员',
      person_id: null,
      name: `${origin}${at}`,
      origin,
      from_on: `${year}-05-01`,
      to_on: `${year}-12-31`,
      full_time: 0,
      position: at,
    })),
  )
}
