import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TermAsk, TermRow } from '#shared/modules/organizations/term'
import type { OrganizationId, PartyId, PartyTermId } from '#shared/values/id'
import { addParty, addTown } from '#test/builders/party'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/**
 * @file 兴宁“十项制度”之八: letters due six months before a term ends, by the responsible body that the affiliation
 * gives. The year is 2026, today 20 November.
 */

let test: TestVault
let town: OrganizationId
const ids: Record<string, PartyId> = {}

beforeAll(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  const organ = await addTown(test, '水利局', 'organ')
  town = await addTown(test)
  const add = async (key: string, unit: string, given: Parameters<typeof addParty>[2]) => {
    ids[key] = (await addParty(test, unit, { short_name: '', ...given })) as PartyId
  }
  await add('townCommittee', town, {
    name: '中共青石镇委员会',
    kind: 'committee',
    affiliation: 'townCommittee',
  })
  await add('organCommittee', organ, {
    name: '中共县水利局委员会',
    kind: 'committee',
    affiliation: 'countyCommittee',
  })
  await add('organBranch', organ, {
    name: '中共县水利局机关支部',
    affiliation: 'countyOrgan',
    parent_id: ids.organCommittee as string,
  })
  await add('loneBranch', organ, { name: '中共县档案馆支部', affiliation: 'countyOrgan' })
  await add('townBranch', town, {
    name: '中共青石中心小学支部',
    affiliation: 'town',
    parent_id: ids.townCommittee as string,
  })
  await add('vertical', town, {
    name: '中共青石税务分局支部',
    affiliation: 'vertical',
    content: JSON.stringify({ supervisor: '中共云泽县税务局党委' }),
  })
  await add('village', town, {
    name: '中共龙泉村支部',
    affiliation: 'village',
    parent_id: ids.townCommittee as string,
  })
})
afterAll(() => test.close())

const elect = (key: string, electedOn: string, years: number, number = 1) =>
  test.api.organizations.recordTerm({
    partyId: ids[key] as PartyId,
    id: null,
    number,
    electedOn,
    years,
  })
const terms = async (ask: Partial<TermAsk> = {}) =>
  (await made(test.api.organizations.terms({ system: 'S08', state: 'all', ...ask }))).rows
const rowOf = async (key: string) => (await terms()).find((it) => it.partyId === ids[key]) as TermRow

