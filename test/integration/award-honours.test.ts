import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dossierMaterials } from '#electron/modules/awards/index'
import type { Honour } from '#shared/modules/awards/honour'
import { LooseContent } from '#shared/modules/dossiers/loose'
import type { CycleId, PersonId } from '#shared/values/id'
import { confirmedCycle, giveAgain, honouredCycle, takeBack, withRecords } from '#test/builders/award-honour'
import { awardProgramme } from '#test/builders/award-programme'
import { buildPersonContent } from '#test/builders/person'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

const NOW = new Date('2026-11-20T02:00:00Z')
/** No rule is asked for: what the records say of people is not what is tested here. */
const PROGRAMME = awardProgramme({
  categories: awardProgramme().categories.map((it) => ({ ...it, rules: [] })),
  term: { months: 36, yearlyReview: true, failedYears: 2, remindMonths: 3 },
})
const DECISION = {
  awardedOn: '2026.10.18',
  document: '云委〔2026〕12号',
  certificatePattern: '云才〔2026〕{nnn}号',
}

let test: TestVault
let cycleId: CycleId
let list: Honour[]
const people = new Map<string, PersonId>()

beforeAll(async () => {
  test = await openTestVault({ now: () => NOW })
  for (const [name, own] of [
    ['韩屿', ''],
    ['罗砚秋', ''],
    ['覃一诺', '2019年获嘉奖。'],
  ] as const) {
    const overrides = own === '' ? [] : [{ tag: 'JiangChengQingKuang' as const, text: own, source: '档案' }]
    const content = buildPersonContent({ name, identityNumber: '', rewards: [], overrides })
    people.set(name, (await made(test.api.people.create(content))).id)
  }
  const person = (name: string) => ({ name, personId: idOf(name), category: 'rencai' })
  const nominations = [
    person('韩屿'),
    person('罗砚秋'),
    person('覃一诺'),
    { name: '云泽县农技中心', category: 'danwei' },
  ]
  ;({ cycleId, list } = await honouredCycle(test, { content: PROGRAMME, nominations }))
})
afterAll(() => test.close())

const idOf = (name: string): PersonId => {
  const id = people.get(name)
  if (!id) throw new Error(name)
  return id
}
const api = () => test.api.awards
const reload = async () => {
  list = await made(api().awardList({ cycleId }))
}
const honour = (name: string): Honour => {
  const found = list.find((it) => it.name === name)
  if (!found) throw new Error(`${name} is not on the list`)
  return found
}
const rewards = async (name: string) =>
  (await made(test.api.people.open({ id: idOf(name) }))).person.rewards.map((it) => it.text)
const trail = (action: string) =>
  withRecords(test, ({ trx }) =>
    trx.selectFrom('audit_entry').selectAll().where('action', '=', action).execute(),
  )

describe('giving honours', () => {
  it('refuses a nomination that was withdrawn after the last stage, by name', async () => {
    const nominations = [{ name: '欧阳映川', state: 'withdrawn' as const, stateReason: '本人放弃' }]
    const other = await confirmedCycle(test, { content: PROGRAMME, nominations })
    await expect(giveAgain(test, other)).rejects.toThrow('欧阳映川（1 号）不能列入表彰名单：已撤回：本人放弃')
    expect(await made(api().awardList({ cycleId: other }))).toEqual([])
  })

  it('lists by category, then by surname strokes', () => {
    // 罗 has 8 strokes, 韩 12, 覃 12 with a later stroke order.
    expect(list.map((it) => it.name)).toEqual(['罗砚秋', '韩屿', '覃一诺', '云泽县农技中心'])
    expect(list[0]).toMatchObject({
      categoryLabel: '优秀人才奖',
      state: 'held',
      dossierDue: true,
      filed: false,
    })
    expect(list[3]).toMatchObject({ dossierDue: false, subject: 'organization' })
  })
})

