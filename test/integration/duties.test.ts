import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dueItems } from '#electron/modules/duties/index'
import { DutyDraft } from '#shared/modules/duties/event'
import type { DueItem } from '#shared/values/due'
import type { SubjectRef } from '#shared/values/subject'
import { writeRecords } from '#test/builders/dossier'
import { addMember, addParty, addPartyPost, addTown } from '#test/builders/party'
import { lastAudit } from '#test/support/duties/year'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** Two branches on 20 November 2026: one with committee and two groups, one without both. */

let vault: TestVault
let town: string
let large: SubjectRef
const people: string[] = []

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  town = await addTown(vault)
  const party = (id: string): SubjectRef => ({ kind: 'party', id })
  large = party(await addParty(vault, town, { short_name: '红石村党支部', groups: 2, position: 0 }))
  await addParty(vault, town, { short_name: '柳河电商党支部', has_committee: 0, groups: 0, position: 1 })
  await addPartyPost(vault, large.id, { name: '周怀谷', position: 0 })
  for (let at = 0; at < 6; at++)
    people.push(await addMember(vault, large.id, { party_group: at < 3 ? '第一党小组' : '第二党小组' }))
})
afterAll(() => vault.close())

const S02 = { system: 'S02', board: 'branches', year: 2026 } as const

const draft = (given: Partial<DutyDraft>): DutyDraft =>
  DutyDraft.parse({ system: 'S02', kind: 'theme-day', subject: large, due: 6, present: 6, ...given })

const save = (given: Partial<DutyDraft>) =>
  vault.api.duties.save({ id: null, version: 0, draft: draft(given) })

async function rowNamed(name: string) {
  const { rows } = await made(vault.api.duties.matrix(S02))
  const row = rows.find((it) => it.subject.name === name)
  if (!row) throw new Error(name)
  return row
}

/** The five marks of one month. */
const month = (marks: string, at: number) => marks.slice((at - 1) * 5, at * 5)

describe('what is due', () => {
  it('chases nobody for a system that was not kept here yet', async () => {
    let items: DueItem[] | null = null
    await writeRecords(vault, async (trx) => {
      items = await dueItems(trx, { today: '2026-11-20', until: '2026-12-20' })
    })
    expect(items).toEqual([])
  })
})

