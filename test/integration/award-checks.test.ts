import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checksOf } from '#electron/modules/awards/checks'
import { loadCycle } from '#electron/modules/awards/cycle.repository'
import { peopleNumberedQuery } from '#electron/modules/people/eligibility-facts.repository'
import { newId } from '#electron/platform/database/id'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { CheckRow } from '#shared/modules/awards/check'
import type { EligibilityRule } from '#shared/modules/awards/programme'
import type { CycleId, NominationId, OrganizationId, PersonId } from '#shared/values/id'
import { checkCharacter } from '#shared/values/identity-number'
import {
  awardCategory,
  awardProgramme,
  type InsertedNomination,
  insertCycle,
  insertNominations,
} from '#test/builders/award'
import { buildPersonContent } from '#test/builders/person'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

const NOW = new Date('2026-07-01T02:00:00Z')
const BASE = { source: '', sourced: false }
const RULES: EligibilityRule[] = [
  { key: 'bars', rule: 'unbarred', ...BASE },
  { key: 'unit', rule: 'unit-unbarred', ...BASE },
  { key: 'age', rule: 'age', from: null, to: 55, ...BASE },
  { key: 'again', rule: 'not-awarded', cycles: 2, within: 'programme', ...BASE },
  { key: 'once', rule: 'once', ...BASE },
  { key: 'paper', rule: 'materials', ...BASE },
  { key: 'quota', rule: 'unit-quota', ...BASE },
  { key: 'credit', rule: 'asked', question: '无不良信用记录', ...BASE },
]
const CONTENT = awardProgramme({
  title: '双星十奖',
  categories: [
    awardCategory({
      key: 'keji',
      label: '科技人才奖',
      rules: RULES,
      perUnit: 3,
      materials: [{ key: 'oath', label: '承诺书', required: true, anonymous: false }],
    }),
    awardCategory({
      key: 'jiaoyu',
      label: '教育人才奖',
      rules: [{ key: 'bars', rule: 'unbarred', ...BASE }],
    }),
  ],
})

let test: TestVault
let water: OrganizationId
let farming: OrganizationId
let cycleId: CycleId
const people: Record<string, PersonId> = {}
const rows: Record<string, InsertedNomination> = {}

function numberFor(birth: string, order: number): string {
  const first = `990101${birth}${String(order).padStart(3, '0')}`
  return first + checkCharacter(first)
}
const TYPED_NUMBER = numberFor('19830412', 12)

function write<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
  const database = test.vault.session()?.database
  if (!database) throw new Error('locked')
  return database.writer.transaction().execute(work)
}

beforeAll(async () => {
  test = await openTestVault({ now: () => NOW })
  const { organizations, people: files, evaluations } = test.api
  const unit = async (name: string) =>
    (await made(organizations.create({ parentId: null, name, kind: 'legal', category: '' }))).id
  water = await unit('云泽县水利局')
  farming = await unit('云泽县农业农村局')
  const born: Record<string, string> = { 韩屿: '1968.03', 罗砚秋: '1980.05', 温见深: '1983.04' }
  for (const [name, birth] of Object.entries(born)) {
    const identityNumber = name === '温见深' ? TYPED_NUMBER : ''
    const content = buildPersonContent({ name, birth, identityNumber, organizationId: water, rewards: [] })
    people[name] = (await made(files.create(content))).id
  }
  await made(
    evaluations.createCase({
      personId: people.温见深 ?? null,
      organizationId: null,
      kind: 'warning',
      from: '2026.03.15',
      to: '2026.12.31',
      document: '清纪〔2026〕3 号',
      note: '',
    }),
  )
  await write(seed)
})
afterAll(() => test.close())

async function seed(trx: Trx): Promise<void> {
  const cycle = await insertCycle(trx, { content: CONTENT, no: 5, referenceOn: '2026.06.30', at: 'check' })
  cycleId = cycle.cycleId
  const of = async (name: string, sketch: object) => {
    const [row] = await insertNominations(trx, cycleId, 1, {
      name,
      nominatorUnitId: water,
      nominatorName: '云泽县水利局',
      ...sketch,
    })
    if (row) rows[name + ('category' in sketch ? '教育' : '')] = row
  }
  await of('韩屿', { personId: people.韩屿 ?? null })
  await of('罗砚秋', { personId: people.罗砚秋 ?? null })
  // Nobody chose the file: the number on the form leads to it.
  await of('温见深', { facts: { identityNumber: TYPED_NUMBER, birth: '1983' } })
  await of('舒怀瑾', { facts: { birth: '1970' }, nominator: 'self' })
  await of('罗砚秋', { personId: people.罗砚秋 ?? null, category: 'jiaoyu' })
  await of('顾望舒', { state: 'withdrawn', stateReason: '本人撤回' })
  await insertMany(trx, 'award_honour', [honourOf(cycle.programmeId)])
}