describe('the decision', () => {
  it('refuses numbers without a running number, and a day that is none', async () => {
    const same = await api().saveHonours({ cycleId, ...DECISION, certificatePattern: '云才〔2026〕号' })
    expect(same).toMatchObject({ ok: false, field: 'certificatePattern' })
    const day = await api().saveHonours({ cycleId, ...DECISION, awardedOn: '2026.13.01' })
    expect(day).toMatchObject({ ok: false, field: 'awardedOn' })
  })

  it('is refused before the files can say it', async () => {
    const reply = await api().fileHonours({ cycleId })
    expect(reply).toMatchObject({ ok: false, message: '罗砚秋的表彰日期或文件还没有登记，不能记入档案。' })
  })

  it('writes day, document, numbers by place and the term for all at once', async () => {
    expect(await made(api().saveHonours({ cycleId, ...DECISION }))).toEqual({ changed: 4 })
    await reload()
    expect(list.map((it) => it.certificateNo)).toEqual(
      ['001', '002', '003', '004'].map((n) => `云才〔2026〕${n}号`),
    )
    expect(honour('罗砚秋')).toMatchObject({ termFrom: '2026.10.18', termTo: '2029.10.17' })
    expect((await trail('登记表彰决定')).filter((it) => it.outcome === 'done')).toHaveLength(4)
  })

  it('refuses a number that another one bears', async () => {
    const one = { ...DECISION, certificatePattern: '云才〔2026〕002号', ids: [honour('罗砚秋').id] }
    expect(await api().saveHonours({ cycleId, ...one })).toMatchObject({
      ok: false,
      message: '证书编号“云才〔2026〕002号”会同时给罗砚秋和韩屿。',
    })
  })
})

describe('filing into 奖惩', () => {
  it('writes one batch and names the file that has a text of its own', async () => {
    const { filed, left } = await made(api().fileHonours({ cycleId }))
    expect(filed).toBe(2)
    expect(left).toEqual([{ name: '覃一诺', reason: '“奖惩情况”是手填的文字，须逐人修改' }])
    expect(await rewards('韩屿')).toEqual(['2026.10，获2026 年优秀人才评选优秀人才奖（云委〔2026〕12号）'])
    await reload()
    expect(list.map((it) => it.filed)).toEqual([true, true, false, false])
  })

  it('refuses another day while the file tells this one', async () => {
    expect(await api().saveHonours({ cycleId, ...DECISION, awardedOn: '2026.10.19' })).toMatchObject({
      ok: false,
      code: 'conflict',
      field: 'document',
    })
  })

  it('keeps the list from being taken back, and says what to undo first', async () => {
    await expect(takeBack(test, cycleId)).rejects.toThrow(
      '罗砚秋、韩屿表彰已记入个人档案，表彰名单不能收回。',
    )
  })

  it('is undone with its batch, and can be done again', async () => {
    const [batch] = (await made(test.api.batches.list({}))).rows
    expect(batch?.title).toBe('表彰归档 2 人：2026 年优秀人才评选')
    await made(test.api.batches.undo({ id: batch?.id ?? ('' as never), alsoEdited: [] }))
    expect(await rewards('韩屿')).toEqual([])
    await reload()
    expect(honour('韩屿').filed).toBe(false)
    expect((await made(api().fileHonours({ cycleId }))).filed).toBe(2)
    await reload()
  })
})

