import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { admissionFigures } from '#electron/modules/procedures/index'
import type { CaseView } from '#shared/modules/procedures/case'
import type { OrganizationId, PartyId, ProcedureCaseId, VillageId } from '#shared/values/id'
import { writeRecords } from '#test/builders/dossier'
import { openTestVault, type TestVault } from '#test/support/open-test-vault'
import {
  beginCase,
  doStep,
  enterParty,
  enterPerson,
  enterTown,
  enterVillage,
  refusalOf,
  someone,
  votes,
  type Written,
} from '#test/support/procedures'

/**
 * 发展党员: one person admitted under the rules of 2014, from the application of 2019 to the dossier of 2022, and one under
 * those of 2026, from May 2026 to where the day of the test lets him come. All twenty-five steps with their days.
 */

const TODAY = '2029-12-31'
let vault: TestVault
let townId: OrganizationId
let villageId: VillageId
let partyId: PartyId

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date(`${TODAY}T02:00:00Z`) })
  townId = await enterTown(vault, '青石镇')
  villageId = await enterVillage(vault, townId, '东升村')
  partyId = await enterParty(vault, '东升村党支部', { unitId: townId, villageId })
})
afterAll(() => vault.close())

const full = (role: string, ...names: string[]) => names.map((name) => someone(role, name))
const vote = { ballot: votes({ due: 40, present: 36, favour: 35, against: 0, abstain: 1 }) }
const replies = (on: string) =>
  ['discipline', 'police', 'procuratorate', 'court'].map((key) => ({
    key,
    askedOn: on,
    letterNo: '青组函〔2026〕5号',
    repliedOn: on,
    result: 'clean' as const,
    text: '',
  }))

type Course = [step: string, written: Written][]

/** The course of an admission: what each step records, by the days given. */
function course(day: Record<string, string>): Course {
  const on = (step: string) => day[step] ?? ''
  return [
    ['apply', { on: on('apply') }],
    ['talk', { on: on('talk'), content: { people: full('talker', '阮克勤') } }],
    ['activist', { on: on('activist'), outcome: 'agree', content: { fields: { way: '党员推荐' } } }],
    ['file-activist', { on: on('file-activist') }],
    ['mentors', { on: on('mentors'), content: { people: full('mentor', '狄文彬', '卞玉芹') } }],
    ['cultivate', { on: on('cultivate'), content: { fields: { opinion: '表现良好' } } }],
    ['cultivate', { on: on('cultivate2'), content: { fields: { opinion: '表现良好' } } }],
    [
      'target',
      {
        on: on('target'),
        outcome: 'agree',
        content: { fields: { 'notice-from': on('notice'), 'notice-to': on('noticed') } },
      },
    ],
    ['upper', { on: on('upper') }],
    ['sponsors', { on: on('sponsors'), content: { people: full('sponsor', '狄文彬', '卞玉芹') } }],
    [
      'review',
      {
        on: on('review'),
        outcome: 'fit',
        content: { fields: { conclusion: '合格' }, replies: replies(on('sponsors')) },
      },
    ],
    ['class', { on: on('class'), content: { fields: { days: '3' } } }],
    ['committee', { on: on('committee'), outcome: 'fit' }],
    ['hearing', { on: on('hearing'), outcome: 'agree' }],
    ['form', { on: on('form') }],
    ['accept', { on: on('accept'), outcome: 'agree', content: vote }],
    ['upper-talk', { on: on('upper-talk'), content: { people: full('upper-talker', '晏德昌') } }],
    ['approve', { on: on('approve'), outcome: 'approve' }],
    ['register', { on: on('register') }],
    ['branch', { on: on('branch') }],
    ['oath', { on: on('oath') }],
    ['observe', { on: on('observe'), content: { fields: { opinion: '合格' } } }],
    ['apply-full', { on: on('apply-full') }],
    ['convert', { on: on('convert'), outcome: 'agree', content: vote }],
    ['approve-full', { on: on('approve-full'), outcome: 'approve' }],
    ['archive', { on: on('archive') }],
  ]
}

async function run(id: ProcedureCaseId, steps: Course): Promise<CaseView> {
  let view: CaseView | undefined
  for (const [step, written] of steps) view = await doStep(vault, id, step, written)
  if (!view) throw new Error('no steps')
  return view
}

async function begin(name: string, beganOn: string) {
  const personId = await enterPerson(vault, name, '1998.06.15')
  const subject = { kind: 'person' as const, id: personId }
  const id = await beginCase(vault, { system: 'S31', kind: 'admission', subject, partyId, beganOn })
  return { id, personId }
}

