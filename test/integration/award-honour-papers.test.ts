import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { honoursQuery } from '#electron/modules/awards/honour.repository'
import type { AwardPaper } from '#shared/modules/awards/papers'
import type { CycleId } from '#shared/values/id'
import { honouredCycle, withRecords } from '#test/builders/award-honour'
import { awardCategory, awardProgramme } from '#test/builders/award-programme'
import { buildPersonContent } from '#test/builders/person'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** @file What leaves on paper after an award: refused while something is missing, each with what was decided. */

const PROGRAMME = awardProgramme({
  categories: [awardCategory({ rules: [] })],
  term: { months: 36, yearlyReview: true, failedYears: null, remindMonths: 3 },
})
let test: TestVault
let cycleId: CycleId

beforeAll(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  const person = await made(
    test.api.people.create(buildPersonContent({ name: '罗砚秋', identityNumber: '' })),
  )
  const nominations = [{ name: '罗砚秋', personId: person.id }, { name: '丁见深' }]
  ;({ cycleId } = await honouredCycle(test, { content: PROGRAMME, nominations, budget: 3_000_000 }))
})
afterAll(() => test.close())

const preview = (paper: AwardPaper) => test.api.awards.previewAward({ paper })
const words = async (paper: AwardPaper) => JSON.stringify((await made(preview(paper))).forms)
const certificates = (): AwardPaper => ({ paper: 'certificates', cycleId, honours: [] })

describe('papers of honours', () => {
  it('are refused while something is missing, with what to do first', async () => {
    expect(await preview(certificates())).toMatchObject({
      ok: false,
      message: '丁见深的表彰日期没有登记，证书没有落款日期。',
      remedy: '先用“登记表彰决定”填日期、文号和证书编号。',
    })
    expect(await preview({ paper: 'prizes', cycleId, batch: '' })).toMatchObject({ ok: false })
    expect(await preview({ paper: 'titles', on: '2026.11.20' })).toMatchObject({ ok: false })
  })

  it('say what was decided: a page for each certificate, the list by surname strokes', async () => {
    const decision = {
      awardedOn: '2026.10.18',
      document: '云委〔2026〕12号',
      certificatePattern: '云才{nnn}号',
    }
    await made(test.api.awards.saveHonours({ cycleId, ...decision }))
    const { forms, papers } = await made(preview(certificates()))
    expect(papers).toBe(2)
    expect(JSON.stringify(forms[0])).toContain('丁见深同志')
    expect(JSON.stringify(forms[0])).toContain('2026年10月18日')
    const list = await words({ paper: 'list', cycleId })
    expect(list.indexOf('丁见深')).toBeGreaterThan(0)
    expect(list.indexOf('丁见深')).toBeLessThan(list.indexOf('罗砚秋'))
  })

  it('name the consent on the prize sheet, and add up to the 分', async () => {
    const consent = '云人才〔2026〕5号'
    await made(test.api.awards.drawUpPrizes({ cycleId, item: '一次性奖金', consent }))
    const sheet = await words({ paper: 'prizes', cycleId, batch: '' })
    expect(sheet).toContain('"40000.00"')
    expect(sheet).toContain(consent)
    expect(await preview({ paper: 'prizes', cycleId, batch: '第九批' })).toMatchObject({ ok: false })
  })

  it('list titles in their term, and owe class 7 only for people on record', async () => {
    expect(await words({ paper: 'titles', on: '2026.11.20' })).toContain('2029.10.17')
    const dossier = await words({ paper: 'dossier', cycleId })
    expect(dossier).toContain('授予2026 年优秀人才评选优秀人才奖的表彰决定（云委〔2026〕12号）')
    expect(dossier).not.toContain('丁见深')
  })
})

it('the register of honours is read along its index', async () => {
  const filter = { id: null, text: '', cycleId: null, year: null, state: null, term: false }
  const query = honoursQuery(filter, { offset: 0, limit: 100 })
  const { rows } = await withRecords(test, ({ trx }) =>
    sql<{ detail: string }>`explain query plan ${query}`.execute(trx),
  )
  const plan = rows.map((it) => it.detail)
  expect(plan.join('\n')).toContain('award_honour_by_year')
  expect(plan.join('\n')).not.toContain('TEMP B-TREE')
})
