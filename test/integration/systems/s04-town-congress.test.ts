import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Congress, CongressContent } from '#shared/modules/organizations/congress'
import type { DelegateId, OrganizationId } from '#shared/values/id'
import { addDelegate, addParty, addTown } from '#test/builders/party'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** @file 兴宁“十项制度”之四 镇党代会年会制: a day to a day and a half, before the people's congress, once a year in each town. */

const NAMES = [
  '申屠远',
  '淳于静',
  '公冶明',
  '濮阳真',
  '太叔宁',
  '宗政和',
  '巫马青',
  '钟离秀',
  '澹台信',
  '皇甫清',
]

let test: TestVault
let town: OrganizationId
let delegates: DelegateId[]

beforeAll(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  town = await addTown(test)
  await addTown(test, '柳河镇')
  const branch = await addParty(test, town)
  delegates = []
  for (const name of NAMES)
    delegates.push((await addDelegate(test, branch, { name, unit_id: town })) as DelegateId)
  // Elected after the day of the meeting, and out of office before it: neither is due.
  await addDelegate(test, branch, { name: '后来者', unit_id: town, from_on: '2026-05-01' })
  await addDelegate(test, branch, { name: '先离者', unit_id: town, to_on: '2025-12-31' })
})
afterAll(() => test.close())

const content = (given: Partial<CongressContent> = {}): CongressContent => ({
  unitId: town,
  level: 'town',
  year: 2026,
  title: '中共青石镇第十五届党代表大会 2026 年年会',
  heldOn: '2026-01-12',
  halfDays: 3,
  councilOn: '2026-01-20',
  note: '',
  ...given,
})
const meet = (given: Partial<CongressContent> = {}) =>
  made(test.api.organizations.saveCongress({ id: null, version: 0, content: content(given) }))

it('says what does not agree with the yearly meeting, and which towns have not met', async () => {
  const late = await meet({ heldOn: '2026-01-25', halfDays: 5 })
  expect(late.warnings).toEqual(['afterCouncil', 'length', 'attendance'])
  await made(test.api.organizations.removeCongress({ id: late.id, version: late.version }))
  const listed = await made(test.api.organizations.congresses({ year: 2026 }))
  expect(listed.missing.map((it) => it.name)).toEqual(['青石镇', '柳河镇'])
})

it('counts who is due on the day, notes who was there, carries proposals on as matters, checks ballots', async () => {
  const { organizations } = test.api
  let congress = (await meet()) as Congress
  expect(congress.due).toBe(10)
  const note = (state: 'present' | 'leave', ids: readonly DelegateId[]) =>
    organizations.noteAttendance({
      id: congress.id,
      version: congress.version,
      delegates: ids.map((delegateId) => ({ delegateId, state, reason: '' })),
    })
  congress = (await made(note('present', delegates.slice(0, 9)))) as Congress
  congress = (await made(note('leave', delegates.slice(9)))) as Congress
  expect(congress).toMatchObject({ due: 10, present: 9, leave: 1, absent: 0, warnings: [] })

  const raise = (title: string) =>
    organizations.raiseProposal({
      id: congress.id,
      version: congress.version,
      delegateId: delegates[0] as DelegateId,
      kind: 'motion',
      title,
      dueOn: '2026-04-12',
    })
  congress = (await made(raise('关于整治青石河河道的提案'))) as Congress
  expect(congress.list).toMatchObject([
    { title: '关于整治青石河河道的提案', delegateName: '申屠远', state: '办理中', done: false },
  ])

  const tally = {
    kind: 'body' as const,
    name: '镇党委班子',
    post: '',
    sent: 9,
    returned: 9,
    valid: 9,
    counts: { 满意: 7, 基本满意: 1, 不满意: 0, 不了解: 0 },
  }
  const save = (tallies: (typeof tally)[]) =>
    organizations.saveTallies({ id: congress.id, version: congress.version, tallies })
  expect(await save([tally])).toMatchObject({
    ok: false,
    message: '“镇党委班子”各项合计 8 票，与有效票 9 张不符。',
  })
  await made(save([{ ...tally, counts: { ...tally.counts, 不了解: 1 } }]))

  const listed = await made(organizations.congresses({ year: 2026 }))
  expect(listed.figures).toEqual({ towns: 2, held: 1, due: 10, present: 9, proposals: 1 })
  expect(listed.missing.map((it) => it.name)).toEqual(['柳河镇'])
  const ask = { paper: 'congress-tally', ask: { id: congress.id } }
  const { forms } = await made(test.api.papers.preview({ paper: ask }))
  const [form] = forms
  // 7 of 9 valid ballots: 77.777… rounds half up to 77.78.
  expect(JSON.stringify(form)).toContain('77.78%')
  expect(JSON.stringify(form)).toContain('应到 10 名，实到 9 名，到会率 90.00%')
})
