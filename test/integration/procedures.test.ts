import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { casesQuery } from '#electron/modules/procedures/case-list.repository'
import { CaseAsk } from '#shared/modules/procedures/contract'
import { EMPTY_CONTENT } from '#shared/modules/procedures/rules-entries'
import type { PartyId, ProcedureCaseId, VillageId } from '#shared/values/id'
import { writeRecords } from '#test/builders/dossier'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import {
  beginCase,
  doStep,
  enterParty,
  enterPerson,
  enterTown,
  enterVillage,
  refusalOf,
} from '#test/support/procedures'

let vault: TestVault
let partyId: PartyId
let villageId: VillageId
let personId: string

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  const townId = await enterTown(vault, '青石镇')
  villageId = await enterVillage(vault, townId, '东升村')
  partyId = await enterParty(vault, '东升村党支部', { unitId: townId, villageId })
  personId = await enterPerson(vault, '邵清和')
})
afterAll(() => vault.close())

const ADMISSION = { system: 'S31', kind: 'admission' }
const admit = (beganOn: string, id = personId) =>
  beginCase(vault, { ...ADMISSION, subject: { kind: 'person', id }, partyId, beganOn })
const view = (id: ProcedureCaseId) => made(vault.api.procedures.case({ id }))
const remove = (id: ProcedureCaseId) => made(vault.api.procedures.remove({ ids: [id] }))

describe('opening a case', () => {
  it('wants the branch that runs it', async () => {
    const subjects = [{ kind: 'person' as const, id: personId }]
    const { refused } = await made(
      vault.api.procedures.open({ ...ADMISSION, subjects, beganOn: '2026-06-01' }),
    )
    expect(refused).toEqual([{ id: personId, name: '邵清和', reason: '“邵清和”由哪个党组织办理未选。' }])
  })

  it('runs it by the edition of the day it began, once at a time', async () => {
    const old = await admit('2026-05-17')
    expect((await view(old)).rule).toBe('《中国共产党发展党员工作细则》（2014年）')
    await expect(admit('2026-06-01')).rejects.toThrow('邵清和已有一项“发展党员”在办。')
    await remove(old)
    const next = await admit('2026-05-18')
    expect((await view(next)).rule).toBe('《中国共产党发展党员工作细则》（2026年修订）')
    await remove(next)
  })

  it('keeps its version when the system is changed', async () => {
    const id = await admit('2026-09-01')
    const system = await made(vault.api.systems.system({ engine: 'procedures', key: 'S31' }))
    const content = structuredClone(system.editions.at(-1)?.content) as {
      procedures: { steps: { title: string }[] }[]
    }
    const [, first] = content.procedures[0]?.steps ?? []
    if (!first) throw new Error('no steps')
    first.title = '派人谈话'
    const { engine, key, version, title, source } = system
    await made(vault.api.systems.save({ engine, key, version, title, source, content, from: null }))
    expect((await view(id)).steps[1]?.title).toBe('党组织派人谈话')
    await remove(id)
    const later = await admit('2026-09-01')
    expect((await view(later)).steps[1]?.title).toBe('派人谈话')
    await remove(later)
    const changed = await made(vault.api.systems.system({ engine: 'procedures', key: 'S31' }))
    await made(vault.api.systems.restore({ engine, key, version: changed.version }))
  })
})