function honourOf(programmeId: string) {
  return {
    id: newId(),
    version: 1,
    created_at: '',
    created_by: '',
    changed_at: '',
    changed_by: '',
    removed_at: null,
    cycle_id: null,
    nomination_id: null,
    programme_id: programmeId,
    programme_title: '双星十奖',
    cycle_title: '第四届',
    cycle_no: 4,
    year: 2024,
    category: 'keji',
    category_label: '科技人才奖',
    subject: 'person' as const,
    name: '韩屿',
    name_key: '韩屿',
    stroke_key: '',
    unit_name: '',
    person_id: people.韩屿 ?? null,
    organization_id: null,
    awarded_on: '2024.12',
    document: '',
    certificate_no: '',
    term_from: '',
    term_to: '',
    state: 'held' as const,
    batch_id: null,
  }
}

const awards = () => test.api.awards
const ask = (filter = {}) => made(awards().checks({ cycleId, ...filter }))
async function rowOf(name: string): Promise<CheckRow> {
  const row = (await ask()).rows.find((it) => it.nominationId === rows[name]?.id)
  if (!row) throw new Error(name)
  return row
}
const checkOf = async (name: string, rule: string) =>
  (await rowOf(name)).checks.find((it) => it.rule === rule)
const id = (name: string) => rows[name]?.id as NominationId

async function audits() {
  const reader = test.vault.session()?.database.reader
  const found = await reader
    ?.selectFrom('audit_entry')
    .select(['target_kind', 'target_id', 'target_name', 'changes', 'outcome'])
    .where('action', '=', '人工认定资格')
    .orderBy('seq')
    .execute()
  return (found ?? []).map((it) => ({ ...it, changes: JSON.parse(it.changes) }))
}

describe('eligibility over all nominations at once', () => {
  it('lists what was handed in and stands, and counts the verdicts', async () => {
    const { rows: all, counts } = await ask()
    expect(all.map((it) => it.name)).toEqual(['韩屿', '罗砚秋', '温见深', '舒怀瑾', '罗砚秋'])
    expect(counts).toEqual({ pass: 1, fail: 4, open: 0, overridden: 0 })
    expect((await ask({ category: 'jiaoyu' })).rows).toHaveLength(1)
    expect((await ask({ verdict: 'pass' })).rows.map((it) => it.category)).toEqual(['jiaoyu'])
    expect((await ask({ text: '温见' })).rows.map((it) => it.name)).toEqual(['温见深'])
  })

  it('refuses with the record each refusal rests on', async () => {
    expect(await checkOf('韩屿', 'age')).toMatchObject({
      found: 'fail',
      text: '1968.03 出生，至 2026.06.30 为 58 周岁。',
      source: { kind: 'person', personId: people.韩屿 },
    })
    expect(await checkOf('韩屿', 'again')).toMatchObject({
      found: 'fail',
      text: '第四届（2024 年）科技人才奖已获奖。',
      source: { kind: 'honour' },
    })
    expect(await checkOf('罗砚秋', 'once')).toMatchObject({
      found: 'fail',
      source: { kind: 'nomination', nominationId: id('罗砚秋教育') },
    })
    expect(await checkOf('韩屿', 'paper')).toMatchObject({ found: 'fail', text: '缺 1 项：承诺书。' })
    expect(await checkOf('韩屿', 'quota')).toMatchObject({
      found: 'pass',
      text: '云泽县水利局本类推荐 3 名，名额 3 名。',
    })
  })

  it('finds the file of somebody typed in by the number, and what bars there', async () => {
    const barred = await checkOf('温见深', 'bars')
    expect(barred).toMatchObject({ found: 'fail', source: { kind: 'bar', bar: { kind: 'case' } } })
    expect(barred?.text).toContain('政务警告（清纪〔2026〕3 号），2026.03.15 至 2026.12.31')
    expect(await checkOf('温见深', 'age')).toMatchObject({ found: 'pass', source: { kind: 'person' } })
  })

  it('leaves open what nobody can know of a stranger', async () => {
    expect(await checkOf('舒怀瑾', 'bars')).toMatchObject({ found: 'open' })
    expect(await checkOf('舒怀瑾', 'age')).toMatchObject({
      found: 'open',
      text: '1970 出生，至 2026.06.30 为 55 或 56 周岁，只知年份，须核实月份。',
    })
  })

  it('takes a case that came up since, and its end, into account at once', async () => {
    const before = await checkOf('罗砚秋', 'unit')
    expect(before).toMatchObject({ found: 'pass', source: { kind: 'organization', organizationId: water } })
    const { kinds } = await made(test.api.evaluations.evaluationStandards({}))
    const kind = kinds.find((it) => it.subject === 'organization' && it.bars.includes('award'))
    const filed = await made(
      test.api.evaluations.createCase({
        personId: null,
        organizationId: water,
        kind: kind?.key ?? '',
        from: '2026.05',
        to: '2027.05',
        document: '清组〔2026〕8 号',
        note: '',
      }),
    )
    expect(await checkOf('罗砚秋', 'unit')).toMatchObject({ found: 'fail', source: { kind: 'bar' } })
    await made(test.api.evaluations.removeCase({ id: filed.id, version: filed.version }))
    expect(await checkOf('罗砚秋', 'unit')).toMatchObject({ found: 'pass' })
  })
})

