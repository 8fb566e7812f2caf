import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dueItems } from '#electron/modules/matters/index'
import { MatterContent } from '#shared/modules/matters/matter'
import type { DueItem } from '#shared/values/due'
import type { MatterId, OrganizationId } from '#shared/values/id'
import { writeRecords } from '#test/builders/dossier'
import { pageJpeg } from '#test/builders/dossier-pages'
import { addTown, addVillage } from '#test/builders/party'
import { fileOf, type MatterDesk, openMatterDesk, SECOND, unit } from '#test/support/matters/desk'
import { made, OFFICER, TEST_PASSWORD } from '#test/support/open-test-vault'

/** One problem on its way from a village over town and county to its close-out, and what the engine refuses on the way. */

let desk: MatterDesk
let town: OrganizationId
let village: string
beforeAll(async () => {
  desk = await openMatterDesk('2026-03-02')
  town = await addTown(desk.test, '青石镇')
  village = await addVillage(desk.test, town, { name: '柳溪村', households: 400 })
})
afterAll(() => desk.test.close())

const api = () => desk.test.api.matters
const road = () => ({
  title: '村道水毁塌方，车辆无法通行',
  raisedOn: '2026-03-02',
  source: '入户走访',
  subject: { kind: 'village' as const, id: village },
  raisedBy: '柳阿婆',
})

describe('a problem on its way up', () => {
  let id: MatterId
  it('begins in the village with the days that the level has', async () => {
    id = await desk.create('S03', road())
    const matter = await desk.open(id)
    expect(matter).toMatchObject({ number: '2026-001', level: 'village', dueOn: '2026-03-17', stage: 'open' })
    expect(matter).toMatchObject({ subjectName: '柳溪村', unitName: '青石镇', nextLevel: 'town' })
  })

  it('is not assigned without who answers for it; the refusal says all that is missing', async () => {
    const { version, moves } = await desk.open(id)
    expect(moves.find((it) => it.key === 'assign')?.missing).toEqual(['责任单位和责任人未填。'])
    expect(await api().move({ id, version, move: 'assign', on: '2026-03-03' })).toMatchObject({
      ok: false,
      code: 'conflict',
      message: '2026-001还不能“交办”：责任单位和责任人未填。',
    })
    await desk.fill(id, { units: [unit('柳溪村委会')], person: '柳松年' })
    await desk.move(id, 'assign', '2026-03-03')
    expect((await desk.open(id)).state).toBe('handling')
  })

  it('goes to town and county with days and reasons of their own, never down again', async () => {
    const up = async (level: string, on: string, responsible: string) => {
      const { version } = await desk.open(id)
      return api().escalate({ id, version, level, on, words: '资金超出本级能力', responsible })
    }
    expect(await up('village', '2026-03-10', '')).toMatchObject({ code: 'invalid-input', field: 'level' })
    await made(up('town', '2026-03-10', '青石镇政府'))
    await made(up('county', '2026-04-01', '县交通运输局'))
    const matter = await desk.open(id)
    // 60 days from 1 April
    expect(matter).toMatchObject({ level: 'county', dueOn: '2026-05-31', nextLevel: null })
    expect(matter.units.map((it) => it.name)).toEqual(['县交通运输局', '青石镇政府', '柳溪村委会'])
    const steps = matter.entries.filter((it) => it.kind === 'level')
    expect(steps.map((it) => [it.label, it.on, it.after])).toEqual([
      ['市', '2026-04-01', '2026-05-31'],
      ['镇（街）', '2026-03-10', '2026-04-09'],
      ['村', '2026-03-02', '2026-03-17'],
    ])
  })

  it('climbs the ladder day by day, and a rung climbed is not asked for again', async () => {
    const rungs = async () => (await desk.open(id)).rungs.map((it) => it.label)
    desk.day('2026-05-27')
    expect(await rungs()).toEqual([])
    desk.day('2026-05-28')
    expect(await rungs()).toEqual(['提醒'])
    desk.day('2026-06-15')
    expect(await rungs()).toEqual(['提醒', '催办', '督办通知'])
    await made(api().note({ id, kind: 'rung', key: 'urge', on: '2026-06-15', words: '电话催办' }))
    expect(await rungs()).toEqual(['提醒', '督办通知'])
    expect((await desk.open(id)).late).toBe(15)
    const { counts, rows } = await made(api().list({ system: 'S03', tab: 'overdue' }))
    expect([counts.overdue, rows[0]?.late]).toEqual([1, 15])
  })

  it('cannot be closed out without evidence, nor by who asked for it', async () => {
    desk.day('2026-06-20')
    await desk.fill(id, { result: '塌方已清理，挡墙完工。' })
    const asked = async () => ({ id, version: (await desk.open(id)).version, on: '2026-06-20' })
    expect(await api().move({ ...(await asked()), move: 'close' })).toMatchObject({
      code: 'conflict',
      message: '2026-001现为“办理中”，不能“确认办结”。',
    })
    expect(await api().move({ ...(await asked()), move: 'ask' })).toMatchObject({
      message: expect.stringContaining('没有佐证材料'),
    })
    await desk.prove(id, '完工照片.jpg')
    const [photo] = (await made(desk.test.api.evidence.list({ kind: 'matter', id }))).rows
    const describe = (before: string) =>
      desk.test.api.evidence.describe({ id: photo!.id, before, note: '挡墙正面' })
    await made(describe(''))
    expect(await describe('')).toMatchObject({
      code: 'conflict',
      message: '“完工照片.jpg”的说明已被他人改为“挡墙正面”。',
    })
    await desk.move(id, 'ask', '2026-06-20')
    expect(await api().move({ ...(await asked()), move: 'close' })).toMatchObject({
      message: '2026-001的“确认办结”须由有确认权限的另一人办理。',
    })
    expect(await api().confirm({ ...(await asked()), move: 'close' })).toMatchObject({
      message: '2026-001还不能“确认办结”：申请销号的人不能自己确认，须由另一人确认。',
    })
  })

  it('is closed by a second person, and its evidence is then as it was', async () => {
    await desk.signIn(SECOND)
    await desk.move(id, 'close', '2026-06-22')
    expect(await desk.open(id)).toMatchObject({
      stage: 'closed',
      closedOn: '2026-06-22',
      closedBy: SECOND,
      askedBy: OFFICER,
    })
    const { open, rows } = await made(desk.test.api.evidence.list({ kind: 'matter', id }))
    expect([open, rows.map((it) => [it.name, it.note])]).toEqual([false, [['完工照片.jpg', '挡墙正面']]])
    const described = await desk.test.api.evidence.describe({
      id: rows[0]!.id,
      before: '挡墙正面',
      note: '别处',
    })
    expect(described).toMatchObject({ code: 'conflict' })
    const paper = { paper: 'matter-closing', ask: { ids: [id] } }
    const { forms } = await made(desk.test.api.papers.preview({ paper }))
    expect(JSON.stringify(forms)).toContain('1．完工照片.jpg（挡墙正面）')
    expect(await desk.test.api.evidence.remove({ id: rows[0]!.id })).toMatchObject({
      code: 'conflict',
      message: '2026-001 村道水毁塌方，车辆无法通行已经办结，佐证材料不能再变动。',
    })
    const { version, ...matter } = await desk.open(id)
    expect(await api().save({ id, version, content: MatterContent.parse(matter) })).toMatchObject({
      code: 'conflict',
    })
  })

  it('is taken up again with a reason and a new deadline', async () => {
    await desk.signIn(OFFICER)
    const { version } = await desk.open(id)
    expect(await api().move({ id, version, move: 'reopen', on: '2026-07-01' })).toMatchObject({
      message: '2026-001还不能“恢复办理”：意见未填。',
    })
    await desk.move(id, 'reopen', '2026-07-01', { words: '雨后又塌', dueOn: '2026-07-31' })
    expect(await desk.open(id)).toMatchObject({
      stage: 'open',
      reopened: 1,
      closedOn: '',
      dueOn: '2026-07-31',
      files: 1,
    })
  })
})