describe('terms of a realistic year', () => {
  it('counts years by the rule for its kind, and refuses terms out of order', async () => {
    const suggested = async (key: string) =>
      (await made(test.api.organizations.partyTerms({ partyId: ids[key] as PartyId }))).suggested
    // 2018 opinion on terms: committees 5, branches 3, branches of villages 5.
    expect([
      await suggested('organCommittee'),
      await suggested('organBranch'),
      await suggested('village'),
    ]).toEqual([5, 3, 5])
    await made(elect('organCommittee', '2016-12-10', 5, 7))
    expect(await elect('organCommittee', '2015-01-01', 5, 8)).toMatchObject({
      ok: false,
      field: 'electedOn',
      message: '第 8 届的选举日期 2015-01-01 与第 7 届的 2016-12-10 先后不符。',
    })
    await made(elect('organCommittee', '2021-12-15', 5, 8))
    await made(elect('organBranch', '2024-04-30', 3, 3))
    await made(elect('loneBranch', '2024-05-31', 3, 3))
    await made(elect('townBranch', '2023-08-31', 3, 2))
    await made(elect('vertical', '2024-03-01', 3, 2))
    await made(elect('village', '2022-01-08', 5, 9))
  })

  it('lists where each stands, whom it is reminded by and since when', async () => {
    const seen = (await terms()).map((it) => [it.name, it.endsOn, it.letterDueOn, it.responsible, it.state])
    expect(seen).toEqual([
      // Ended on 31 August 2026 and not elected anew.
      ['中共青石中心小学支部', '2026-08-31', '2026-02-28', '中共青石镇委员会', 'overdue'],
      // Five years from 15 December 2021: due since 15 June 2026.
      ['中共县水利局委员会', '2026-12-15', '2026-06-15', '县委组织部', 'due'],
      // Villages change terms when the county committee arranges it: no letter.
      ['中共龙泉村支部', '2027-01-08', '2026-07-08', '县委', 'arranged'],
      ['中共青石税务分局支部', '2027-03-01', '2026-09-01', '中共云泽县税务局党委', 'due'],
      // The organ has a committee of its own, which reminds its branch.
      ['中共县水利局机关支部', '2027-04-30', '2026-10-30', '中共县水利局委员会', 'due'],
      // Six months before 31 May is 30 November, ten days ahead.
      ['中共县档案馆支部', '2027-05-31', '2026-11-30', '县直机关工委', 'running'],
      ['中共青石镇委员会', '', '', '县委', 'unknown'],
    ])
    const { states } = await made(test.api.organizations.termCounts({ system: 'S08', unitId: null }))
    expect(states).toMatchObject({ lettered: 0, overdue: 1, due: 3, arranged: 1, running: 1, unknown: 1 })
  })

  it('writes letters in batch, each sender by its own numbers, and once only', async () => {
    const termOf = async (key: string) => (await rowOf(key)).termId as PartyTermId
    const batches = [
      {
        sender: '县委组织部',
        first: '云组函〔2026〕12号',
        termIds: [await termOf('organCommittee'), await termOf('vertical')],
      },
      { sender: '中共县水利局委员会', first: '水党函〔2026〕3号', termIds: [await termOf('organBranch')] },
    ]
    const send = () => test.api.organizations.writeTermLetters({ system: 'S08', on: '2026-11-20', batches })
    expect(await made(send())).toEqual({ letters: 3 })
    expect([(await rowOf('organCommittee')).letterNo, (await rowOf('vertical')).letterNo]).toEqual([
      '云组函〔2026〕12号',
      '云组函〔2026〕13号',
    ])
    expect((await rowOf('organBranch')).state).toBe('lettered')
    expect(await send()).toMatchObject({ ok: false, code: 'conflict' })

    const letter = { paper: 'term-letter', ask: { system: 'S08', termIds: batches[1]?.termIds } }
    const { forms } = await made(test.api.papers.preview({ paper: letter }))
    const lines = (forms[0] as { paragraphs: { text: string }[] }).paragraphs.map((it) => it.text)
    expect(lines.slice(0, 3)).toEqual([
      '水党函〔2026〕3号',
      '中共县水利局机关支部：',
      '你单位现任第3届委员会于2024年4月30日选举产生，任期3年，至2027年4月30日任期届满。',
    ])
    // Sixty days before the end.
    expect(lines.join('')).toContain('于2027年3月1日前将换届请示')
    expect(lines.at(-1)).toBe('2026年11月20日')
  })

  it('stands on the one register, is printed as it was sent, and is due again once it is withdrawn there', async () => {
    const { api } = test
    const letters = async () =>
      (await made(api.reports.letters({ text: '', year: null, origin: '换届提醒督促', limit: 50 }))).rows
    expect((await letters()).map((it) => `${it.number} ${it.addressee}`)).toEqual(
      expect.arrayContaining([
        '云组函〔2026〕12号 中共县水利局委员会',
        '云组函〔2026〕13号 中共青石税务分局支部',
        '水党函〔2026〕3号 中共县水利局机关支部',
      ]),
    )
    const senders = ['县委组织部', '中共县水利局委员会', '县委']
    expect(await made(api.organizations.nextNumbers({ senders, on: '2026-12-01' }))).toEqual([
      { sender: '县委组织部', number: '云组函〔2026〕14号' },
      { sender: '中共县水利局委员会', number: '水党函〔2026〕4号' },
      { sender: '县委', number: '' },
    ])
    // The letter to the tax branch went out under the department's name, not under its own superior's.
    const { termId } = await rowOf('vertical')
    const paper = { paper: 'term-letter', ask: { system: 'S08', termIds: [termId] } }
    const { forms } = await made(api.papers.preview({ paper }))
    const lines = (forms[0] as { paragraphs: { text: string }[] }).paragraphs.map((it) => it.text)
    expect([lines[0], ...lines.slice(-2)]).toEqual(['云组函〔2026〕13号', '县委组织部', '2026年11月20日'])
    const wrong = (await letters()).find((it) => it.number === '云组函〔2026〕13号')
    if (!wrong) throw new Error('the letter is not on the register')
    const toWrite = async () =>
      (await made(api.reports.workItems({ whose: 'all' }))).items
        .filter((it) => it.act === '发函')
        .map((it) => it.title)
    const before = await toWrite()
    await made(api.reports.withdrawLetter({ id: wrong.id, version: wrong.version, reason: '发函单位有误' }))
    expect(await rowOf('vertical')).toMatchObject({ state: 'due', letterNo: '' })
    expect(await toWrite()).not.toEqual(before)
    await made(
      api.organizations.writeTermLetters({
        system: 'S08',
        on: '2026-11-21',
        batches: [
          {
            sender: '中共云泽县税务局党委',
            first: '税党函〔2026〕1号',
            termIds: [termId as PartyTermId],
          },
        ],
      }),
    )
    expect(await rowOf('vertical')).toMatchObject({ state: 'lettered', letterNo: '税党函〔2026〕1号' })
    const { terms: kept } = await made(api.organizations.partyTerms({ partyId: ids.vertical as PartyId }))
    expect(kept[0]?.letters.map((it) => `${it.number} ${it.voidReason}`)).toEqual([
      '云组函〔2026〕13号 发函单位有误',
      '税党函〔2026〕1号 ',
    ])
  })

  it('goes on from request to approval to the next term, which is done', async () => {
    const { termId } = await rowOf('organCommittee')
    const note = (given: Partial<Parameters<typeof test.api.organizations.noteTerm>[0]>) =>
      test.api.organizations.noteTerm({
        id: termId as PartyTermId,
        requestedOn: '2026-11-25',
        approvedOn: '',
        approvalNo: '',
        extendedTo: '',
        ...given,
      })
    expect(await note({ approvedOn: '2026-11-24' })).toMatchObject({ ok: false, field: 'approvedOn' })
    expect(await note({ extendedTo: '2028-01-01' })).toMatchObject({
      ok: false,
      message: '延期应在 2026-12-15 之后、2027-12-15 之前。现为 2028-01-01。',
    })
    await made(note({}))
    expect((await rowOf('organCommittee')).state).toBe('requested')
    const election = () => test.api.organizations.openElection({ id: termId as PartyTermId, system: 'S08' })
    expect((await made(election())).caseId).not.toBeNull()
    expect(await election()).toMatchObject({ ok: false, message: '“中共县水利局委员会”的换届选举已启动。' })
    await made(note({ approvedOn: '2026-12-01', approvalNo: '云组复〔2026〕9号' }))
    expect((await rowOf('organCommittee')).state).toBe('approved')
    await made(elect('organCommittee', '2026-12-12', 5, 9))
    expect(await rowOf('organCommittee')).toMatchObject({ state: 'running', endsOn: '2031-12-12', number: 9 })
  })
})