describe('under the rules of 2014', () => {
  const days = {
    apply: '2019-03-01',
    talk: '2019-03-20',
    activist: '2019-09-10',
    'file-activist': '2019-09-20',
    mentors: '2019-09-25',
    cultivate: '2020-03-10',
    cultivate2: '2020-09-10',
    target: '2020-10-15',
    upper: '2020-10-20',
    sponsors: '2020-10-21',
    review: '2020-10-28',
    class: '2020-11-05',
    committee: '2020-11-10',
    hearing: '2020-11-15',
    form: '2020-11-20',
    // Two months after the hearing: no rule of 2014 minds.
    accept: '2021-01-18',
    'upper-talk': '2021-02-01',
    approve: '2021-03-10',
    register: '2021-03-20',
    branch: '2021-03-21',
    // Seven weeks after approval: 及时 sets no limit.
    oath: '2021-05-01',
    observe: '2021-12-01',
    'apply-full': '2022-01-10',
    convert: '2022-01-18',
    'approve-full': '2022-03-01',
    archive: '2022-03-15',
  }

  it('is admitted without a notice, and nothing is judged by the later rules', async () => {
    const { id, personId } = await begin('邵清和', '2019-03-01')
    const done = await run(id, course(days))
    expect(done).toMatchObject({ state: 'done', endedOn: '2022-03-15', troubles: 0 })
    expect(done.rule).toContain('2014')
    expect(done.steps.flatMap((it) => it.troubles)).toEqual([])
    let standing: unknown
    await writeRecords(vault, async (trx) => {
      standing = await trx
        .selectFrom('party_member')
        .select(['standing', 'from_on', 'to_on'])
        .where('person_id', '=', personId)
        .orderBy('from_on')
        .execute()
    })
    // Probationary from the meeting that accepted, full from the one that converted.
    expect(standing).toEqual([
      { standing: 'probationary', from_on: '2021-01-18', to_on: '2022-01-18' },
      { standing: 'full', from_on: '2022-01-18', to_on: '' },
    ])
  })
})

describe('under the rules of 2026', () => {
  const days = {
    apply: '2026-05-31',
    talk: '2026-06-30',
    activist: '2026-09-01',
    'file-activist': '2026-09-10',
    mentors: '2026-09-10',
    cultivate: '2027-03-01',
    cultivate2: '2027-09-01',
    notice: '2027-09-02',
    noticed: '2027-09-15',
    target: '2027-09-20',
    upper: '2027-09-25',
    sponsors: '2027-09-25',
    review: '2027-10-20',
    class: '2027-10-28',
    committee: '2027-11-01',
    hearing: '2027-11-10',
    form: '2027-11-12',
    accept: '2027-12-20',
    'upper-talk': '2028-01-05',
    approve: '2028-03-21',
    register: '2028-03-25',
    branch: '2028-03-25',
    oath: '2028-05-10',
    observe: '2028-11-01',
    'apply-full': '2028-12-10',
    convert: '2028-12-19',
    'approve-full': '2029-02-01',
    archive: '2029-02-10',
  }
  let id: ProcedureCaseId

  it('wants the notice, and says which articles were not kept', async () => {
    id = (await begin('虞思源', '2026-05-31')).id
    const steps = course(days)
    await run(id, steps.slice(0, 7))
    expect(await refusalOf(vault, id, 'target', { on: '2027-09-20', outcome: 'agree' })).toBe(
      '“公示开始”未填。“公示截止”未填。',
    )
    const accepted = await run(id, steps.slice(7, 23))
    const told = accepted.steps.flatMap((it) => it.troubles.map((one) => [it.key, one.kind, one.basis]))
    expect(told).toEqual([
      // Hearing on 10 November, meeting on 20 December: over a month.
      ['accept', 'late', '第十九条'],
      // Meeting on 20 December, approved on 21 March: over three months, and no special case was written.
      ['approve', 'late', '第二十五条'],
      // Approved on 21 March, oath on 10 May: generally within a month.
      ['oath', 'general', '第二十九条'],
    ])
    expect(accepted.troubles).toBe(2)
  })

  it('does not convert a day early without its reason, and can put the probation off once', async () => {
    const early = { on: '2028-12-19', outcome: 'agree', content: vote }
    expect(await refusalOf(vault, id, 'convert', early)).toBe(
      '“支部大会讨论转正”（2028.12.19）距“支部大会讨论接收”（2027.12.20）不满 1 年，最早 2028.12.20。确是如此的，写明缘由。',
    )
    const extend = (extension: number) => ({
      on: '2028-12-20',
      outcome: 'extend',
      content: { ...vote, extension },
    })
    expect(await refusalOf(vault, id, 'convert', extend(3))).toBe(
      '“延长预备期”应为 6 至 12 个月，现为 3 个月。',
    )
    const extended = await doStep(vault, id, 'convert', extend(6))
    const step = extended.steps.find((it) => it.key === 'convert')
    expect(step).toMatchObject({ state: 'current', next: 2, earliest: '2029-06-20' })
    expect(await refusalOf(vault, id, 'convert', { ...extend(6), on: '2029-06-20' })).toBe(
      '“延长预备期”只能一次。',
    )
    await doStep(vault, id, 'convert', { on: '2029-06-20', outcome: 'agree', content: vote })
    await doStep(vault, id, 'approve-full', { on: '2029-09-20', outcome: 'approve' })
    const done = await doStep(vault, id, 'archive', { on: '2029-10-08' })
    expect(done).toMatchObject({ state: 'done', endedOn: '2029-10-08' })
  })
})

describe('admissions by village and year', () => {
  it('come from the recorded days of both', async () => {
    let figures: unknown
    await writeRecords(vault, async (trx) => {
      figures = await admissionFigures(trx, { from: '2019-01-01', to: '2029-12-31' })
    })
    const year = (of: number, counts: object) => ({
      villageId,
      partyId: null,
      year: of,
      applied: 0,
      activists: 0,
      targets: 0,
      admitted: 0,
      converted: 0,
      ...counts,
    })
    expect(figures).toEqual([
      year(2019, { applied: 1, activists: 1 }),
      year(2020, { targets: 1 }),
      year(2021, { admitted: 1 }),
      year(2022, { converted: 1 }),
      year(2026, { applied: 1, activists: 1 }),
      year(2027, { targets: 1 }),
      year(2028, { admitted: 1 }),
      year(2029, { converted: 1 }),
    ])
  })
})
