import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { electionResults } from '#electron/modules/procedures/index'
import type { PartyId, ProcedureCaseId } from '#shared/values/id'
import { writeRecords } from '#test/builders/dossier'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { beginCase, doStep, enterParty, enterTown, refusalOf, someone, votes } from '#test/support/procedures'

/**
 * S20: 公推直选 of a committee of five after document 002: public recommendation, weighed and not followed
 * (“既尊重民意，又不简单以票取人”), and a direct election by all members with its result form.
 */

let vault: TestVault
let partyId: PartyId
let id: ProcedureCaseId

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  const townId = await enterTown(vault, '县水利局')
  partyId = await enterParty(vault, '水利局机关党支部', { unitId: townId })
  id = await beginCase(vault, {
    system: 'S20',
    kind: 'open-election',
    subject: { kind: 'party', id: partyId },
    beganOn: '2026-09-01',
  })
})
afterAll(() => vault.close())

const APPLICANTS = ['柏永年', '卓凤英', '凌志高', '柯兰芬', '车守正', '申屠明', '万俟安']
/** Votes of the recommendation, in the same order: 申屠明 had more than 车守正 and was still not put up. */
const RECOMMENDED = [40, 38, 35, 33, 20, 25, 12]
const CANDIDATES = APPLICANTS.filter((it) => it !== '申屠明')
/** Votes of the election: five over half of 45 (23), one not. */
const ELECTED = [44, 43, 40, 39, 30, 22]

const counts = votes({ due: 50, present: 45, sent: 45, returned: 45, valid: 44, seats: 5 })
const candidates = (elected: readonly string[]) =>
  CANDIDATES.map((name, at) =>
    someone('candidate', name, {
      note: at === 0 ? '书记' : '委员',
      votes: ELECTED[at] ?? 0,
      elected: elected.includes(name),
    }),
  )

describe('public recommendation', () => {
  it('counts votes and puts up whom the committee decides on, not the order of votes', async () => {
    await doStep(vault, id, 'plan', { on: '2026-09-03', outcome: 'agree' })
    await doStep(vault, id, 'announce', {
      on: '2026-09-07',
      content: { fields: { posts: '委员 5 名', terms: '正式党员，能尽职' } },
    })
    const people = APPLICANTS.map((name) => someone('applicant', name))
    await doStep(vault, id, 'enrol', { on: '2026-09-14', content: { people } })
    const weighed = APPLICANTS.map((name, at) =>
      someone('applicant', name, { votes: RECOMMENDED[at] ?? 0, elected: CANDIDATES.includes(name) }),
    )
    const few = votes({ due: 50, present: 25, sent: 25, returned: 25, valid: 25 })
    expect(
      await refusalOf(vault, id, 'recommend', {
        on: '2026-09-18',
        content: { people: weighed, ballot: few },
      }),
    ).toContain('到会 25 人，应超过应到会有表决权的人数的 1/2（26 人），会议无效')
    const after = await doStep(vault, id, 'recommend', {
      on: '2026-09-18',
      content: {
        people: weighed,
        ballot: votes({ due: 50, present: 45, sent: 45, returned: 44, valid: 44 }),
      },
    })
    expect(after.step).toBe('review')
  })

  it('reviews and publishes the candidates for five working days', async () => {
    const { procedure } = await made(vault.api.procedures.case({ id }))
    const organs = procedure.steps.find((it) => it.key === 'review')?.replies?.organs ?? []
    const replies = organs.map(({ key }) => ({
      key,
      askedOn: '2026-09-21',
      letterNo: '',
      repliedOn: '2026-09-25',
      result: 'clean' as const,
      text: '',
    }))
    await doStep(vault, id, 'review', { on: '2026-09-28', outcome: 'fit', content: { replies } })
    const people = CANDIDATES.map((name) => someone('candidate', name))
    // One day is not five; the first week of October is off.
    const published = (to: string) => ({ people, fields: { 'notice-from': '2026-09-29', 'notice-to': to } })
    expect(
      await refusalOf(vault, id, 'candidates', { on: '2026-10-20', content: published('2026-09-30') }),
    ).toContain('公示自 2026.09.29 起应满 5 个工作日')
    await doStep(vault, id, 'candidates', { on: '2026-10-20', content: published('2026-10-16') })
  })
})

describe('direct election', () => {
  it('is void with fewer than four fifths present, and seats nobody past the votes', async () => {
    const { version } = await made(vault.api.procedures.case({ id }))
    await made(
      vault.api.procedures.waive({ id, version, step: 'speech', number: 1, reason: '已在推荐会上演讲' }),
    )
    const elected = CANDIDATES.slice(0, 5)
    const written = (part: object, marked: readonly string[] = elected) => ({
      on: '2026-10-28',
      outcome: 'elected',
      content: { people: candidates(marked), ballot: { ...counts, ...part } },
    })
    const few = { present: 39, sent: 39, returned: 39, valid: 39 }
    expect(await refusalOf(vault, id, 'elect', written(few))).toContain(
      '到会 39 人，应不少于应到会有表决权的人数的 4/5（40 人），会议无效',
    )
    expect(await refusalOf(vault, id, 'elect', written({}, CANDIDATES.slice(1)))).toContain(
      '万俟安得 22 票，不够当选票数。',
    )
    const after = await doStep(vault, id, 'elect', written({}))
    expect(after).toMatchObject({ step: 'approve', troubles: 0 })
  })

  it('prints the result form with every number and name', async () => {
    const { forms } = await made(
      vault.api.papers.preview({
        paper: { paper: 'procedure-paper', ask: { ids: [id], step: 'elect', paper: 'result' } },
      }),
    )
    const text = JSON.stringify(forms)
    expect(text).toContain('应到会有选举权的党员50名，实到会45名，符合规定人数。')
    expect(text).toContain('发出选票45张，收回选票45张，其中有效票44张。应选5名。')
    expect(text).toContain('柏永年44票，卓凤英43票，凌志高40票，柯兰芬39票，车守正30票，万俟安22票。')
    expect(text).toContain('柏永年、卓凤英、凌志高、柯兰芬、车守正当选。')
  })

  it('tells the term whom it elected and when', async () => {
    await doStep(vault, id, 'approve', { on: '2026-11-02', outcome: 'approve' })
    const done = await doStep(vault, id, 'publish', { on: '2026-11-03' })
    expect(done.state).toBe('done')
    let results: unknown
    await writeRecords(vault, async (trx) => {
      results = await electionResults(trx, [id])
    })
    expect(results).toEqual([
      {
        caseId: id,
        electedOn: '2026-10-28',
        elected: CANDIDATES.slice(0, 5).map((name, at) => ({
          personId: null,
          name,
          note: at === 0 ? '书记' : '委员',
        })),
      },
    ])
  })
})
