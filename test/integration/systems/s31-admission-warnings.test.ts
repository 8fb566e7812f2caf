import { afterAll, beforeAll, expect, it } from 'vitest'
import { dueItems } from '#electron/modules/members/index'
import type { DueItem } from '#shared/values/due'
import type { PartyId, PersonId } from '#shared/values/id'
import { writeRecords } from '#test/builders/dossier'
import { addMember, addParty, addTown, addVillage } from '#test/builders/party'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/**
 * @file S31 发展党员预警 over a year of a town: “对1年内没有发展党员的村级组织将给予黄牌警告，3年以上没有发展党员的村级组织将进行诫勉谈话，
 * 挂牌督办，跟踪整改”. Looked at on 2026-11-22, so a year back begins on 2025-11-23 and three on 2023-11-23.
 */

const TODAY = '2026-11-22'

let test: TestVault
let townId: string
const villages = new Map<string, string>()
const branches = new Map<string, string>()

/** Villages with the days on which each admitted somebody. */
const ADMITTED: [village: string, days: string[]][] = [
  // The day itself of the year looked at: not yet a gap.
  ['柳溪村', ['2024.06.28', '2025.11.23']],
  // A day earlier: none within the year.
  ['东升村', ['2025.11.22']],
  // Known by the month alone, which may lie within the year.
  ['石桥村', ['2025.11']],
  ['云岭村', ['2023.11.23']],
  ['白沙村', ['2023.11.22']],
  ['长塘村', []],
]

beforeAll(async () => {
  test = await openTestVault({ now: () => new Date(`${TODAY}T02:00:00Z`) })
  townId = await addTown(test, '大田镇')
  for (const [at, [name, days]] of ADMITTED.entries()) {
    const village = await addVillage(test, townId, { name, position: at })
    const branch = await addParty(test, townId, {
      name: `${name}党支部`,
      short_name: '',
      village_id: village,
    })
    villages.set(name, village)
    branches.set(name, branch)
    for (const day of days) await admitted(branch, day)
    await addMember(test, branch, { person: { party: '1998.07.01' }, from_on: '1998-07-01' })
  }
})
afterAll(() => test.close())

async function admitted(branch: string, day: string): Promise<PersonId> {
  const [year, month, date = '28'] = day.split('.')
  return addMember(test, branch, { person: { party: day }, from_on: `${year}-${month}-${date}` })
}

const look = (given = {}) =>
  made(test.api.members.villageAdmissions({ system: 'S31', on: TODAY, years: 3, ...given }))
const idOf = (name: string) => ({ kind: 'village' as const, id: villages.get(name) as string })

async function dueTitles(): Promise<string[]> {
  let items: DueItem[] = []
  await writeRecords(test, async (trx) => {
    items = await dueItems(trx, { today: TODAY, until: '2026-12-22' })
  })
  return items.map((it) => it.title)
}

/** The department’s own edition of the rule. */
async function keepRule(part: Record<string, unknown>): Promise<void> {
  const { version, title, source, editions } = await made(
    test.api.systems.system({ engine: 'members', key: 'S31' }),
  )
  const content = editions[0]?.content as { warning: object }
  const changed = { ...content, warning: { ...content.warning, ...part } }
  const system = { engine: 'members' as const, key: 'S31', version, title, source }
  await made(test.api.systems.save({ ...system, content: changed, from: null }))
}

it('warns nobody while neither a case nor a year’s statistics tell since when admissions are on record', async () => {
  const { rows, levels } = await look()
  expect(rows.map((it) => [it.level, it.since])).toEqual(ADMITTED.map(() => ['', '']))
  expect(levels.map((it) => it.count)).toEqual([0, 0])
  expect(await dueTitles()).toEqual([])
})

