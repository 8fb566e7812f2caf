import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mattersOf, openMatter } from '#electron/modules/matters/index'
import { newId } from '#electron/platform/database/id'
import type { MatterId, OrganizationId } from '#shared/values/id'
import { addTown } from '#test/builders/party'
import { type MatterDesk, openMatterDesk, SECOND, unit } from '#test/support/matters/desk'
import { made, OFFICER } from '#test/support/open-test-vault'

/** S36 after document 003, item 15: 整改一个，巩固一个，销号一个. Ten towns; findings of the round are listed and closed. */

const TOWNS = [
  '青石镇',
  '白水镇',
  '红岩镇',
  '绿溪镇',
  '长亭镇',
  '南桥镇',
  '北坡乡',
  '东河乡',
  '西山乡',
  '中和乡',
]

let desk: MatterDesk
let towns: OrganizationId[]
beforeAll(async () => {
  desk = await openMatterDesk('2011-04-01')
  towns = []
  for (const name of TOWNS) towns.push(await addTown(desk.test, name))
})
afterAll(() => desk.test.close())

const api = () => desk.test.api.matters
const finding = (at: number, raisedOn = '2011-04-01') =>
  desk.create('S36', {
    title: `${TOWNS[at]}驻村坐班制度落实不到位`,
    raisedOn,
    source: '巡回检查',
    goal: '村干部每周坐班不少于五天',
    subject: { kind: 'unit', id: towns[at] as OrganizationId },
    units: [unit(`${TOWNS[at]}党委`)],
    person: '贺明川',
  })

describe('a year of listed supervision', () => {
  it('lists, urges and closes out; the rate is told by town and whole', async () => {
    const ids: MatterId[] = []
    for (const at of TOWNS.keys()) ids.push(await finding(at))
    await made(api().moveMany({ ids, move: 'assign', on: '2011-04-01' }))
    desk.day('2011-04-20')
    for (const id of ids.slice(0, 7)) await desk.closeOut(id, '2011-04-20')
    desk.day('2011-05-15')
    const { whole, units } = await made(
      api().measures({ system: 'S36', from: '2011-01-01', to: '2011-12-31' }),
    )
    expect(whole.map((it) => [it.label, it.text, it.numerator, it.denominator])).toEqual([
      ['销号率', '70.00 %', 7, 10],
      ['按时销号率', '70.00 %', 7, 10],
    ])
    expect(units.map((it) => it.values[0]?.numerator)).toEqual([1, 1, 1, 1, 1, 1, 1, 0, 0, 0])
    const { rows } = await made(api().list({ system: 'S36', tab: 'overdue' }))
    // Due 30 days after 1 April: 1 May
    expect(rows.map((it) => [it.dueOn, it.late])).toEqual([
      ['2011-05-01', 14],
      ['2011-05-01', 14],
      ['2011-05-01', 14],
    ])
    expect((await desk.open(rows[0]!.id)).rungs.map((it) => `${it.on} ${it.label}`)).toEqual([
      '2011-04-26 提醒',
      '2011-05-02 催办',
      '2011-05-11 督办通知',
    ])
  })

  it('counts what another module opened and gives it back to its record', async () => {
    const origin = newId()
    const { database } = desk.test.vault.session()!
    await database.writer.transaction().execute(async (trx) => {
      const notes: string[] = []
      const context = {
        trx,
        now: '2011-05-15T02:00:00.000Z',
        caller: { accountId: '' },
        note: (it: { targetName: string }) => notes.push(it.targetName),
      } as never
      await openMatter(context, {
        system: 'S36',
        title: '三年未发展党员',
        source: '发展党员预警',
        subject: { kind: 'unit', id: towns[2] as OrganizationId },
        origin: { kind: 'warning', id: origin },
      })
      expect(notes).toEqual(['挂牌督办 2011-011'])
      expect(await mattersOf(trx, { kind: 'warning', ids: [origin] })).toMatchObject([
        { number: 11, stage: 'open', due_on: '2011-06-14' },
      ])
    })
    expect((await made(api().list({ system: 'S36', text: '三年未发展' }))).rows).toMatchObject([
      { subjectName: '红岩镇', source: '发展党员预警' },
    ])
  })

  it('prints a notice and a close-out form with who asked and who confirmed', async () => {
    const open = (await made(api().list({ system: 'S36', tab: 'overdue' }))).rows[0]!
    const closed = (await made(api().list({ system: 'S36', tab: 'closed' }))).rows[0]!
    const print = async (paper: string, id: MatterId) => {
      const { forms } = await made(desk.test.api.papers.preview({ paper: { paper, ask: { ids: [id] } } }))
      return JSON.stringify(forms[0])
    }
    const notice = await print('matter-notice', open.id)
    for (const word of ['督　办　单', '编号 2011-008', '2011年5月1日', '东河乡党委', '督办通知'])
      expect(notice).toContain(word)
    const closing = await print('matter-closing', closed.id)
    for (const word of ['事项办结销号表', OFFICER, SECOND, '2011年4月20日', '1．现场照片.jpg'])
      expect(closing).toContain(word)
  })
})

