import { type Author, makeRandom } from '#electron/modules/people/index'
import { newId } from '#electron/platform/database/id'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { on, record, type Stage } from '#electron/platform/vault/demonstration-stage'
import { AdmissionFilter } from '#shared/modules/members/admissions'
import { monthsOf } from '#shared/modules/members/rules-dates'
import { bandOf, isBelow, totalOf } from '#shared/modules/members/rules-rating'
import type { PartyId, PersonId } from '#shared/values/id'
import { dayOf, plusDays, plusMonths } from '#shared/values/iso-day'
import { listAdmissions } from '../admission.repository'
import { enrolAsShown, enrolmentLines } from '../admission-enrolment'
import { conductService } from '../conduct.service'
import { partOn } from '../members-systems'
import { mobileService } from '../mobile.service'
import { transferService } from '../transfer.service'
import { type Chosen, fillBranches, fillDues, membersOn, someMembers } from './demonstration.repository'
import { makeVillageYears } from './villages'

const AWAY = ['东莞市', '深圳市龙岗区', '佛山市顺德区', '杭州市余杭区', '成都市', '厦门市集美区']
const MOST = 24

/** Members of the demonstration county's branches: register, dues, stars, letters, those away and the ledger of conduct. */
export async function makeMembers(trx: Trx, author: Author): Promise<void> {
  const stage: Stage = { trx, author, year: author.now.getUTCFullYear(), notes: [] }
  const today = dayOf(author.now.toISOString())
  await fillBranches(trx)
  const chosen = await someMembers(trx, MOST)
  if (chosen.length < MOST) return
  const months = monthsOf(stage.year).filter((it) => it < today.slice(0, 7))
  const by = { at: author.now.toISOString(), by: author.accountId }
  await fillDues(trx, { months, paidOn: plusDays(today, -20), ...by })
  await makeRatings(stage)
  await makeLetters(stage, chosen.slice(0, 8), today)
  await makeAway(stage, chosen.slice(8, 18), today)
  await makeConduct(stage, chosen.slice(18, 21), today)
  await makeVillageYears(stage, today)
  await enrolDecided(stage, today)
  await record(stage)
}

/** Cases decided lately that nobody has entered in the register yet. */
const LEFT_TO_ENROL = 2

/** Enters whom the county's cases have admitted and confirmed, but for the last ones. */
async function enrolDecided(stage: Stage, today: string): Promise<void> {
  const every = AdmissionFilter.parse({ only: 'enrol' })
  const { rows } = await listAdmissions(stage.trx, { filter: every, today }, { offset: 0, limit: 500 })
  const ids = rows
    .toSorted((a, b) => (a.admittedOn < b.admittedOn ? -1 : 1))
    .slice(0, -LEFT_TO_ENROL)
    .map((it) => it.id)
  const context = on(stage, today)
  if (ids.length > 0) await enrolAsShown(context, await enrolmentLines(context, ids))
}

/** Stars of the last year for everybody; about one in fifty stands below the line. */
async function makeRatings({ trx, author, year }: Stage): Promise<void> {
  const day = `${year - 1}-12-31`
  const part = await partOn(trx, 'rating', day)
  if (!part) return
  const random = makeRandom('stars')
  const at = author.now.toISOString()
  const kept = {
    version: 1,
    created_at: at,
    created_by: author.accountId,
    changed_at: at,
    changed_by: author.accountId,
  }
  const rows = (await membersOn(trx, day)).map(({ personId, partyId }) => {
    const least = random.chance(0.02) ? 8 : 14
    const points = Object.fromEntries(part.rule.lines.map((it) => [it.key, random.int(least, it.most)]))
    const total = totalOf(part.rule, points) ?? 0
    return {
      id: newId(),
      ...kept,
      removed_at: null,
      system_key: part.key,
      period: String(year - 1),
      person_id: personId,
      party_id: partyId,
      points: JSON.stringify(points),
      total,
      band: bandOf(part.rule, total),
      below: isBelow(part.rule, total) ? 1 : 0,
      note: '',
    }
  })
  await insertMany(trx, 'member_rating', rows)
}

/** Letters between branches: most are back, the last two still on the way, one of them too long. */
async function makeLetters(stage: Stage, chosen: readonly Chosen[], today: string): Promise<void> {
  for (const [at, { personId }] of chosen.entries()) {
    const target = chosen[(at + 1) % chosen.length]?.partyId
    if (!target || target === chosen[at]?.partyId) continue
    const issuedOn = plusDays(today, at === chosen.length - 2 ? -120 : -14 * (chosen.length - at))
    const letter = await transferService.issueTransfer(on(stage, issuedOn), {
      personId: personId as PersonId,
      direction: 'within',
      fromPartyId: null,
      fromName: '',
      toPartyId: target as PartyId,
      toName: '',
      reason: '工作调动',
      issuedOn,
      duesUntil: plusMonths(issuedOn, -1).slice(0, 7),
      phone: '',
      number: '',
    })
    if (at >= chosen.length - 2) continue
    const arrivedOn = plusDays(issuedOn, 5)
    const { id, version } = letter
    await transferService.receiveTransfer(on(stage, arrivedOn), {
      id,
      version,
      arrivedOn,
      receiptOn: plusDays(issuedOn, 8),
      group: '',
    })
  }
}

async function makeAway(stage: Stage, chosen: readonly Chosen[], today: string): Promise<void> {
  for (const [at, { personId }] of chosen.entries()) {
    const leftOn = plusDays(today, -60 * (at + 2))
    const mobile = await mobileService.saveMobile(on(stage, leftOn), {
      id: null,
      version: 0,
      content: {
        personId: personId as PersonId,
        direction: 'out',
        place: AWAY[at % AWAY.length] ?? '',
        workplace: '',
        reason: '务工经商',
        leftOn,
        phone: '',
        hostParty: '',
        certificate: '',
      },
    })
    // Those at the end of the list have not been spoken with for too long.
    const spoken = plusDays(today, at < 6 ? -30 : -110)
    if (spoken > leftOn)
      await mobileService.addContacts(on(stage, spoken), {
        ids: [mobile.id],
        on: spoken,
        way: '电话',
        note: '',
      })
  }
}

async function makeConduct(stage: Stage, chosen: readonly Chosen[], today: string): Promise<void> {
  const cases = [
    { kind: 'disposal', measure: 'correct', reason: '长期不参加组织生活', before: 380 },
    { kind: 'discipline', measure: 'warning', reason: '违反工作纪律', before: 200 },
    { kind: 'disposal', measure: 'correct', reason: '连续三个月未交党费', before: 40 },
  ] as const
  for (const [at, { personId }] of chosen.entries()) {
    const given = cases[at]
    if (!given) return
    const approvedOn = plusDays(today, -given.before)
    await conductService.saveConduct(on(stage, approvedOn), {
      id: null,
      version: 0,
      content: {
        personId: personId as PersonId,
        kind: given.kind,
        measure: given.measure,
        reason: given.reason,
        organ: '基层党委',
        document: '',
        meetingOn: plusDays(approvedOn, -10),
        approvedOn,
        outcome: '',
        outcomeOn: '',
      },
    })
  }
}