describe('withdrawing', () => {
  const withdraw = (name: string, more: object = {}) => {
    const { id, version } = honour(name)
    return api().withdrawHonour({
      id,
      version,
      on: '2027.03.01',
      reason: '材料造假',
      document: '云委〔2027〕3号',
      ...more,
    })
  }

  it('refuses without a day, and from an older version', async () => {
    expect(await withdraw('罗砚秋', { on: '' })).toMatchObject({ ok: false, field: 'on' })
    expect(await withdraw('罗砚秋', { version: 1 })).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('takes the sentence out of a file that still says it as it was written', async () => {
    const { honour: after, left } = await made(withdraw('罗砚秋'))
    expect({ state: after.state, reason: after.stateReason, left }).toEqual({
      state: 'withdrawn',
      reason: '材料造假（云委〔2027〕3号）',
      left: '',
    })
    expect(await rewards('罗砚秋')).toEqual([])
    await reload()
    expect(list.map((it) => it.name)).not.toContain('罗砚秋')
  })

  it('writes a sentence of its own where somebody changed the one filed', async () => {
    const { person } = await made(test.api.people.open({ id: idOf('韩屿') }))
    const changed = person.rewards.map((it) => ({ ...it, text: `${it.text}（省级）` }))
    await made(
      test.api.people.save({
        id: person.id,
        version: person.version,
        content: { ...person, rewards: changed },
      }),
    )
    await made(withdraw('韩屿'))
    expect(await rewards('韩屿')).toEqual([
      '2026.10，获2026 年优秀人才评选优秀人才奖（云委〔2026〕12号）（省级）',
      '2027.03，2026 年优秀人才评选优秀人才奖被撤销（云委〔2027〕3号）',
    ])
  })

  it('cannot be done twice, and stays history', async () => {
    const [own] = await made(api().honoursOf({ personId: idOf('罗砚秋'), organizationId: null }))
    expect(own).toMatchObject({ state: 'withdrawn', stateOn: '2027.03.01' })
    const { id = '' as Honour['id'], version = 0 } = own ?? {}
    expect(await api().withdrawHonour({ id, version, on: '2027.03.01', reason: '再' })).toMatchObject({
      ok: false,
    })
  })

  it('never comes back with its stage, while the others keep their numbers', async () => {
    await takeBack(test, cycleId)
    expect(await made(api().awardList({ cycleId }))).toEqual([])
    await giveAgain(test, cycleId)
    await reload()
    expect(list.map((it) => [it.name, it.certificateNo])).toEqual([
      ['覃一诺', '云才〔2026〕003号'],
      ['云泽县农技中心', '云才〔2026〕004号'],
    ])
  })
})

describe('class 7 of the dossier', () => {
  it('is owed no longer once its line stands in the saved catalogue, and again when that is taken back', async () => {
    const personId = idOf('覃一诺')
    const { made: ids } = await made(test.api.dossiers.createDossiers({ personIds: [personId] }))
    const [dossierId] = ids
    if (!dossierId) throw new Error('no dossier')
    const due = async () =>
      (await withRecords(test, ({ trx }) => dossierMaterials(trx, [personId]))).map((it) => it.due)
    const offered = () => made(test.api.dossiers.dueHonours({ dossierId }))
    const lines = (await offered()).map((it) => ({ ...it, id: null, version: null }))
    expect(lines).toMatchObject([{ classCode: '7', year: 2026, month: 10, day: 18 }])
    const elsewhere = lines.map((it) => ({ ...it, classCode: '10' as const }))
    const [wrong] = await made(test.api.dossiers.saveMaterials({ dossierId, lines: elsewhere }))
    expect(await due()).toEqual([true])
    const removed = [{ id: wrong!.id, version: wrong!.version }]
    await made(test.api.dossiers.saveMaterials({ dossierId, lines, removed }))
    expect([await due(), await offered()]).toEqual([[false], []])
    await made(test.api.steps.undo({}))
    expect(await due()).toEqual([true])
    await made(test.api.steps.redo({}))
    expect(await due()).toEqual([false])
    await made(test.api.steps.undo({}))
  })

  it('is settled by a certificate that arrives as loose material and is filed, and owed again when that is taken back', async () => {
    const personId = idOf('覃一诺')
    const due = async () =>
      (await withRecords(test, ({ trx }) => dossierMaterials(trx, [personId]))).map((it) => it.due)
    const certificate = (year: number) =>
      LooseContent.parse({
        personId,
        name: '覃一诺',
        title: '优秀人才奖荣誉证书复印件',
        classCode: '7',
        year,
        month: null,
        day: null,
        pages: null,
        fromUnit: '县委组织部',
        handedOn: '2026.11.03',
      })
    const contents = [certificate(2022), certificate(2026)]
    const [older, own] = await made(test.api.dossiers.receiveLoose({ contents }))
    await made(test.api.dossiers.fileLoose({ ids: [older!] }))
    expect(await due()).toEqual([true])
    await made(test.api.dossiers.fileLoose({ ids: [own!] }))
    expect(await due()).toEqual([false])
    await made(test.api.steps.undo({}))
    expect(await due()).toEqual([true])
  })

  it('lists what is owed until it is put in', async () => {
    const owed = await withRecords(test, ({ trx }) => dossierMaterials(trx, [...people.values()]))
    expect(owed).toMatchObject([{ name: '覃一诺', on: '2026.10.18', copies: 1, due: true }])
    const { id } = honour('覃一诺')
    expect(await made(api().putInDossier({ cycleId, ids: [id] }))).toEqual({ changed: 1 })
    expect(await api().putInDossier({ cycleId, ids: [id] })).toMatchObject({ ok: false, code: 'conflict' })
  })
})

describe('awards of the past', () => {
  const PAST = {
    programmeTitle: '优秀人才评选',
    cycleTitle: '第二届优秀人才评选',
    no: 2,
    year: 2022,
    categoryLabel: '优秀人才奖',
    subject: 'person' as const,
    name: '童 若溪',
    unitName: '县水利局',
    personId: null,
    organizationId: null,
  }
  const save = (content: object, id: Honour['id'] | null = null, version = 0) =>
    api().savePastHonour({ id, version, content: { ...PAST, ...content } })

  it('refuses a wrong identity number, and a term without its beginning', async () => {
    expect(await save({ identityNumber: '990101199001011231' })).toMatchObject({
      ok: false,
      field: 'content.identityNumber',
    })
    expect(await save({ termTo: '2025.01' })).toMatchObject({ ok: false, field: 'content.termFrom' })
  })

  it('refuses to rewrite what a cycle gave', async () => {
    const { id, version } = honour('覃一诺')
    expect(await save({}, id, version)).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('is found by name, unit and year, and can be corrected', async () => {
    const first = await made(save({}))
    expect(first).toMatchObject({ name: '童若溪', no: 2, cycleId: null })
    expect((await made(save({ unitName: '县林业局' }, first.id, first.version))).unitName).toBe('县林业局')
    const found = await made(api().honours({ text: '若溪 林业', year: 2022 }))
    expect(found).toMatchObject({ total: 1, rows: [{ id: first.id }] })
    const alone = await made(api().honours({ id: found.rows[0]?.id }))
    expect(alone.rows).toEqual(found.rows)
  })
})

describe('titles in their 管理期', () => {
  const due = async (on: string) =>
    (await made(api().titlesDue({ on }))).map((it) => `${it.name} ${it.kind} ${it.due}`)
  const review = (year: number, grade: 'passed' | 'failed') =>
    api().saveTitleReview({
      id: null,
      version: 0,
      honourId: honour('覃一诺').id,
      year,
      grade,
      reviewedOn: '',
      note: '',
    })

  it('refuses a review outside the term, and a second one of a year', async () => {
    expect(await review(2031, 'passed')).toMatchObject({ ok: false, field: 'year' })
    await made(review(2027, 'failed'))
    expect(await review(2027, 'passed')).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('asks for each full year, reminds of the end, and for the exit after two failed years', async () => {
    expect(await due('2027.10.16')).toEqual([])
    // The second year ends on 2028.10.17; the organization has no review at all.
    expect(await due('2028.10.17')).toEqual([
      '覃一诺 review 2028.10.17',
      '云泽县农技中心 review 2027.10.17',
      '云泽县农技中心 review 2028.10.17',
    ])
    await made(review(2028, 'failed'))
    expect(await due('2029.08.01')).toEqual([
      '覃一诺 exit ',
      '覃一诺 expiring 2029.10.17',
      '云泽县农技中心 expiring 2029.10.17',
      '云泽县农技中心 review 2027.10.17',
      '云泽县农技中心 review 2028.10.17',
    ])
  })

  it('ends in honour, and keeps its list from being taken back', async () => {
    await reload()
    const { id, version } = honour('覃一诺')
    const ended = await made(api().endHonour({ id, version, on: '2028.12.01', reason: '连续两年考核不合格' }))
    expect(ended.state).toBe('ended')
    expect(await due('2028.12.02')).not.toContain('覃一诺 exit ')
    await expect(takeBack(test, cycleId)).rejects.toThrow('管理期考核已登记')
  })
})
