import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#electron/platform/database/id'
import type { PersonContent } from '#shared/modules/people/schema'
import type { PersonId, RoundId } from '#shared/values/id'
import { evaluationScheme, insertRound } from '#test/builders/evaluation'
import { buildPersonContent } from '#test/builders/person'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

const NOW = new Date('2026-01-21T02:00:00Z')
const NAMES = ['罗砚秋', '韩屿', '覃一诺'] as const
const ids = new Map<string, PersonId>()
let test: TestVault
let round: RoundId

beforeAll(async () => {
  test = await openTestVault({ now: () => NOW })
  const years: Record<string, PersonContent['assessments']> = {
    罗砚秋: [{ id: newId(), year: 2024, grade: '优秀' }],
    // The round will say 称职.
    韩屿: [{ id: newId(), year: 2025, grade: '优秀' }],
    覃一诺: [],
  }
  for (const name of NAMES) {
    const content = buildPersonContent({
      name,
      identityNumber: '',
      overrides: [],
      assessments: years[name] ?? [],
    })
    ids.set(name, (await made(test.api.people.create(content))).id)
  }
  round = await closedRound()
})
afterAll(() => test.close())

const person = (name: string): PersonId => {
  const id = ids.get(name)
  if (!id) throw new Error(name)
  return id
}
const opened = (name: string) => made(test.api.people.open({ id: person(name) }))
const results = async (name: string) =>
  (await opened(name)).person.assessments.map((it) => `${it.year} ${it.grade}`)

/** Every grade line but the first is out of reach, so that whoever is graded is 称职. */
function yearlyScheme() {
  return evaluationScheme({
    ...{ title: '公务员年度考核', use: 'yearly', files: 'assessment' },
    rules: {
      grades: [
        { grade: '优秀', from: 101, rate: null },
        { grade: '称职', from: 0, rate: null },
      ],
    },
  })
}

/** Sealed by its own service: opened and closed through the gate would need every ballot typed. */
async function closedRound(): Promise<RoundId> {
  const database = test.vault.session()?.database
  if (!database) throw new Error('nobody is signed in')
  const subjects = NAMES.map((name) => ({
    ...{ name, personId: person(name) },
    ...(name === '覃一诺' && {
      treatment: { kind: 'comment' as const, gradeAtMost: '', reason: '新录用试用期（2025.08 至 2026.07）' },
    }),
  }))
  const { roundId } = await database.writer
    .transaction()
    .execute((trx) => insertRound(trx, { scheme: yearlyScheme(), year: 2025, state: 'open', subjects }))
  return move(roundId, 'closed')
}

async function move(id: RoundId, to: 'closed' | 'confirmed', reason = ''): Promise<RoundId> {
  const { version } = await made(test.api.evaluations.round({ id }))
  await made(test.api.evaluations.moveRound({ id, version, to, reason }))
  return id
}

describe('confirming a yearly evaluation', () => {
  it('writes grades into the files as one batch, and the official text follows', async () => {
    await move(round, 'confirmed')
    expect(await results('罗砚秋')).toEqual(['2024 优秀', '2025 称职'])
    expect(await results('韩屿')).toEqual(['2025 称职'])
    expect(await results('覃一诺')).toEqual(['2025 不定等次'])
    const { texts } = await opened('罗砚秋')
    expect(texts.NianDuKaoHeJieGuo).toBe('2024年年度考核为优秀，2025年年度考核为称职。')
    const [batch] = (await made(test.api.batches.list({}))).rows
    expect(batch).toMatchObject({ kind: 'edit', changed: 3, undoneAt: null })
    expect(batch?.title).toContain('2025 年度考核结果归档 3 人')
  })

  it('names the grade that gave way in the trace of the person, with the round it comes from', async () => {
    const { rows } = await made(test.api.people.history({ id: person('韩屿'), field: '', limit: 20 }))
    expect(rows).toContainEqual(
      expect.objectContaining({ field: '考核记录', before: '2025年 优秀', after: '2025年 称职' }),
    )
    expect(rows.some((it) => it.field === '来源' && it.after.includes('2025 年度考核轮次'))).toBe(true)
  })

  it('leads from the person to the round, and says that the file has it', async () => {
    const history = await made(test.api.evaluations.history({ personId: person('罗砚秋') }))
    expect(history).toMatchObject([{ roundId: round, grade: '称职', filed: true }])
  })
})

describe('opening it again', () => {
  it('takes the grades back, but not from whom somebody gave another since', async () => {
    const { person: stored } = await opened('罗砚秋')
    const assessments = stored.assessments.map((it) => (it.year === 2025 ? { ...it, grade: '基本称职' } : it))
    const { version, id } = stored
    await made(test.api.people.save({ id, version, content: { ...stored, assessments } }))
    const other = (await opened('覃一诺')).person
    await made(
      test.api.people.save({
        id: other.id,
        version: other.version,
        content: { ...other, specialty: '书法' },
      }),
    )
    await move(round, 'closed', '等次需要复核')
    expect(await results('罗砚秋')).toEqual(['2024 优秀', '2025 基本称职'])
    expect(await results('韩屿')).toEqual(['2025 优秀'])
    // Edited elsewhere since: only the result went.
    expect(await results('覃一诺')).toEqual([])
    expect((await opened('覃一诺')).person.specialty).toBe('书法')
    const steps = await made(test.api.evaluations.roundSteps({ roundId: round }))
    expect(steps.at(-1)?.reason).toMatch(/^等次需要复核　未从个人档案撤回：罗砚秋/)
    expect(await made(test.api.evaluations.history({ personId: person('韩屿') }))).toEqual([])
  })

  it('leaves nothing that could write them again', async () => {
    const { redo } = await made(test.api.steps.next({}))
    expect(redo?.title ?? '').not.toContain('归档')
  })
})

describe('confirming it anew', () => {
  it('files once more, and undoing the batch says that the file has it no longer', async () => {
    await move(round, 'confirmed')
    expect(await results('韩屿')).toEqual(['2025 称职'])
    const [batch] = (await made(test.api.batches.list({}))).rows
    if (!batch) throw new Error('no batch')
    await made(test.api.batches.undo({ id: batch.id, alsoEdited: [] }))
    expect(await results('韩屿')).toEqual(['2025 优秀'])
    const history = await made(test.api.evaluations.history({ personId: person('韩屿') }))
    expect(history).toMatchObject([{ grade: '称职', filed: false }])
  })
})
