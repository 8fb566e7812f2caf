import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countMarks, loadBoxCounts } from '#electron/modules/evaluations/count.repository'
import type { BallotContent, Mark } from '#shared/modules/evaluations/ballot'
import type { Box } from '#shared/modules/evaluations/round'
import type { Role } from '#shared/security/roles'
import type { RoundId } from '#shared/values/id'
import { evaluationScheme, insertRound } from '#test/builders/evaluation'
import { made, OFFICER, openTestVault, TEST_PASSWORD, type TestVault } from '#test/support/open-test-vault'

/** Four subjects by 履责 and 成效; at most 30 % of them, that is 1, may have 好 for 成效. */
const SCHEME = evaluationScheme({
  rules: { ballotLimits: [{ indicator: 'result', mark: 1, share: 0.3, rounding: 'floor' }] },
})
const COUNTS = {
  expected: 12,
  present: 11,
  issued: 10,
  returned: 8,
  counting: 'ballots',
  voidTotals: 0,
} as const

let test: TestVault
let roundId: RoundId
let closed: RoundId
let single: RoundId

const db = () => test.vault.session()!.database.writer
const place = (entry: 1 | 2, box = 1) => ({ roundId, box, entry })
const sheet = (number: number, values: string, more: Partial<BallotContent> = {}): BallotContent => ({
  ...{ number, void: null, voidNote: '', marks: marksOf(values) },
  ...more,
})

/** `'12 33'`: the first subject's two leaves are 1 and 2, the second's 3 and 3; a dot is empty, `*` overmarked. */
function marksOf(values: string): Mark[] {
  return values.split(' ').flatMap((row, index) =>
    [...row].flatMap((sign, column) =>
      sign === '.'
        ? []
        : [
            {
              subject: index + 1,
              leaf: column === 0 ? 'duty' : 'result',
              value: sign === '*' ? -1 : Number(sign),
            },
          ],
    ),
  )
}

async function enterAs(name: string): Promise<void> {
  await made(test.api.vault.lock({}))
  await made(test.api.vault.signIn({ accountName: name, password: TEST_PASSWORD }))
}

async function account(name: string, roles: Role[]): Promise<void> {
  await made(test.api.accounts.add({ name, roles, password: TEST_PASSWORD }))
}

const save = (number: number, values: string, entry: 1 | 2 = 1, version: number | null = null) =>
  test.api.evaluations.saveBallot({ ...place(entry), ballot: sheet(number, values), version })

/** The counts kept with every ballot are those that counting all marks anew gives. */
async function expectRecounted(): Promise<void> {
  const key = (it: { box: number; subject: number; leaf: string; value: number; n: number }) =>
    `${it.box} ${it.subject} ${it.leaf} ${it.value}: ${it.n}`
  const kept = await loadBoxCounts(db(), roundId, 1)
  const anew = (await countMarks(db(), roundId)).filter((it) => it.box === 1)
  expect(kept.map(key).sort()).toEqual(anew.map(key).sort())
}

async function boxOf(no: number): Promise<Box> {
  const { returned, version } = (
    await db()
      .selectFrom('evaluation_box')
      .selectAll()
      .where('round_id', '=', roundId)
      .where('no', '=', no)
      .execute()
  )[0]!
  return { ...COUNTS, no, version, returned } as Box
}

beforeAll(async () => {
  test = await openTestVault()
  const sketch = { scheme: SCHEME, ballots: 0, entry: 'double' } as const
  roundId = (await insertRound(db(), sketch)).roundId
  closed = (await insertRound(db(), { ...sketch, state: 'closed', seed: 'closed' })).roundId
  single = (await insertRound(db(), { ...sketch, entry: 'single', seed: 'single' })).roundId
  await account('覃一诺', ['clerk'])
  await account('韩屿', ['clerk'])
  await account('顾见深', ['reader'])
})
afterAll(() => test.close())