describe('the whole ledger', () => {
  it('assigns, urges and closes many at once and names those that it could not', async () => {
    desk.day('2026-08-01')
    const ids: MatterId[] = []
    for (const at of [1, 2, 3])
      ids.push(await desk.create('S36', { title: `村务公开不及时（${at}）`, raisedOn: '2026-08-01' }))
    for (const id of ids.slice(0, 2)) await desk.fill(id, { units: [unit('青石镇党委')], person: '贺明川' })
    const assigned = await made(api().moveMany({ ids, move: 'assign', on: '2026-08-01' }))
    expect(assigned).toEqual({
      done: 2,
      left: [{ id: ids[2], number: '2026-003', reason: '2026-003还不能“挂牌督办”：责任单位和责任人未填。' }],
    })
    desk.day('2026-09-10')
    expect((await made(api().noteMany({ ids, key: 'urge', on: '2026-09-10', words: '限期三日' }))).done).toBe(
      3,
    )
    for (const id of ids.slice(0, 2)) {
      await desk.fill(id, { result: '已公开。' })
      await desk.prove(id)
    }
    expect((await made(api().moveMany({ ids: ids.slice(0, 2), move: 'ask', on: '2026-09-10' }))).done).toBe(2)
    await desk.signIn(SECOND)
    const closed = await made(api().confirmMany({ ids, move: 'close', on: '2026-09-11' }))
    expect([closed.done, closed.left.map((it) => it.number)]).toEqual([2, ['2026-003']])
    await desk.signIn(OFFICER)
    const { counts } = await made(api().list({ system: 'S36' }))
    expect(counts).toEqual({ open: 1, overdue: 1, asked: 0, closed: 2, all: 3 })
  })

  /** What the workbench is told of one ledger on a day, until a month later. */
  async function toldOn(today: string, system: string): Promise<DueItem[]> {
    let items: DueItem[] = []
    await writeRecords(desk.test, async (trx) => {
      items = await dueItems(trx, { today, until: '2026-10-12' })
    })
    return items.filter((it) => it.system === system)
  }

  it('is told to the workbench, one item a matter, with the act that is due', async () => {
    desk.day('2026-09-12')
    const told = await toldOn('2026-09-12', '挂牌督办')
    // Its dated point, 反馈乡镇党委, is late too: the matter stands once, by its deadline.
    expect(told.map((it) => [it.title, it.state, it.act, it.on])).toEqual([
      ['2026-003 村务公开不及时（3）', 'overdue', '督办通知', '2026-08-31'],
    ])
    expect(told[0]?.href).toMatch(/^\/ledgers\/matters\/[0-9A-Z]{26}$/)
  })

  it('is told as one line where a unit has many of a sort, and with one letter where one unit answers for all', async () => {
    const ids: MatterId[] = []
    for (const at of [1, 2, 3, 4, 5])
      ids.push(
        await desk.create('S35', {
          title: `汛期隐患（${at}）`,
          raisedOn: `2026-08-0${at}`,
          subject: { kind: 'unit', id: town },
          units: [unit('青石镇政府')],
          milestones: { reported: '2026-08-06', advised: '2026-08-06' },
        }),
      )
    const [line, ...more] = await toldOn('2026-09-12', '重大事件报告')
    expect(more).toEqual([])
    // 30 days from 1 August, twelve days ago
    expect(line).toMatchObject({
      title: '5 件逾期，最早 2026-001 汛期隐患（1）',
      state: 'overdue',
      on: '2026-08-31',
      unitName: '青石镇',
      href: `/ledgers/matters?system=S35&tab=overdue&unit=${town}`,
      letter: {
        to: '青石镇政府',
        clause: '“汛期隐患（1）”等 5 件事项逾期未办结，其中最早的应于 2026.08.31 前办结，现已逾期 12 天',
      },
    })
    const { rows } = await made(api().list({ system: 'S35', tab: 'overdue', unitId: town }))
    expect(rows).toHaveLength(5)
    await desk.fill(ids[0] as MatterId, { units: [unit('县应急管理局')] })
    expect((await toldOn('2026-09-12', '重大事件报告'))[0]?.letter).toBeNull()
    await desk.closeOut(ids[0] as MatterId, '2026-09-12')
    await desk.closeOut(ids[1] as MatterId, '2026-09-12')
    expect(await toldOn('2026-09-12', '重大事件报告')).toHaveLength(3)
  })
})