describe('a decision by hand', () => {
  const decide = (names: string[], rule: string, verdict: 'pass' | 'fail' | null, reason: string) =>
    awards().overrideCheck({ cycleId, nominationIds: names.map(id), rule, verdict, reason })

  it('without a reason, for a rule nobody has, or for what is not there is refused', async () => {
    expect(await decide(['韩屿'], 'age', 'pass', ' ')).toMatchObject({ ok: false, field: 'reason' })
    expect(await decide(['罗砚秋教育'], 'age', 'pass', '已核')).toMatchObject({ ok: false, field: 'rule' })
    const stranger = newId() as NominationId
    expect(
      await awards().overrideCheck({
        cycleId,
        nominationIds: [stranger],
        rule: 'age',
        verdict: 'pass',
        reason: '已核',
      }),
    ).toMatchObject({ ok: false, code: 'not-found' })
    expect((await ask()).counts.overridden).toBe(0)
  })

  it('stands in place of the records for each one chosen, with before and after on record', async () => {
    const four = ['韩屿', '罗砚秋', '温见深', '舒怀瑾']
    expect(await made(decide(four, 'credit', 'pass', '县信用办 6 月 20 日回函'))).toEqual({ changed: 4 })
    expect(await checkOf('韩屿', 'credit')).toMatchObject({
      found: 'open',
      verdict: 'pass',
      override: { verdict: 'pass', reason: '县信用办 6 月 20 日回函', by: '沈知远' },
    })
    const trace = (await audits()).filter((it) => it.outcome === 'done')
    expect(trace).toHaveLength(4)
    expect(trace[0]).toMatchObject({
      target_kind: 'nomination',
      target_id: id('韩屿'),
      target_name: '第 1 号 韩屿',
      changes: [
        ['资格：无不良信用记录', '按记录待核：由审查人核定。', '人工认定符合：县信用办 6 月 20 日回函'],
      ],
    })
  })

  it('does not move what stands as it is, and goes back to what the records say', async () => {
    expect(await made(decide(['韩屿'], 'credit', 'pass', '县信用办 6 月 20 日回函'))).toEqual({ changed: 0 })
    expect(await made(decide(['韩屿'], 'credit', null, ''))).toEqual({ changed: 1 })
    expect(await checkOf('韩屿', 'credit')).toMatchObject({ verdict: 'open', override: null })
  })

  it('is nobody’s once the cycle is finished', async () => {
    await write((trx) => trx.updateTable('award_cycle').set({ state: 'finished' }).execute())
    expect(await decide(['韩屿'], 'age', 'pass', '已核')).toMatchObject({ ok: false, code: 'conflict' })
    await write((trx) => trx.updateTable('award_cycle').set({ state: 'running' }).execute())
  })
})

describe('600 nominations', () => {
  it('are judged in well under a second with as many queries as five', async () => {
    let big = '' as CycleId
    await write(async (trx) => {
      big = (await insertCycle(trx, { content: CONTENT, referenceOn: '2026.06.30', at: 'check' })).cycleId
      await insertNominations(trx, big, 600, (at) => ({
        personId: at % 3 === 0 ? (people.罗砚秋 ?? null) : null,
        facts: { birth: '1980.01', identityNumber: numberFor('19800101', at) },
        nominatorUnitId: farming,
      }))
    })
    const few = await measured(cycleId)
    const all = await measured(big)
    expect(all.found).toHaveLength(600)
    expect(all.milliseconds).toBeLessThan(1000)
    expect(all.queries).toBe(few.queries)
    const one = await checksOf(reader(), await loadCycle(reader(), big), all.found.slice(7, 8))
    expect([...one.keys()]).toEqual(all.found.slice(7, 8))
  })

  it('look people up by their numbers through the index', async () => {
    const compiled = peopleNumberedQuery(['1']).compile(reader())
    const { rows: plan } = await reader().executeQuery<{ detail: string }>({
      ...compiled,
      sql: `explain query plan ${compiled.sql}`,
    })
    expect(plan.map((it) => it.detail).join('\n')).toContain('person_by_identity')
  })
})

it('who only reads sees the verdicts and decides nothing', async () => {
  await test.signInAs(['reader'])
  expect((await ask()).rows).toHaveLength(5)
  expect(
    await awards().overrideCheck({
      cycleId,
      nominationIds: [id('韩屿')],
      rule: 'age',
      verdict: 'pass',
      reason: '已核',
    }),
  ).toMatchObject({ ok: false, code: 'forbidden' })
})

function reader(): Trx {
  const database = test.vault.session()?.database
  if (!database) throw new Error('locked')
  return database.reader as unknown as Trx
}

/** Judges a whole cycle, and says how long it took and how many queries it asked. */
async function measured(of: CycleId) {
  let queries = 0
  const counting = reader().withPlugin({
    transformQuery({ node }) {
      queries += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })
  const cycle = await loadCycle(counting as Trx, of)
  queries = 0
  const began = performance.now()
  const found = [...(await checksOf(counting as Trx, cycle, null)).keys()]
  return { found, queries, milliseconds: performance.now() - began }
}