describe('refusals', () => {
  it('refuses who may not enter, without a word about the ballots', async () => {
    await enterAs('顾见深')
    expect(await save(1, '11 22 22 22')).toMatchObject({ code: 'forbidden' })
    expect(await test.api.evaluations.ballot({ ...place(1), number: 1 })).toMatchObject({ code: 'forbidden' })
    await enterAs(OFFICER)
  })

  it('refuses a round that is not open, and a second entry where there is only one', async () => {
    const ballot = sheet(1, '11 22 22 22')
    expect(
      await test.api.evaluations.saveBallot({ roundId: closed, box: 1, entry: 1, ballot, version: null }),
    ).toMatchObject({ code: 'conflict', message: expect.stringContaining('“封票”，不能录票') })
    expect(
      await test.api.evaluations.saveBallot({ roundId: single, box: 1, entry: 2, ballot, version: null }),
    ).toMatchObject({ code: 'conflict', message: '本轮只录一遍，没有二录。' })
  })

  it('refuses counts of a box that do not hold together', async () => {
    const saved = (more: Partial<Box>) =>
      boxOf(1).then((box) => test.api.evaluations.saveBox({ ...box, ...COUNTS, roundId, ...more }))
    expect(await saved({ returned: 11 })).toMatchObject({
      message: expect.stringContaining('收回 11，多于发出 10'),
    })
    expect(await saved({ present: 13 })).toMatchObject({
      message: expect.stringContaining('实到 13，多于应到 12'),
    })
    expect(await saved({ version: 9 })).toMatchObject({ code: 'conflict' })
    await made(saved({}))
  })

  it('refuses numbers that were never handed out', async () => {
    expect(await save(11, '11 22 22 22')).toMatchObject({
      field: 'ballot.number',
      message: expect.stringMatching(/发出 10 张，没有第 11 张/),
    })
  })

  it('refuses more marks than a limit allows, naming both ways out', async () => {
    expect(await save(1, '11 21 22 22')).toMatchObject({
      code: 'invalid-input',
      message: '第 1 张：工作成效“好”已选 2 人，最多 1 人（4 人的 30%，尾数舍去）。',
      remedy: '核对票面：录错则改格；票面如此则记为无效票（超过名额）。',
    })
  })

  it('refuses an empty paper, an option that is none, and a subject that is not listed', async () => {
    expect(await save(1, '.. .. .. ..')).toMatchObject({ message: expect.stringContaining('没有一格有录入') })
    expect(await save(1, '17 22 22 22')).toMatchObject({ message: expect.stringContaining('录为 7，应为') })
    expect(await save(1, '12 22 22 22 22')).toMatchObject({
      message: expect.stringContaining('2 格不在这种票上'),
    })
  })
})

