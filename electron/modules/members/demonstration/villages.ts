import { makeRandom } from '#electron/modules/people/index'
import { insertMany } from '#electron/platform/database/insert-many'
import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import type { WarningAct } from '#shared/modules/members/systems'
import { plusDays } from '#shared/values/iso-day'
import type { SubjectRef } from '#shared/values/subject'
import { partOn } from '../members-systems'
import { villageAdmissions } from '../village-admission'
import { warningService } from '../warning.service'
import { villageIds } from './demonstration.repository'

/** Years that the county's statistics tell. */
const YEARS = 5
/** One village in so many has admitted nobody for two years, or for all of them. */
const LATE = 25
const NEVER = 90

/** The party's statistics of every village, and what was done where nobody is admitted. */
export async function makeVillageYears(stage: Stage, today: string): Promise<void> {
  const random = makeRandom('admissions')
  const rows = (await villageIds(stage.trx)).flatMap((id, at) => {
    const members = random.int(24, 62)
    return Array.from({ length: YEARS }, (_, ago) => ({
      subject_kind: 'village',
      subject_id: id,
      year: stage.year - ago,
      members: members - ago,
      admitted: admittedIn(at, ago) ? random.int(1, 2) : 0,
    }))
  })
  await insertMany(stage.trx, 'admission_year', rows)
  await actOnVillages(stage, today)
}

/** Most villages admit somebody every year or every other; a dozen have stopped, three or four long since. */
function admittedIn(village: number, ago: number): boolean {
  if (village % NEVER === 41) return false
  if (village % LATE === 17) return ago >= 2
  return ago !== village % 3 || ago > 1
}

/** Of the villages at each level two in three have been dealt with. */
async function actOnVillages(stage: Stage, today: string): Promise<void> {
  const part = await partOn(stage.trx, 'warning', today)
  if (!part) return
  const asked = { system: part.key, on: today, years: 1, text: '', unitId: null, owed: true }
  for (const { key, acts } of part.rule.levels) {
    const { rows } = await villageAdmissions(stage.trx, { ...asked, level: key }, { offset: 0, limit: 100 })
    const chosen = rows.slice(0, Math.ceil((rows.length * 2) / 3))
    if (chosen.length === 0) continue
    for (const act of acts) await actOn(stage, { system: part.key, act, on: plusDays(today, -35) }, chosen)
  }
}

type Act = { system: string; act: WarningAct; on: string }

async function actOn(stage: Stage, given: Act, villages: readonly SubjectRef[]): Promise<void> {
  await warningService.actOnWarnings(on(stage, given.on), {
    ...given,
    subjects: villages.map(({ kind, id }) => ({ kind, id })),
    number: '',
    note: '',
    dueOn: '',
  })
}