describe('records', () => {
  it('refuses a day ahead as held, nobody counted, and a kind without its own field', async () => {
    expect(await save({ heldOn: '2026-12-05' })).toMatchObject({ ok: false, field: 'heldOn' })
    expect(await save({ heldOn: '2026-03-05', due: null, present: null })).toMatchObject({
      ok: false,
      field: 'attendees',
      message: '“主题党日”未记到会情况。',
    })
    expect(await save({ kind: 'lecture', heldOn: '2026-03-05' })).toMatchObject({
      ok: false,
      message: '讲课人未填。',
    })
    expect(await save({})).toMatchObject({ ok: false, message: '计划日期和开展日期都没有填。' })
  })

  it('carries out the plan of its month, and says what changed', async () => {
    const plan = await made(save({ plannedOn: '2026-02-05' }))
    const held = await made(save({ heldOn: '2026-02-06', topic: '春耕互助' }))
    expect(held.id).toBe(plan.id)
    expect(held.draft).toMatchObject({ plannedOn: '2026-02-05', heldOn: '2026-02-06' })
    const row = await lastAudit(vault)
    expect(row).toMatchObject({ action: '登记组织生活', targetName: '红石村党支部 主题党日 2026-02-06' })
    expect(row.changes).toEqual([
      ['开展日期', '', '2026-02-06'],
      ['议题', '', '春耕互助'],
    ])
  })

  it('refuses the same twice on a day, and an older version', async () => {
    const held = await made(save({ heldOn: '2026-01-05' }))
    expect(await save({ heldOn: '2026-01-05' })).toMatchObject({ ok: false, code: 'conflict' })
    await made(
      vault.api.duties.save({ id: held.id, version: 1, draft: { ...held.draft, place: '党员活动室' } }),
    )
    const late = await vault.api.duties.save({ id: held.id, version: 1, draft: held.draft })
    expect(late).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('asks for the right to edit', async () => {
    const id = (await made(save({ heldOn: '2026-04-05' }))).id
    const other = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
    await other.signInAs(['auditor'])
    expect(await other.api.duties.remove({ id, version: 1 })).toMatchObject({ ok: false, code: 'forbidden' })
    await other.close()
  })
})

describe('the matrix', () => {
  it('marks what is done, missing, planned and not asked for', async () => {
    const row = await rowNamed('红石村党支部')
    // January: committee and groups missing, theme day held but without a plan; quarterly kinds end in March.
    expect(month(row.marks, 1)).toBe('nn--u')
    expect(month(row.marks, 2)).toBe('nn--d')
    expect(month(row.marks, 3)).toBe('nnnnn')
    // November has not ended; the fourth quarter ends in December.
    expect(month(row.marks, 11)).toBe('oo--o')
    expect(month(row.marks, 12)).toBe('ooooo')
    // 10 months × 3 kinds and 3 quarters × 2 kinds.
    expect([row.due, row.done + row.madeUp + row.missing]).toEqual([36, 36])
  })

  it('asks a small branch for neither committee nor group meetings', async () => {
    const row = await rowNamed('柳河电商党支部')
    expect(month(row.marks, 1)).toBe('----n')
    // 10 theme days and 3 quarters × 2 kinds.
    expect(row.due).toBe(16)
  })

  it('counts a group meeting once every group has held one', async () => {
    const group = { kind: 'group', due: 3, present: 3 } as const
    await made(save({ ...group, part: '第一党小组', heldOn: '2026-05-08', plannedOn: '2026-05-08' }))
    await made(save({ ...group, part: '第一党小组', heldOn: '2026-05-18', plannedOn: '2026-05-18' }))
    expect(month((await rowNamed('红石村党支部')).marks, 5)).toBe('nn--n')
    await made(save({ ...group, part: '第二党小组', heldOn: '2026-05-09', plannedOn: '2026-05-09' }))
    expect(month((await rowNamed('红石村党支部')).marks, 5)).toBe('nd--n')
  })

  it('counts what is made up later for the month that was missed', async () => {
    await made(save({ heldOn: '2026-10-06', countsFor: '2026-09-30', plannedOn: '2026-10-06' }))
    const { rows, months, total } = await made(vault.api.duties.matrix(S02))
    expect(month(rows[0]?.marks ?? '', 9)).toBe('nnnnm')
    expect(rows[0]?.madeUp).toBe(1)
    const met = months.reduce((sum, it) => sum + it.met, 0)
    const missing = months.reduce((sum, it) => sum + it.missing, 0)
    expect([met, missing]).toEqual([total.done + total.madeUp, total.missing])
  })

  it('says in words what a month lacks and for how long', async () => {
    const cell = await made(vault.api.duties.cell({ ...S02, subject: large, month: 9 }))
    expect(cell.lines.map((it) => [it.label, it.state, it.words])).toEqual([
      ['支委会', 'n', '无计划，无记录'],
      ['党小组会', 'n', '无计划，无记录'],
      ['党员大会', 'n', '三季度应有 1 次，未办'],
      ['党课', 'n', '三季度应有 1 次，未办'],
      ['主题党日', 'm', '9 月未开，10 月补'],
    ])
    expect(cell.notes).toContain('连续 9 期缺支委会')
  })

  it('leaves out what is not asked of one branch, for a reason', async () => {
    const setting = {
      ...S02,
      subject: large,
      id: null,
      version: 0,
      kind: 'lecture',
      day: null,
      fromOn: '',
      toOn: '',
    }
    expect(await vault.api.duties.keepSetting({ ...setting, asked: 'no', reason: '' })).toMatchObject({
      ok: false,
      field: 'reason',
    })
    const kept = await made(
      vault.api.duties.keepSetting({ ...setting, asked: 'no', reason: '与镇党校联合上课' }),
    )
    expect((await rowNamed('红石村党支部')).due).toBe(33)
    await made(vault.api.duties.removeSetting({ id: kept.id, version: 1 }))
    expect((await rowNamed('红石村党支部')).due).toBe(36)
  })

  it('narrows to a unit, to words and to gaps', async () => {
    const names = async (more: object) =>
      (await made(vault.api.duties.matrix({ ...S02, ...more }))).rows.map((it) => it.subject.name)
    expect(await names({ text: '电商' })).toEqual(['柳河电商党支部'])
    expect(await names({ unitIds: [town] })).toHaveLength(2)
    expect(await names({ unitIds: [large.id] })).toEqual([])
    expect(await names({ gapsOnly: true })).toHaveLength(2)
  })
})

describe('attendance and make-up classes', () => {
  it('lists who is to be there, keeps who was not, and lets it be made up', async () => {
    const asked = { system: 'S02', kind: 'general', subject: large, part: '', on: '2026-06-20' }
    const { attendees } = await made(vault.api.duties.roll(asked))
    expect(attendees).toHaveLength(6)
    const marked = attendees.map((it, at) =>
      at === 0
        ? { ...it, presence: 'leave' as const, reason: '出差' }
        : at === 1
          ? { ...it, presence: 'absent' as const }
          : it,
    )
    const held = await made(
      save({ kind: 'general', heldOn: '2026-06-20', plannedOn: '2026-06-18', attendees: marked }),
    )
    expect((await made(vault.api.duties.records({ ...S02, kinds: ['general'] }))).rows[0]).toMatchObject({
      id: held.id,
      due: 6,
      present: 4,
    })
    const owing = await made(vault.api.duties.owed({ year: 2026 }))
    expect(owing).toMatchObject({ total: 2, owed: 2, madeUp: 0 })
    const [first] = owing.rows
    if (!first) throw new Error('nobody owes')
    const missed = [{ eventId: first.eventId, personId: first.personId }]
    const makeUp = { form: '集中补课', topic: '补学', place: '', lecturer: '' }
    expect(
      await vault.api.duties.makeUp({ missed, draft: { ...makeUp, heldOn: '2026-06-01' } }),
    ).toMatchObject({ ok: false, field: 'heldOn' })
    await made(vault.api.duties.makeUp({ missed, draft: { ...makeUp, heldOn: '2026-07-01' } }))
    expect(await made(vault.api.duties.owed({ year: 2026 }))).toMatchObject({ total: 1, owed: 1, madeUp: 1 })
    const [mine] = await made(vault.api.duties.attendance({ personIds: [first.personId], year: 2026 }))
    expect(mine).toMatchObject({ due: 1, present: 0, missed: 1, madeUp: 1, owed: 0 })
  })
})

describe('the workbench', () => {
  let items: DueItem[] = []
  beforeAll(async () => {
    const other = await addTown(vault, '柳河镇')
    await addParty(vault, other, { short_name: '柳河村党支部', has_committee: 1, position: 2 })
    await writeRecords(vault, async (trx) => {
      items = await dueItems(trx, { today: '2026-11-20', until: '2026-12-20' })
    })
  })
  const titled = (start: string) => items.find((it) => it.title.startsWith(start))

  it('has one line for each kind and period, which names few and counts many', () => {
    expect(titled('10 月支委会')).toMatchObject({
      title: '10 月支委会缺：红石村党支部、柳河村党支部',
      state: 'overdue',
    })
    expect(titled('10 月主题党日')).toMatchObject({ title: '10 月主题党日缺 3 个党支部' })
    expect(titled('11 月主题党日')).toMatchObject({ title: '11 月主题党日还有 3 个党支部未办', state: 'due' })
  })

  it('tells each unit its own share, with an address and a clause of a letter', () => {
    expect(titled('10 月主题党日')?.shares).toMatchObject([
      {
        unitId: town,
        title: '10 月主题党日缺：红石村党支部、柳河电商党支部',
        href: `/ledgers/duties/S02/branches?year=2026&gaps=1&unit=${town}`,
        clause: '2026年10月主题党日有2个党支部未按要求开展（红石村党支部、柳河电商党支部）',
      },
      { title: '10 月主题党日缺：柳河村党支部' },
    ])
    // What only one unit has is its own line.
    const small = titled('10 月党小组会')
    expect(small).toMatchObject({ unitId: town, title: '10 月党小组会缺：红石村党支部' })
    expect(small?.shares).toBeUndefined()
  })

  it('puts the year’s earlier periods together in one line of the board', () => {
    const earlier = items.filter((it) => it.title.includes('尚缺'))
    expect(earlier).toHaveLength(1)
    // The board is kept since January: nine months of two committees, of which none met.
    expect(earlier[0]?.title).toMatch(/^1—9 月尚缺：支委会 18 次、党小组会 8 次、/)
    expect(earlier[0]).toMatchObject({
      on: '2026-09-30',
      href: '/ledgers/duties/S02/branches?year=2026&gaps=1',
    })
  })

  it('writes one letter to each unit of a line, and says so once all have one', async () => {
    const listed = async (ask: object) =>
      (await made(vault.api.reports.workItems({ whose: 'all', ...ask }))).items
    const find = async () => (await listed({})).find((it) => it.title.startsWith('10 月主题党日'))
    const order = { on: '2026-11-20', title: '提醒函', answerBy: '' as const }
    const key = (await find())?.key ?? ''
    const [own] = await listed({ unit: '柳河镇', text: '10 月主题党日' })
    expect(own).toMatchObject({ title: '10 月主题党日缺：柳河村党支部', unitName: '柳河镇' })
    await made(
      vault.api.reports.writeLetters({ ...order, keys: [own?.key ?? ''], first: '云组函〔2026〕1号' }),
    )
    expect((await find())?.letterNo).toBe('')
    const { ids } = await made(
      vault.api.reports.writeLetters({ ...order, keys: [key], first: '云组函〔2026〕2号' }),
    )
    expect(ids).toHaveLength(2)
    expect((await find())?.letterNo).toMatch(/〔2026〕[23]号$/)
    const { bySystem, byUnit } = await made(vault.api.reports.workbench({ whose: 'all', month: '2026-11' }))
    expect(byUnit.find((it) => it.name === '柳河镇')?.overdue).toBe(
      (await listed({ unit: '柳河镇', state: 'overdue' })).length,
    )
    expect(bySystem.reduce((sum, it) => sum + it.overdue, 0)).toBe(
      (await listed({ state: 'overdue' })).length,
    )
  })
})