describe('a step', () => {
  let id: ProcedureCaseId
  beforeAll(async () => {
    id = await admit('2026-09-30')
  })

  it('is not finished without its day and papers, nor before the one it stands behind', async () => {
    expect(await refusalOf(vault, id, 'apply', { papers: false })).toBe('申请日期未填。缺材料“入党申请书”。')
    expect(await refusalOf(vault, id, 'talk', { on: '2026-10-01' })).toContain('“递交入党申请书”还没有办结。')
  })

  it('passes when everything is there; the next falls due by the calendar month', async () => {
    const after = await doStep(vault, id, 'apply', { on: '2026-09-30' })
    expect(after).toMatchObject({ step: 'talk', dueOn: '2026-10-30', stageTitle: '申请入党', troubles: 0 })
    const list = await made(vault.api.procedures.cases({ ...ADMISSION, only: 'overdue' }))
    expect(list.rows.map((it) => [it.name, it.partyName, it.unitName, it.dueTitle, it.days])).toEqual([
      ['邵清和', '东升村党支部', '青石镇', '党组织派人谈话', { apply: '2026-09-30' }],
    ])
    expect([list.total, list.only.overdue, list.stages]).toEqual([1, 1, { application: 1 }])
    expect(list.states).toEqual({ running: 1, done: 0, stopped: 0 })
  })

  it('keeps an unfinished record, and refuses a change on a version that is gone', async () => {
    const { version } = await view(id)
    const kept = { id, version, step: 'talk', number: 1, on: '2026-10-20', outcome: '' }
    const after = await made(vault.api.procedures.save({ ...kept, content: EMPTY_CONTENT }))
    expect(after.steps[1]?.entries[0]).toMatchObject({ state: 'open', on: '2026-10-20' })
    expect(await vault.api.procedures.save({ ...kept, content: EMPTY_CONTENT })).toMatchObject({
      ok: false,
      code: 'conflict',
    })
  })

  it('cannot be left out unless its procedure says so', async () => {
    const { version } = await view(id)
    const reply = await vault.api.procedures.waive({ id, version, step: 'talk', number: 1, reason: '无' })
    expect(reply.ok || reply.message).toBe('“党组织派人谈话”是必经步骤，不能略过。')
  })

  it('is taken back with its reason, and the audit trail says so', async () => {
    const { version } = await view(id)
    const back = await made(
      vault.api.procedures.takeBack({ id, version, step: 'apply', number: 1, reason: '日期录错' }),
    )
    expect(back.step).toBe('apply')
    await doStep(vault, id, 'apply', { on: '2026-09-28' })
    let rows: { changes: string }[] = []
    await writeRecords(vault, async (trx) => {
      rows = await trx.selectFrom('audit_entry').select('changes').execute()
    })
    const changes = rows.flatMap((it) => JSON.parse(it.changes))
    expect(changes).toContainEqual(['撤回缘由', '', '日期录错'])
    expect(changes).toContainEqual(['申请日期', '2026-09-30', '2026-09-28'])
  })

  it('is taken back with Ctrl+Z as it was, and done again', async () => {
    const { undo } = await made(vault.api.steps.next({}))
    expect(undo?.title).toBe('办结邵清和　发展党员　递交入党申请书')
    await made(vault.api.steps.undo({}))
    expect(await view(id)).toMatchObject({ step: 'apply', dueOn: '', days: {} })
    await made(vault.api.steps.redo({}))
    expect(await view(id)).toMatchObject({ step: 'talk', dueOn: '2026-10-28', days: { apply: '2026-09-28' } })
  })

  it('is listed on the workbench as one matter', async () => {
    const { items } = await made(vault.api.reports.workItems({ whose: 'all' }))
    expect(items.filter((it) => it.system === '发展党员').map((it) => [it.title, it.on, it.state])).toEqual([
      ['邵清和：党组织派人谈话', '2026-10-28', 'overdue'],
    ])
  })

  it('ends by hand and is taken up again', async () => {
    const { version } = await view(id)
    const stopped = await made(
      vault.api.procedures.stop({ id, version, on: '2026-11-20', reason: '本人撤回申请' }),
    )
    expect(stopped).toMatchObject({ state: 'stopped', stopReason: '本人撤回申请', dueOn: '' })
    const again = await made(vault.api.procedures.resume({ id, version: stopped.version }))
    expect(again).toMatchObject({ state: 'running', dueOn: '2026-10-28' })
    await remove(id)
  })
})

