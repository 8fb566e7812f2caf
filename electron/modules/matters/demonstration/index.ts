import { subjectRows } from '#electron/modules/organizations/index'
import { newId } from '#electron/platform/database/id'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { type Author, on, record, type Stage } from '#electron/platform/vault/demonstration-stage'
import { plusDays } from '#shared/values/iso-day'
import type { Subject, SubjectScope } from '#shared/values/subject'
import { planService } from '../plan.service'
import { makeSupervision } from './supervision'
import { type Told, tellMatters } from './tell'
import { NAMES, PLACES, PROBLEMS, REQUESTS } from './words'

/** How many problems a year of the county has, and how many households were called on in each village seen. */
const PROBLEMS_A_YEAR = 160
const CALLED_IN = 24
const HOUSEHOLDS = 40

/** A year of matters: problems on their way up, requests, supervised findings, a campaign; some late, some waiting. */
export async function makeMatters(trx: Trx, author: Author): Promise<void> {
  const stage: Stage = { trx, author, year: author.now.getUTCFullYear(), notes: [] }
  const today = author.now.toISOString().slice(0, 10)
  const villages = await subjectRows(trx, scope('village'), today)
  const towns = await subjectRows(trx, scope('unit', 'town', 'street'), today)
  const places = villages.length > 0 ? villages : towns
  if (places.length === 0) return
  await tellMatters(stage, 'S03', problems(places, today))
  await makeSupervision(stage, { towns: towns.length > 0 ? towns : places, today })
  await tellMatters(stage, 'S24', requests(await subjectRows(trx, scope('party'), today), today))
  await callOn(stage, villages, today)
  await planService.startPlan(on(stage, `${stage.year}-03-01`), { system: 'S28', year: stage.year })
  await record(stage)
}

function scope(kind: SubjectScope['kind'], ...kinds: string[]): SubjectScope {
  return { kind, kinds, traits: [], units: [] }
}

/** Spread over the year back from today; older ones are closed but for a few that are late. */
function problems(places: readonly Subject[], today: string): Told[] {
  return Array.from({ length: PROBLEMS_A_YEAR }, (_, at) => {
    const [category, words] = PROBLEMS[at % PROBLEMS.length] as (typeof PROBLEMS)[number]
    const age = PROBLEMS_A_YEAR * 2 - at * 2
    const late = at % 37 === 5
    return {
      kind: at % 16 === 15 ? 'petition' : 'problem',
      title: words.replace('{}', PLACES[(at * 5) % PLACES.length] as string),
      category,
      source: at % 3 === 0 ? '驻点接待' : '入户走访',
      subject: places[(at * 7) % places.length] as Subject,
      raisedBy: NAMES[(at * 3) % NAMES.length] as string,
      person: NAMES[at % NAMES.length] as string,
      raisedOn: plusDays(today, -age),
      level: at % 9 === 4 ? 'town' : at % 31 === 8 ? 'county' : 'village',
      end: age > 40 && !late ? 'closed' : age > 20 && at % 4 === 0 ? 'asked' : 'handling',
      result: '已办理并答复反映人。',
      goal: '',
      paper: `驻点－${String(at + 1).padStart(3, '0')}`,
    }
  })
}

function requests(parties: readonly Subject[], today: string): Told[] {
  if (parties.length === 0) return []
  return Array.from({ length: 8 }, (_, at) => ({
    kind: 'request',
    title: `申请公开${REQUESTS[at % REQUESTS.length]}`,
    category: '干部选任和管理情况',
    source: '书面申请',
    subject: parties[(at * 11) % parties.length] as Subject,
    raisedBy: NAMES[at] as string,
    person: NAMES[(at + 3) % NAMES.length] as string,
    raisedOn: plusDays(today, -6 - at * 5),
    level: '',
    end: 'handling' as const,
    result: '',
    goal: '',
    paper: '',
  }))
}

async function callOn({ trx, author }: Stage, villages: readonly Subject[], today: string): Promise<void> {
  const rows = villages.slice(0, CALLED_IN).flatMap((village, place) =>
    Array.from({ length: HOUSEHOLDS }, (_, at) => ({
      id: newId(),
      system_key: 'S03',
      subject_kind: 'village' as const,
      subject_id: village.id,
      household: `${PLACES[at % PLACES.length]}${Math.floor(at / PLACES.length) + 1} 号`,
      on_day: plusDays(today, -((place * 11 + at * 3) % 300)),
      visitor: NAMES[(place + at) % NAMES.length] as string,
      words: '',
      created_at: author.now.toISOString(),
      created_by: author.accountId,
    })),
  )
  await insertMany(trx, 'matter_visit', rows)
}