describe('two entries', () => {
  it('stores a ballot once, counts it, and drops its draft', async () => {
    const draft = sheet(1, '12 .. .. ..')
    await made(test.api.evaluations.keepBallotDraft({ ...place(1), ballot: draft, version: null }))
    expect(await made(test.api.evaluations.ballotDraft(place(1)))).toMatchObject({
      ballot: draft,
      version: null,
    })
    const ballot = await made(save(1, '12 2* 33 4.'))
    expect(ballot).toMatchObject({ number: 1, version: 1, enteredBy: OFFICER, void: null })
    expect(await made(test.api.evaluations.ballotDraft(place(1)))).toBeNull()
    expect(await loadBoxCounts(db(), roundId, 1)).toHaveLength(7)
    expect(await save(1, '12 22 33 4.')).toMatchObject({ code: 'conflict', current: { version: 1 } })
    await expectRecounted()
  })

  it('counts the change of a ballot, its voiding and its removal at once', async () => {
    await made(save(2, '21 22 22 22'))
    const changed = await made(save(2, '31 22 22 22', 1, 1))
    await expectRecounted()
    await made(
      test.api.evaluations.saveBallot({
        ...place(1),
        ballot: sheet(2, '31 22 22 22', { void: 'unreadable' }),
        version: changed.version,
      }),
    )
    expect((await countMarks(db(), roundId)).every((it) => it.n === 1)).toBe(true)
    await expectRecounted()
    await made(test.api.evaluations.removeBallot({ ...place(1), number: 2, version: 3 }))
    await expectRecounted()
    expect(await test.api.evaluations.removeBallot({ ...place(1), number: 2, version: 3 })).toMatchObject({
      code: 'conflict',
    })
  })

  it('wants somebody else for the second entry of a paper, and says so before it is typed', async () => {
    expect(await save(1, '12 2* 33 4.', 2)).toMatchObject({
      code: 'conflict',
      message: '第 1 张的一录是您录的，二录要由另一人录。',
      remedy: expect.stringContaining('换一人'),
    })
    const opened = await made(test.api.evaluations.ballot({ ...place(2), number: null }))
    expect(opened).toMatchObject({ number: 1, barred: true, ballot: null })
    await made(save(2, '22 22 22 22'))
    await made(save(4, '32 22 22 2.'))
  })

  it('goes by the papers of the first entry and shows its values to the second', async () => {
    await enterAs('覃一诺')
    const opened = await made(test.api.evaluations.ballot({ ...place(2), number: 2 }))
    expect(opened).toMatchObject({ previous: 1, next: 4, barred: false, other: { enteredBy: OFFICER } })
    const unseen = await made(test.api.evaluations.ballot({ ...place(1), number: 7 }))
    expect(unseen).toMatchObject({ other: null, previous: 6, next: 8 })
    await made(save(1, '12 2. 34 41', 2))
    await made(
      test.api.evaluations.saveBallot({
        ...place(2),
        ballot: sheet(2, '....', { void: 'blank' }),
        version: null,
      }),
    )
    expect((await made(test.api.evaluations.ballot({ ...place(2), number: null }))).number).toBe(4)
    await expectRecounted()
  })

  it('lists where the entries differ, cell by cell and paper by paper', async () => {
    const { total, rows } = await made(test.api.evaluations.differences({ roundId, box: 1 }))
    expect(total).toBe(4)
    expect(rows).toEqual([
      { number: 1, subject: 2, leaf: 'result', first: '多选', second: '未填' },
      { number: 1, subject: 3, leaf: 'result', first: '一般', second: '差' },
      { number: 1, subject: 4, leaf: 'result', first: '未填', second: '好' },
      { number: 2, subject: null, leaf: null, first: '有效', second: '无效（白票）' },
    ])
    const checks = await made(test.api.evaluations.entryChecks({ roundId }))
    expect(checks[0]).toEqual({ box: 1, differing: 2, cells: 4, missingFirst: 0, missingSecond: 1 })
    const listed = await made(test.api.evaluations.ballotRows(place(2)))
    expect(listed.rows.map((it) => [it.number, it.differing])).toEqual([
      [2, 1],
      [1, 3],
    ])
  })

  it('names a number that one entry has come past without entering it', async () => {
    await made(save(5, '22 22 22 22', 2))
    const { rows } = await made(test.api.evaluations.differences({ roundId, box: 1 }))
    expect(rows.at(-1)).toMatchObject({ number: 4, first: '已录', second: '未录' })
    await made(test.api.evaluations.removeBallot({ ...place(2), number: 5, version: 1 }))
  })

  it('settles a paper in both entries, and keeps who entered them', async () => {
    const settle = (number: number, values: string, first: number) =>
      test.api.evaluations.settleBallot({
        ...{ roundId, box: 1, ballot: sheet(number, values), versions: { first, second: 1 } },
      })
    expect(await settle(1, '12 2. 33 4.', 7)).toMatchObject({ code: 'conflict' })
    expect(await settle(1, '11 21 33 4.', 1)).toMatchObject({ message: expect.stringContaining('最多 1 人') })
    expect(await made(settle(1, '12 2. 33 41', 1))).toEqual({ differences: 1 })
    expect(await made(settle(2, '22 22 22 22', 1))).toEqual({ differences: 0 })
    await expectRecounted()
    const { ballot, other } = await made(test.api.evaluations.ballot({ ...place(2), number: 1 }))
    expect(ballot).toMatchObject({ version: 2, enteredBy: '覃一诺' })
    expect(other).toMatchObject({ version: 2, enteredBy: OFFICER, void: null })
  })

  it('writes down which paper was entered, and nothing that stands on it', async () => {
    const rows = await db()
      .selectFrom('audit_entry')
      .select(['action', 'account_name', 'target_name', 'changes'])
      .where('method', 'in', ['evaluations.saveBallot', 'evaluations.settleBallot'])
      .where('outcome', '=', 'done')
      .orderBy('seq')
      .execute()
    expect(rows[0]).toMatchObject({
      ...{ action: '录入选票', account_name: OFFICER, changes: '[]' },
      target_name: expect.stringMatching(/^2026 年述职评议考核　A 县委委员　一录　第 1 张$/),
    })
    expect(rows.at(-1)).toMatchObject({
      action: '核定选票',
      target_name: expect.stringMatching(/　第 2 张$/),
    })
    expect(new Set(rows.map((it) => it.changes))).toEqual(new Set(['[]']))
  })
})