it('a forty-first system of terms is data: two years ahead, other words, of committees alone', async () => {
  const { api } = test
  const own = await made(api.systems.create({ engine: 'terms', title: '届中调研', copyOf: 'S08' }))
  const content = own.editions.at(-1)?.content as Record<string, unknown>
  const changed = {
    ...content,
    ahead: 24,
    again: [],
    scope: { kind: 'party', kinds: ['committee'], traits: [], units: [] },
    letter: {
      title: '关于开展届中调研的函',
      paragraphs: ['〔组织〕本届任期至〔届满日期〕。'],
      requestDays: 0,
    },
  }
  const { key, version, title, source } = own
  expect(
    await api.systems.save({
      engine: 'terms',
      key,
      version,
      title,
      source,
      from: null,
      content: { ...changed, letter: { ...changed.letter, paragraphs: ['〔书记〕同志：'] } },
    }),
  ).toMatchObject({ ok: false, message: '函里的〔书记〕没有可填的内容。' })
  await made(api.systems.save({ engine: 'terms', key, version, title, source, from: null, content: changed }))
  await made(elect('townCommittee', '2023-06-01', 5, 12))
  const { rows } = await made(api.organizations.terms({ system: key, state: 'all' }))
  expect(rows.map((it) => [it.name, it.letterDueOn, it.state])).toEqual([
    ['中共青石镇委员会', '2026-06-01', 'arranged'],
    ['中共县水利局委员会', '2029-12-12', 'running'],
  ])
})