it('counts the years that statistics tell, 0 too, from the first of them on, and takes them back as a step', async () => {
  const years = (name: string, ...given: [year: number, members: number | null, admitted: number | null][]) =>
    given.map(([year, members, admitted]) => ({ id: idOf(name).id, year, members, admitted }))
  const bad = await test.api.members.saveAdmissionYears({
    kind: 'village',
    years: years('长塘村', [2024, -1, 0]),
  })
  expect(bad).toMatchObject({ ok: false, message: '人数不能小于 0。' })
  await made(
    test.api.members.saveAdmissionYears({
      kind: 'village',
      years: [
        ...years('长塘村', [2023, 38, 0], [2024, 38, 0], [2025, 37, 0]),
        ...years('云岭村', [2024, 41, 2], [2025, 43, 1]),
      ],
    }),
  )
  const { rows, sums, since } = await look()
  expect(since).toBe('2023-01-01')
  const shown = rows.filter((it) => it.since !== '')
  expect(shown.map((it) => [it.name, it.members, it.counts, it.lastOn, it.since, it.level])).toEqual([
    // Three years back begins on 2023-11-23, and nobody was admitted since 2023-01-01.
    ['云岭村', 43, [2, 1, 0], '2025', '2024-01-01', ''],
    ['长塘村', 37, [0, 0, 0], '1998-07-01', '2023-01-01', 'listed'],
  ])
  expect(sums).toEqual([3, 4, 0])
  const { title } = await made(test.api.steps.undo({}))
  expect(title).toBe('补录长塘村等 2 个村（社区）的历年发展党员数')
  expect((await look()).rows.every((it) => it.since === '')).toBe(true)
})

it('counts admissions by village and year and says which level each village stands at', async () => {
  await keepRule({ recordsFrom: '1990-01-01' })
  const { rows, years, sums, levels } = await look()
  expect(years).toEqual([2024, 2025, 2026])
  expect(sums).toEqual([1, 3, 0])
  expect(rows.map((it) => [it.name, it.counts, it.lastOn, it.levelLabel])).toEqual([
    ['柳溪村', [1, 1, 0], '2025-11-23', ''],
    ['东升村', [0, 1, 0], '2025-11-22', '黄牌警告'],
    ['石桥村', [0, 1, 0], '2025-11', ''],
    ['云岭村', [0, 0, 0], '2023-11-23', '黄牌警告'],
    ['白沙村', [0, 0, 0], '2023-11-22', '挂牌督办'],
    ['长塘村', [0, 0, 0], '1998-07-01', '挂牌督办'],
  ])
  expect(levels).toEqual([
    { key: 'yellow', label: '黄牌警告', count: 2, owed: 2 },
    { key: 'listed', label: '挂牌督办', count: 2, owed: 2 },
  ])
})

it('does not count who came from elsewhere with a letter as admitted here', async () => {
  const branch = branches.get('白沙村') as string
  const id = await addMember(test, branch, {
    person: { party: '2026.03.01' },
    from_on: '2026-03-01',
    to_on: '2026-03-02',
  })
  expect((await look()).rows.find((it) => it.name === '白沙村')?.level).toBe('')
  const letter = await made(
    test.api.members.issueTransfer({
      personId: id,
      direction: 'in',
      fromPartyId: null,
      fromName: '邻县某村党支部',
      toPartyId: branch as PartyId,
      toName: '',
      reason: '回乡',
      issuedOn: '2026-03-01',
      duesUntil: '',
      phone: '',
      number: '〔2026〕第 88 号',
    }),
  )
  await made(
    test.api.members.receiveTransfer({
      id: letter.id,
      version: letter.version,
      arrivedOn: '2026-03-05',
      receiptOn: '2026-03-05',
      group: '',
    }),
  )
  expect((await look()).rows.find((it) => it.name === '白沙村')?.level).toBe('listed')
})

