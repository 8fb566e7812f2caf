import { subjectRows } from '#electron/modules/organizations/index'
import { newId } from '#electron/platform/database/id'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { type Author, on, record, type Stage } from '#electron/platform/vault/demonstration-stage'
import { plusDays } from '#shared/values/iso-day'
import type { Subject, SubjectScope } from '#shared/values/subject'
import { planService } from '../plan.service'
import { prove } from './proof'
import { makeSupervision } from './supervision'
import { type Told, tellMatters } from './tell'
import { NAMES, PLACES, PROBLEMS, REQUESTS } from './words'

/** How many problems a year of the county has, and how many households were called on in each village. */
const PROBLEMS_A_YEAR = 160
const HOUSEHOLDS = 18

/** A year of matters: problems on their way up, requests, supervised findings, a campaign; few late, some waiting. */
export async function makeMatters(trx: Trx, author: Author): Promise<void> {
  const stage: Stage = { trx, author, year: author.now.getUTCFullYear(), notes: [] }
  const today = author.now.toISOString().slice(0, 10)
  const villages = await subjectRows(trx, scope('village'), today)
  const towns = await subjectRows(trx, scope('unit', 'town', 'street'), today)
  const places = villages.length > 0 ? villages : towns
  if (places.length === 0) return
  await tellMatters(stage, 'S03', problems(places, today))
  await makeSupervision(stage, { towns: towns.length > 0 ? towns : places, today })
  const asked = requests(await subjectRows(trx, scope('party'), today), today)
  const ids = await tellMatters(stage, 'S24', asked)
  await prove(
    stage,
    ids.filter((_, at) => asked[at]?.end === 'closed'),
    '公开答复书.pdf',
  )
  await callOn(stage, villages, today)
  await planService.startPlan(on(stage, `${stage.year}-03-01`), { system: 'S28', year: stage.year })
  await record(stage)
}

function scope(kind: SubjectScope['kind'], ...kinds: string[]): SubjectScope {
  return { kind, kinds, traits: [], units: [] }
}

/** Days within which each level has mostly asked for the close-out: a little less than the system gives it. */
const QUICK = { village: 13, town: 26, county: 55 } as const
/** How long a confirmation takes. */
const CONFIRMED = 7
/** So many days ago were the few raised that the villages have let lie. */
const LEFT_LYING: readonly number[] = [22, 34, 58]

/** Spread over the year back from today; older ones are closed, the latest on their way. */
function problems(places: readonly Subject[], today: string): Told[] {
  return Array.from({ length: PROBLEMS_A_YEAR }, (_, at) => {
    const [category, words] = PROBLEMS[at % PROBLEMS.length] as (typeof PROBLEMS)[number]
    const age = PROBLEMS_A_YEAR * 2 - at * 2
    const level = at % 9 === 4 ? 'town' : at % 31 === 8 ? 'county' : 'village'
    return {
      kind: at % 16 === 15 ? 'petition' : 'problem',
      title: words.replace('{}', PLACES[(at * 5) % PLACES.length] as string),
      category,
      source: at % 3 === 0 ? '驻点接待' : '入户走访',
      subject: places[(at * 7) % places.length] as Subject,
      raisedBy: NAMES[(at * 3) % NAMES.length] as string,
      person: NAMES[at % NAMES.length] as string,
      raisedOn: plusDays(today, -age),
      level,
      end: endOf(age, level),
      result: '已办理并答复反映人。',
      goal: '',
      paper: `驻点－${String(at + 1).padStart(3, '0')}`,
    }
  })
}

function endOf(age: number, level: keyof typeof QUICK): Told['end'] {
  if (age < QUICK[level] || LEFT_LYING.includes(age)) return 'handling'
  return age < QUICK[level] + CONFIRMED ? 'asked' : 'closed'
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
    raisedOn: plusDays(today, -41 + at * 5),
    level: '',
    end: at < 5 ? ('closed' as const) : ('handling' as const),
    result: at < 5 ? '已按申请内容书面答复。' : '',
    goal: '',
    paper: '',
  }))
}

async function callOn({ trx, author }: Stage, villages: readonly Subject[], today: string): Promise<void> {
  const rows = villages.flatMap((village, place) =>
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