describe('totals counted on paper', () => {
  const totals = async (tally: Record<number, number>, subject = 1) => {
    const { version } = await boxOf(2)
    const counts = Object.entries(tally).map(([value, n]) => ({
      ...{ box: 2, subject, leaf: 'duty', value: Number(value), n },
    }))
    return test.api.evaluations.saveTotals({ roundId, box: 2, version, counts })
  }

  it('refuses them where ballots are entered one by one, and shows no running count of those', async () => {
    await enterAs(OFFICER)
    expect(await test.api.evaluations.totals({ roundId, box: 1 })).toMatchObject({ code: 'conflict' })
    expect(await totals({ 1: 2 })).toMatchObject({ message: expect.stringContaining('逐张录票，不录合计') })
    const { version } = await boxOf(1)
    expect(
      await test.api.evaluations.saveBox({ ...COUNTS, roundId, no: 1, version, counting: 'totals' }),
    ).toMatchObject({ field: 'counting', message: expect.stringContaining('已逐张录了') })
  })

  it('refuses counts that come to more than the valid ballots, naming subject and item', async () => {
    const { version } = await boxOf(2)
    const box = { ...COUNTS, roundId, no: 2, version, counting: 'totals', voidTotals: 1 } as const
    await made(test.api.evaluations.saveBox(box))
    expect(await totals({ 1: 6, 2: 2 })).toMatchObject({
      message: expect.stringMatching(/“履行责任”合计 8 票，多于有效票 7 张（收回 8，无效 1）/),
    })
    expect(await totals({ 9: 1 })).toMatchObject({ message: expect.stringContaining('应为') })
    expect(await totals({ 1: 1 }, 9)).toMatchObject({ message: expect.stringContaining('不在') })
  })

  it('keeps the whole box at once, refuses ballots there and fewer valid ones than counted', async () => {
    await made(totals({ 1: 4, 2: 3 }))
    const { version } = await made(totals({ 1: 5, 2: 2, 3: 0 }))
    expect(await made(test.api.evaluations.totals({ roundId, box: 2 }))).toMatchObject([{ n: 5 }, { n: 2 }])
    expect(
      await test.api.evaluations.saveBallot({ ...place(1, 2), ballot: sheet(1, '12'), version: null }),
    ).toMatchObject({ message: expect.stringContaining('按合计计票') })
    const box = { ...COUNTS, roundId, no: 2, version, counting: 'totals', voidTotals: 2 } as const
    expect(await test.api.evaluations.saveBox(box)).toMatchObject({
      message: expect.stringContaining('有效票 6 张'),
    })
    expect(await test.api.evaluations.saveBox({ ...box, counting: 'ballots' })).toMatchObject({
      field: 'counting',
    })
  })
})
