import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AwardPaper } from '#shared/modules/awards/papers'
import type { CycleId, NominationId } from '#shared/values/id'
import {
  awardCategory,
  awardProgramme,
  awardStage,
  insertAssignments,
  insertCycle,
  insertNominations,
  insertReviewers,
} from '#test/builders/award'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

const PROGRAMME = awardProgramme({
  categories: [awardCategory({ quota: 2, rules: [] })],
  stages: [
    awardStage('apply'),
    awardStage('review', { pass: { by: 'number', number: 3 } }),
    awardStage('vote', { pass: { by: 'quota', factor: 1 } }),
    awardStage('decide', { label: '县委审定', actor: '县委常委会' }),
    awardStage('honour'),
  ],
})
const TOTALS = [90, 85, 80, 70]

let test: TestVault
let cycleId: CycleId
let ids: NominationId[]

beforeAll(async () => {
  test = await openTestVault()
  const session = test.vault.session()
  if (!session) throw new Error('nobody is signed in')
  await session.database.writer.transaction().execute(async (trx) => {
    cycleId = (await insertCycle(trx, { content: PROGRAMME, at: 'review' })).cycleId
    const nominations = await insertNominations(trx, cycleId, 4)
    ids = nominations.map((it) => it.id)
    const reviewers = await insertReviewers(trx, 3)
    const score = ({ nomination, item }: { nomination: number; item: string }) =>
      ((TOTALS[nomination] ?? 0) * (item === 'deeds' ? 6 : 4)) / 10
    await insertAssignments(trx, { cycleId, stage: 'review', nominations, reviewers, score })
  })
})
afterAll(() => test.close())

async function step(stage: string, to: 'open' | 'closed' | 'confirmed') {
  const { version } = await made(test.api.awards.cycle({ id: cycleId }))
  return made(test.api.awards.moveStage({ id: cycleId, version, stage, to }))
}

/** The rows of the table that a paper is. */
async function table(paper: AwardPaper) {
  const { forms } = await made(test.api.awards.previewAward({ paper }))
  const [form] = forms
  if (form?.kind !== 'table') throw new Error('not a table')
  const cells = form.rows.flatMap((row) => (row.kind === 'row' ? [row.cells] : []))
  return { ...form, cells }
}

describe('papers of a stage', () => {
  it('tell nothing of scores while they are given', async () => {
    const paper: AwardPaper = { paper: 'shortlist', cycleId, stage: 'review' }
    expect(await test.api.awards.previewAward({ paper })).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('say of everybody why they pass or not', async () => {
    await step('review', 'closed')
    const draft = await table({ paper: 'shortlist', cycleId, stage: 'review' })
    expect(draft).toMatchObject({ title: '专家评审入围名单及说明', right: '未确认，供审核', notes: [] })
    expect(draft.cells.map((it) => [it[0], it[1], it[4], it[5]])).toEqual([
      ['1', '1', '90.00', '入围'],
      ['2', '2', '85.00', '入围'],
      ['3', '3', '80.00', '入围'],
      ['4', '4', '70.00', '不入围'],
    ])
    const { stages } = await step('review', 'confirmed')
    const final = await table({ paper: 'shortlist', cycleId, stage: 'review' })
    expect(final.notes).toEqual([`结果指纹（SHA-256）：${stages[1]?.fingerprint}`])
  })

  it('count votes: nothing but names on the blank one, the result on the other', async () => {
    await step('vote', 'open')
    const counts = [15, 9, 3].map((yes, index) => ({
      nominationId: ids[index] as NominationId,
      yes,
      no: 15 - yes,
      abstain: 0,
    }))
    const heads = { due: 15, present: 15, issued: 15, returned: 15 }
    await made(test.api.awards.saveVotes({ cycleId, stage: 'vote', version: 0, meeting: heads, counts }))
    const blank = await table({ paper: 'count', cycleId, stage: 'vote', blank: true })
    expect(blank.cells.map((it) => it.slice(4))).toEqual(Array.from({ length: 3 }, () => ['', '', '', '']))
    const filled = await table({ paper: 'count', cycleId, stage: 'vote', blank: false })
    expect(filled.cells.map((it) => it.slice(4))).toEqual([
      ['15', '0', '0', '过线'],
      ['9', '6', '0', '过线'],
      ['3', '12', '0', '未过线'],
    ])
    expect(filled.notes[0]).toContain('至少 8 票')
    await step('vote', 'confirmed')
  })

  it('put up for approval with score, votes and what the notice brought', async () => {
    await step('decide', 'open')
    const form = await table({ paper: 'approval', cycleId, stage: 'decide' })
    expect(form.cells.map((it) => [it[1], ...it.slice(4)])).toEqual([
      ['1', '90.00', '15', '', ''],
      ['2', '85.00', '9', '', ''],
    ])
    expect(form.signs).toContain('县委常委会（盖章）')
  })

  it('leave the program on record', async () => {
    const session = test.vault.session()
    const row = await session?.database.writer
      .selectFrom('audit_entry')
      .selectAll()
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ action: '预览评选材料', target_id: cycleId })
    expect(row?.target_name).toContain('审定表')
  })
})