describe('many cases at once', () => {
  it('asks organs in one letter each, takes their answers, and finishes those that are ready', async () => {
    const people = await Promise.all(['卞玉芹', '晏德昌', '虞思源'].map((name) => enterPerson(vault, name)))
    const { ids } = await made(
      vault.api.procedures.open({
        system: 'S14',
        kind: 'opinion',
        subjects: people.map((id) => ({ kind: 'person', id })),
        partyId,
        beganOn: '2026-11-02',
      }),
    )
    const organs = ['discipline', 'police', 'procuratorate', 'court']
    const asked = { ids, step: 'organs', organs, on: '2026-11-03', letterNo: '青组函〔2026〕7号' }
    const sent = await made(vault.api.procedures.ask(asked))
    expect([sent.done, sent.letters.length]).toEqual([3, 4])
    const register = await made(vault.api.reports.letters({ year: 2026 }))
    expect(register.rows.map((it) => [it.number, it.addressee, it.matters, it.origin])).toEqual(
      [10, 9, 8, 7].map((n, at) => [
        `青组函〔2026〕${n}号`,
        ['人民法院', '人民检察院', '公安机关', '纪检监察机关'][at],
        3,
        '新发展党员征求执法执纪部门意见',
      ]),
    )
    expect(await vault.api.procedures.ask({ ...asked, organs: ['court'] })).toMatchObject({
      ok: false,
      message: '文号“青组函〔2026〕7号”已经用过。',
    })
    const paper = { paper: 'procedure-letter', ask: { ids, step: 'organs' } }
    const { papers, forms } = await made(vault.api.papers.preview({ paper }))
    expect(papers).toBe(4)
    expect(JSON.stringify(forms[0])).toContain('晏德昌')
    // Ten working days after Tuesday 3 November 2026.
    expect(JSON.stringify(forms[0])).toContain('2026年11月17日')

    const [first, second] = ids
    const answered = { step: 'organs', on: '2026-11-10', result: 'clean' as const }
    await made(vault.api.procedures.answer({ ...answered, ids, organs: organs.slice(0, 3) }))
    await made(vault.api.procedures.answer({ ...answered, ids: ids.slice(0, 2), organs: ['court'] }))
    const finished = await made(
      vault.api.procedures.finishMany({ ids, step: 'organs', on: '2026-11-16', outcome: 'clean' }),
    )
    expect(finished.done).toBe(2)
    expect(finished.refused.map((it) => [it.name, it.reason])).toEqual([['虞思源', '人民法院尚未回复。']])
    const waiting = await made(
      vault.api.procedures.cases({ system: 'S14', kind: 'opinion', only: 'waiting' }),
    )
    expect(waiting.rows.map((it) => it.name)).toEqual(['虞思源'])
    for (const id of [first, second])
      if (id) await doStep(vault, id, 'conclude', { on: '2026-11-17', outcome: 'fit' })
    expect(
      (await made(vault.api.procedures.cases({ system: 'S14', kind: 'opinion', state: 'done' }))).total,
    ).toBe(2)
  })
})

describe('the list', () => {
  it('reads its rows from the index in their order, without sorting', async () => {
    let plan = ''
    await writeRecords(vault, async (trx) => {
      const ask = CaseAsk.parse(ADMISSION)
      const query = casesQuery({ ask, today: '2026-11-20' }, { offset: 0, limit: 100 })
      const { rows } = await sql<{ detail: string }>`explain query plan ${query}`.execute(trx)
      plan = rows.map((it) => it.detail).join('\n')
    })
    expect(plan).toContain('procedure_case_listed')
    expect(plan).not.toContain('USE TEMP B-TREE FOR ORDER BY')
  })
})

describe('rights', () => {
  it('shows nothing of a case to who may not read ledgers', async () => {
    await vault.signInAs(['auditor'])
    expect(await vault.api.procedures.procedures({})).toMatchObject({ ok: false, code: 'forbidden' })
  })
})
