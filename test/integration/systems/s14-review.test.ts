import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { casesOf, proceduresFigures } from '#electron/modules/procedures/index'
import type { PartyId, ProcedureCaseId } from '#shared/values/id'
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
  someone,
  votes,
} from '#test/support/procedures'

/**
 * S14, the part that goes through steps, after document 001: 村党组织书记县级备案, 村（社区）“两委”成员联审, and opinions of
 * 执法执纪部门 on whoever is to be admitted. Nobody passes without clean replies.
 */

let vault: TestVault
let partyId: PartyId
const people = new Map<string, string>()
const NAMES = ['狄文彬', '虞思源', '卞玉芹', '晏德昌', '阮克勤']

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  const townId = await enterTown(vault, '青石镇')
  const villageId = await enterVillage(vault, townId, '东升村')
  partyId = await enterParty(vault, '东升村党支部', { unitId: townId, villageId })
  for (const name of NAMES) people.set(name, await enterPerson(vault, name, '1978.03.05'))
})
afterAll(() => vault.close())

const idOf = (name: string) => people.get(name) ?? ''
const begin = (kind: string, name: string, beganOn: string) =>
  beginCase(vault, { system: 'S14', kind, subject: { kind: 'person', id: idOf(name) }, partyId, beganOn })

async function organsOf(id: ProcedureCaseId): Promise<string[]> {
  const { procedure } = await made(vault.api.procedures.case({ id }))
  return procedure.steps.find((it) => it.replies)?.replies?.organs.map((it) => it.key) ?? []
}

async function ask(ids: ProcedureCaseId[], on: string, letterNo = '') {
  const organs = await organsOf(ids[0] as ProcedureCaseId)
  await made(vault.api.procedures.ask({ ids, step: 'organs', organs, on, letterNo }))
  return organs
}

const answer = (ids: ProcedureCaseId[], organs: string[], result: 'clean' | 'objection' = 'clean') =>
  made(vault.api.procedures.answer({ ids, step: 'organs', organs, on: '2026-09-20', result, text: '' }))

describe('joint review of candidates', () => {
  it('passes with a clean reply of all eight organs, and stops whom one objects to', async () => {
    const ids: ProcedureCaseId[] = []
    for (const name of NAMES.slice(0, 3)) {
      const id = await begin('review', name, '2026-09-01')
      await doStep(vault, id, 'town', {
        on: '2026-09-03',
        outcome: 'fit',
        content: { fields: { post: '党支部委员' } },
      })
      ids.push(id)
    }
    const [first, second, third] = ids as [ProcedureCaseId, ProcedureCaseId, ProcedureCaseId]
    const organs = await ask(ids, '2026-09-07', '青组审〔2026〕3号')
    expect(organs).toHaveLength(8)
    await answer(ids, organs.slice(0, 7))
    await answer([first], ['tax'])
    await answer([second], ['tax'], 'objection')

    await doStep(vault, first, 'organs', {
      on: '2026-09-21',
      outcome: 'clean',
      content: await contentOf(first),
    })
    const passed = await doStep(vault, first, 'conclude', { on: '2026-09-22', outcome: 'fit' })
    expect(passed.state).toBe('done')

    const clean = { on: '2026-09-21', outcome: 'clean' }
    expect(await refusalOf(vault, second, 'organs', { ...clean, content: await contentOf(second) })).toBe(
      '税务部门回复“有异议”，不能通过。',
    )
    const stopped = await doStep(vault, second, 'organs', {
      on: '2026-09-21',
      outcome: 'objection',
      content: await contentOf(second),
    })
    expect(stopped).toMatchObject({ state: 'stopped', stopReason: '县级部门联审：有异议，不予通过' })

    expect(await refusalOf(vault, third, 'organs', { ...clean, content: await contentOf(third) })).toBe(
      '税务部门尚未回复。',
    )
  })

  it('prints what was answered, and lists the reply that is out as overdue', async () => {
    const { rows } = await made(vault.api.procedures.cases({ system: 'S14', kind: 'review', state: 'done' }))
    const { forms } = await made(
      vault.api.papers.preview({
        paper: {
          paper: 'procedure-paper',
          ask: { ids: rows.map((it) => it.id), step: 'conclude', paper: 'conclusion' },
        },
      }),
    )
    expect(JSON.stringify(forms)).toContain('狄文彬，东升村党支部，拟任党支部委员。经联审，结论为合格。')
    const { items } = await made(vault.api.reports.workItems({ whose: 'all' }))
    // Ten working days after Monday 7 September 2026; Sunday the 20th is worked for the National Day.
    expect(items.filter((it) => it.unitName === '税务部门').map((it) => [it.title, it.on, it.state])).toEqual(
      [['卞玉芹的意见未回复', '2026-09-20', 'overdue']],
    )
  })

  it('lets an election name only candidates who have passed', async () => {
    const system = await made(vault.api.systems.system({ engine: 'procedures', key: 'S08' }))
    const content = structuredClone(system.editions.at(-1)?.content) as {
      procedures: { steps: { key: string; people: { cleared: unknown }[] }[] }[]
    }
    const rule = content.procedures[0]?.steps.find((it) => it.key === 'nominate')?.people[0]
    if (!rule) throw new Error('no candidates')
    rule.cleared = { system: 'S14', kind: 'review' }
    const { engine, key, version, title, source } = system
    await made(vault.api.systems.save({ engine, key, version, title, source, content, from: null }))
    const id = await beginCase(vault, {
      system: 'S08',
      kind: 'election',
      subject: { kind: 'party', id: partyId },
      beganOn: '2026-10-08',
    })
    await doStep(vault, id, 'request', { on: '2026-10-08' })
    await doStep(vault, id, 'reply', { on: '2026-10-12', outcome: 'agree' })
    const named = (...names: string[]) => ({
      people: names.map((name) => someone('candidate', name, { personId: idOf(name) })),
    })
    expect(
      await refusalOf(vault, id, 'nominate', {
        on: '2026-10-15',
        content: named('狄文彬', '虞思源', '卞玉芹'),
      }),
    ).toBe('虞思源还没有通过审查，不能列为“候选人”。卞玉芹还没有通过审查，不能列为“候选人”。')
    expect((await doStep(vault, id, 'nominate', { on: '2026-10-15', content: named('狄文彬') })).step).toBe(
      'review',
    )
  })
})