it('gives yellow cards in one go, refuses a village that stands at none, and asks for none twice', async () => {
  const card = {
    system: 'S31',
    act: 'card' as const,
    on: TODAY,
    number: '东组黄〔2026〕1号',
    note: '',
    dueOn: '',
  }
  expect(
    await test.api.members.actOnWarnings({ ...card, subjects: [idOf('东升村'), idOf('柳溪村')] }),
  ).toMatchObject({ ok: false, message: `“柳溪村”到 ${TODAY} 不需要发黄牌警告，或已办过。` })
  expect((await look({ level: 'yellow' })).rows.every((it) => it.owed.length === 1)).toBe(true)
  await made(test.api.members.actOnWarnings({ ...card, subjects: [idOf('东升村'), idOf('云岭村')] }))
  const { rows, levels } = await look({ level: 'yellow' })
  expect(rows.map((it) => [it.owed, it.entries[0]?.number])).toEqual([
    [[], card.number],
    [[], card.number],
  ])
  expect(levels[0]).toMatchObject({ count: 2, owed: 0 })
  expect(await test.api.members.actOnWarnings({ ...card, subjects: [idOf('东升村')] })).toMatchObject({
    ok: false,
  })
})

it('lists for supervision after three years: the talk, and a matter in the ledger that has its own end', async () => {
  const act = { system: 'S31', on: TODAY, number: '', note: '包村领导到村谈话', subjects: [idOf('长塘村')] }
  await made(test.api.members.actOnWarnings({ ...act, act: 'talk', dueOn: '' }))
  const between = (await look({ level: 'listed', owed: true })).rows.find((it) => it.name === '长塘村')
  expect(between?.owed).toEqual(['matter'])
  await made(test.api.members.actOnWarnings({ ...act, act: 'matter', dueOn: '2027-05-31' }))
  const row = (await look({ level: 'listed' })).rows.find((it) => it.name === '长塘村')
  expect(row?.owed).toEqual([])
  const matterId = row?.entries.find((it) => it.act === 'matter')?.matterId
  expect(matterId).toMatch(/^[0-9A-Z]{26}$/)
  const entry = row?.entries.find((it) => it.act === 'matter')
  expect(
    await test.api.members.removeWarning({ id: entry?.id ?? '', version: entry?.version ?? 0 }),
  ).toMatchObject({ ok: false, message: '已挂牌的事项不能从这里删除。' })
})

it('is over with the next admission, and a year ahead the next gap begins anew', async () => {
  await admitted(branches.get('长塘村') as string, '2026.11.20')
  expect((await look()).rows.find((it) => it.name === '长塘村')).toMatchObject({ level: '', owed: [] })
  const later = await made(
    test.api.members.villageAdmissions({ system: 'S31', on: '2027-11-21', years: 1, text: '长塘' }),
  )
  expect(later.rows[0]).toMatchObject({ level: 'yellow', owed: ['card'] })
})

it('tells the workbench which towns have something to do, and prints table and notices', async () => {
  const { forms } = await made(
    test.api.papers.preview({
      paper: { paper: 'admission-villages', ask: { system: 'S31', on: TODAY, years: 3 } },
    }),
  )
  expect(JSON.stringify(forms)).toContain(
    '"cells":["2","大田镇","东升村","2","0","0","1","0","2025.11.22","黄牌警告"',
  )
  const notices = await made(
    test.api.papers.preview({
      paper: { paper: 'admission-notice', ask: { system: 'S31', on: TODAY, ids: [villages.get('东升村')] } },
    }),
  )
  expect(JSON.stringify(notices.forms)).toContain('自2025年11月22日发展党员以来')
  expect(notices.forms[0]?.title).toBe('黄牌警告通知书')
})

it('follows the department’s own count of years and its own start of records', async () => {
  await keepRule({ count: 'calendar', recordsFrom: '2025-01-01' })
  const { rows } = await look()
  // By calendar years nobody but 长塘村 admitted anyone in 2026; records from 2025 cannot show three years.
  expect(rows.filter((it) => it.level === 'listed')).toEqual([])
  expect(rows.filter((it) => it.level === '').map((it) => it.name)).toEqual(['长塘村'])
})