describe('a forty-first system', () => {
  it('is data: two kinds, own states, a level, a column of its own; and it runs to its close-out', async () => {
    const created = await made(
      desk.test.api.systems.create({ engine: 'matters', title: '信访积案化解', copyOf: 'S36' }),
    )
    const content = structuredClone(created.editions[0]!.content) as Record<string, unknown>
    const { key, version, title } = created
    const save = (changed: Record<string, unknown>) =>
      desk.test.api.systems.save({
        engine: 'matters',
        key,
        version,
        title,
        source: '本单位',
        content: { ...content, ...changed },
        from: null,
      })
    const careless = [{ key: 'end', label: '直接办结', from: ['registered'], to: 'closed', needs: [] }]
    expect(await save({ moves: careless })).toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('步骤“直接办结”要由另一人确认。'),
    })
    await made(
      save({
        kinds: [
          { key: 'old', label: '积案', unit: '件' },
          { key: 'repeated', label: '重复访', unit: '件' },
        ],
        states: [
          { key: 'held', label: '包案', stage: 'open' },
          { key: 'review', label: '会审', stage: 'asked' },
          { key: 'resolved', label: '化解', stage: 'closed' },
        ],
        moves: [
          { key: 'submit', label: '提请会审', from: ['held'], to: 'review', needs: ['result'] },
          {
            key: 'resolve',
            label: '评定化解',
            from: ['review'],
            to: 'resolved',
            needs: ['evidence', 'second'],
          },
        ],
        levels: [{ key: 'county', label: '县级包案', due: { count: 90, unit: 'days' } }],
        fields: [{ key: 'leader', label: '包案领导', type: 'text', options: [], kinds: ['old'] }],
        columns: [
          { key: 'field:leader', label: '包案领导', width: 8 },
          { key: 'title', label: '案情', width: 30 },
        ],
        milestones: [],
        measures: [
          { key: 'done', label: '化解率', kind: 'closed', kinds: ['old'], of: '', digits: 1, target: 90 },
        ],
      }),
    )
    const id = await desk.create(key, {
      title: '宅基地纠纷',
      raisedOn: '2011-05-15',
      fields: { leader: '甘若澄' },
    })
    expect((await desk.open(id)).dueOn).toBe('2011-08-13')
    await desk.fill(id, { result: '达成协议。' })
    await desk.move(id, 'submit', '2011-05-15')
    await desk.signIn(SECOND)
    const { version: asked } = await desk.open(id)
    expect(await api().confirm({ id, version: asked, move: 'resolve', on: '2011-05-15' })).toMatchObject({
      message: expect.stringContaining('没有佐证材料'),
    })
    await desk.signIn(OFFICER)
    expect((await made(api().list({ system: key }))).counts).toMatchObject({ asked: 1 })
    const { whole } = await made(api().measures({ system: key, from: '2011-01-01', to: '2011-12-31' }))
    expect(whole).toMatchObject([{ label: '化解率', text: '0.0 %', met: false }])
    expect(
      await desk.test.api.systems.remove({ engine: 'matters', key, version: version + 1 }),
    ).toMatchObject({
      message: '“信访积案化解”下已有记录，不能删除。',
    })
  })
})
