import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { admissionFigures } from '#electron/modules/procedures/index'
import type { CaseView } from '#shared/modules/procedures/case'
import type { OrganizationId, PartyId, ProcedureCaseId, VillageId } from '#shared/values/id'
import { writeRecords } from '#test/builders/dossier'
import { admissionCourse, branchVote, type Course, DAYS_2014 } from '#test/support/admission'
import { openTestVault, type TestVault } from '#test/support/open-test-vault'
import {
  beginCase,
  doStep,
  enterParty,
  enterPerson,
  enterTown,
  enterVillage,
  refusalOf,
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
  it('is admitted without a notice, and nothing is judged by the later rules', async () => {
    const { id } = await begin('邵清和', '2019-03-01')
    const done = await run(id, admissionCourse(DAYS_2014))
    expect(done).toMatchObject({ state: 'done', endedOn: '2022-03-15', troubles: 0 })
    expect(done.rule).toContain('2014')
    expect(done.steps.flatMap((it) => it.troubles)).toEqual([])
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
    const steps = admissionCourse(days)
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
    const early = { on: '2028-12-19', outcome: 'agree', content: branchVote }
    expect(await refusalOf(vault, id, 'convert', early)).toBe(
      '“支部大会讨论转正”（2028.12.19）距“支部大会讨论接收”（2027.12.20）不满 1 年，最早 2028.12.20。确是如此的，写明缘由。',
    )
    const extend = (extension: number) => ({
      on: '2028-12-20',
      outcome: 'extend',
      content: { ...branchVote, extension },
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
    await doStep(vault, id, 'convert', { on: '2029-06-20', outcome: 'agree', content: branchVote })
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