describe('filing of a village secretary with the county', () => {
  it('goes from the town’s decision over the organs to the file', async () => {
    const id = await begin('filing', '阮克勤', '2026-08-03')
    await doStep(vault, id, 'nominate', { on: '2026-08-03', outcome: 'agree' })
    const organs = await ask([id], '2026-08-05')
    await answer([id], organs)
    await doStep(vault, id, 'organs', { on: '2026-09-21', outcome: 'clean', content: await contentOf(id) })
    await doStep(vault, id, 'file', {
      on: '2026-09-25',
      outcome: 'file',
      content: { number: '备〔2026〕18号' },
    })
    const done = await doStep(vault, id, 'archive', { on: '2026-09-28' })
    expect(done).toMatchObject({ state: 'done', endedOn: '2026-09-28' })
  })
})

describe('what other rooms are told', () => {
  it('replies asked, out and with an objection, by person', async () => {
    let told: [string, string, number, number, number][] = []
    await writeRecords(vault, async (trx) => {
      const refs = NAMES.map((name) => ({ kind: 'person' as const, id: idOf(name) }))
      const cases = await casesOf(trx, refs, { system: 'S14', kind: 'review' })
      told = cases.map((it) => [it.name, it.state, it.asked, it.waiting, it.objections])
    })
    expect(told.toSorted((a, b) => a[0].localeCompare(b[0], 'zh'))).toEqual([
      ['卞玉芹', 'running', 8, 1, 0],
      ['狄文彬', 'done', 8, 0, 0],
      ['虞思源', 'stopped', 8, 0, 1],
    ])
  })

  it('how many people were asked about in the year, and who', async () => {
    const source = proceduresFigures.find((it) => it.key === 'procedures.asked')
    const asked = { on: '2026-12-31', from: '2026-01-01', to: '2026-12-31', unitIds: [], pick: '' }
    let count = 0
    let names: string[] = []
    await writeRecords(vault, async (trx) => {
      count = (await source?.count(trx, asked)) ?? 0
      names = (await source?.list(trx, asked, { offset: 0, limit: 100 }))?.rows.map((it) => it.name) ?? []
    })
    expect(count).toBe(4)
    expect(names.toSorted()).toEqual(['卞玉芹', '狄文彬', '虞思源', '阮克勤'].toSorted())
  })
})

/** What is kept of the step that asks organs. */
async function contentOf(id: ProcedureCaseId) {
  const view = await made(vault.api.procedures.case({ id }))
  return view.steps.find((it) => it.key === 'organs')?.entries.at(-1)?.content ?? { ballot: votes({}) }
}
