import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId, TrainingClassId } from '#shared/values/id'
import { addPerson, addTown } from '#test/builders/party'
import { made, OFFICER, openTestVault, TEST_PASSWORD, type TestVault } from '#test/support/open-test-vault'

/** S22: a year of learning after document 002: courses, hours, four grades, and what 较差 bars in that year. */

let vault: TestVault
let people: PersonId[]

const NAMES = ['晏德昌', '卞玉芹', '褚明远', '戚少华']

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  const organizationId = await addTown(vault)
  people = []
  for (const name of NAMES) people.push(await addPerson(vault, { name, organizationId }))
})
afterAll(() => vault.close())

async function held(
  title: string,
  from: string,
  hours: number,
  came: readonly PersonId[],
): Promise<TrainingClassId> {
  const content = { system: 'S22', kind: 'experience', title, from, hours, host: '云泽县委组织部' }
  const { id } = await made(vault.api.training.saveClass({ id: null, version: 0, content }))
  await made(vault.api.training.addParticipants({ id, personIds: [...came] }))
  return id
}

async function backAsOfficer(): Promise<void> {
  await made(vault.api.vault.lock({}))
  await made(vault.api.vault.signIn({ accountName: OFFICER, password: TEST_PASSWORD }))
}

describe('学习档案 of a year', () => {
  it('adds up hours by the list of names, a class that was missed counting nothing', async () => {
    const first = await held('党性锤炼', '2026-03-10', 16, people)
    await held('新产业知识', '2026-06-02', 24, people.slice(0, 3))
    const { rows } = await made(vault.api.training.participants({ id: first }))
    const missed = rows.find((it) => it.name === '褚明远')
    if (!missed) throw new Error('not listed')
    const { id, hours: _, absent: __, ...rest } = missed
    await made(
      vault.api.training.keepParticipants({ id: first, rows: [{ ...rest, id, hours: null, absent: true }] }),
    )
    const file = await made(vault.api.training.studyFile({ personId: people[2] as PersonId }))
    expect(file.years).toMatchObject([{ year: 2026, hours: 24, classes: 1 }])
    expect(file.classes.map((it) => [it.title, it.absent])).toEqual([
      ['新产业知识', false],
      ['党性锤炼', true],
    ])
    const all = await made(vault.api.training.studyFile({ personId: people[0] as PersonId }))
    expect(all.years).toMatchObject([{ year: 2026, hours: 40, classes: 2, grade: '', bars: '' }])
  })

  it('refuses a grade that the document does not have', async () => {
    const reply = await vault.api.training.keepMarks({
      year: 2026,
      rows: [{ personId: people[0] as PersonId, grade: '及格' }],
    })
    expect(reply).toMatchObject({ ok: false, remedy: '可选：优秀、良好、一般、较差。' })
  })

  it('bars nobody while a grade waits, and refuses to let him confirm who entered it', async () => {
    const grades = ['优秀', '良好', '一般', '较差']
    const rows = people.map((personId, at) => ({
      personId,
      grade: grades[at] ?? '',
      document: '云组〔2026〕31 号',
    }))
    await made(vault.api.training.keepMarks({ year: 2026, rows }))
    expect((await made(vault.api.evaluations.eligibility({ personIds: people })))[3]?.barrings).toEqual([])
    const marks = await made(vault.api.training.studyMarks({ year: 2026 }))
    expect(marks).toMatchObject({ total: 4, waiting: 4 })
    const reply = await vault.api.training.confirmMarks({ ids: marks.rows.map((it) => it.id) })
    expect(reply).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('bars 评优评先 and 提拔晋升 of the whole year for 较差, once another has confirmed it', async () => {
    const { rows } = await made(vault.api.training.studyMarks({ year: 2026 }))
    await vault.signInAs(['officer'])
    await made(vault.api.training.confirmMarks({ ids: rows.map((it) => it.id) }))
    const answers = await made(vault.api.evaluations.eligibility({ personIds: people }))
    expect(answers.map((it) => it.barrings.length)).toEqual([0, 0, 0, 1])
    expect(answers[3]?.barrings[0]).toMatchObject({
      bars: ['award', 'promotion'],
      title: '2026 年度考学较差（云组〔2026〕31 号）',
      from: '2026.01.01',
      to: '2026.12.31',
      source: { kind: 'record', href: '/ledgers/training/marks?year=2026' },
    })
    const next = await made(vault.api.evaluations.eligibility({ personIds: people, on: '2027.01.01' }))
    expect(next[3]?.barrings).toEqual([])
    await backAsOfficer()
    await vault.signInAs(['auditor'])
    const { rows: trail } = await made(vault.api.audit.list({ text: '戚少华', limit: 10 }))
    expect(trail[0]).toMatchObject({ action: '确认年度考学等次', targetName: '戚少华' })
    await backAsOfficer()
  })

  it('refuses to change a confirmed grade, and lets go of the bar when it is sent back', async () => {
    const personId = people[3] as PersonId
    const change = { year: 2026, rows: [{ personId, grade: '一般' }] }
    expect(await vault.api.training.keepMarks(change)).toMatchObject({ ok: false, code: 'conflict' })
    const { rows } = await made(vault.api.training.studyMarks({ year: 2026, grade: '较差' }))
    await made(vault.api.training.reopenMarks({ ids: rows.map((it) => it.id), reason: '复核成绩有误' }))
    expect((await made(vault.api.evaluations.eligibility({ personIds: [personId] })))[0]?.barrings).toEqual(
      [],
    )
    await made(vault.api.training.keepMarks(change))
    const file = await made(vault.api.training.studyFile({ personId }))
    expect(file.years[0]).toMatchObject({ grade: '一般', state: 'entered', bars: '' })
  })
})