describe('who may do what', () => {
  it('shows readers the ledger and lets them change nothing', async () => {
    const id = await desk.create('S36', { title: '值班制度不落实', raisedOn: '2026-09-12' })
    await made(desk.test.api.accounts.add({ name: '查阅员', roles: ['reader'], password: TEST_PASSWORD }))
    await desk.signIn('查阅员')
    const { version } = await desk.open(id)
    const grants = [fileOf(desk.test, '照片.jpg', pageJpeg(9))]
    expect(await api().move({ id, version, move: 'assign', on: '2026-09-12' })).toMatchObject({
      code: 'forbidden',
    })
    expect(await api().confirm({ id, version, move: 'close', on: '2026-09-12' })).toMatchObject({
      code: 'forbidden',
    })
    expect(await desk.test.api.evidence.add({ kind: 'matter', id, grants })).toMatchObject({
      code: 'forbidden',
    })
    expect((await made(desk.test.api.evidence.list({ kind: 'matter', id }))).open).toBe(false)
    await desk.signIn(OFFICER)
  })

  it('keeps what was done in the trail, field by field', async () => {
    await made(desk.test.api.accounts.add({ name: '审计员', roles: ['auditor'], password: TEST_PASSWORD }))
    await desk.signIn('审计员')
    const { rows } = await made(
      desk.test.api.audit.list({ offset: 0, limit: 300, text: '驻点联系群众 2026-001' }),
    )
    const said = rows.filter((it) => it.outcome === 'done').map((it) => it.action)
    expect(said).toEqual(
      expect.arrayContaining([
        '登记督办事项',
        '修改督办事项',
        '办理督办事项',
        '上报督办事项',
        '确认督办事项',
      ]),
    )
    expect(rows.find((it) => it.action === '确认督办事项')?.changes).toContainEqual({
      field: '状态',
      before: '待确认',
      after: '已办结',
    })
    await desk.signIn(OFFICER)
  })
})
