import { afterAll, beforeAll, expect, it } from 'vitest'
import type { IndicatorsContent } from '#shared/modules/indicators/indicators'
import type { PersonContent } from '#shared/modules/people/schema'
import type { OrganizationId } from '#shared/values/id'
import { addEnterprise, addPerson, addTown } from '#test/builders/party'
import { postOf, rankOf, studyOf } from '#test/builders/roll'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/**
 * A past day is answered by the records that carry dates. Where they do not, today's value is told apart by a sentence
 * at the figure, never given in silence.
 */

const THEN = '2018-02-01'

let vault: TestVault
let first: OrganizationId
let second: OrganizationId

async function leader(name: string, facts: Partial<PersonContent>): Promise<void> {
  await addPerson(vault, {
    name,
    birth: '1980.05',
    ethnicity: '汉族',
    postLevel: '乡科级副职',
    ranks: [rankOf('level', '乡科级副职', '2012.05')],
    posts: [],
    educations: [],
    overrides: [],
    ...facts,
  })
}

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  first = await addTown(vault, '青石镇')
  second = await addTown(vault, '白水乡')
  // Moved to another town in 2019, and finished a second study in 2020.
  await leader('调任', {
    organizationId: second,
    posts: [postOf('副镇长', first, '2015.03', '2019.06'), postOf('副乡长', second, '2019.06')],
    educations: [studyOf('大专', '2000.07'), studyOf('大学', '2020.07')],
  })
  // The post names no unit: whoever still holds it is where he is now.
  await leader('留任', {
    organizationId: first,
    posts: [postOf('镇长', null, '2012.05')],
    educations: [studyOf('大学', '2020.07')],
  })
  // No post on record has a date, nor has the study.
  await leader('未记', { organizationId: first, educations: [studyOf('大学', '')] })
  // All that is on record of posts began later.
  await leader('新任', {
    organizationId: first,
    posts: [postOf('副镇长', first, '2021.07')],
    educations: [studyOf('大学', '2002.07')],
  })
  await addEnterprise(vault, first, { name: '青石纺织厂', kind: 'firm' })
})
afterAll(() => vault.close())

async function indicatorOn(system: string, key: string, on: string, unitId: OrganizationId | null = null) {
  const values = await made(vault.api.indicators.values({ system, on, unitId }))
  const value = values.find((it) => it.key === key)
  if (!value) throw new Error(`no ${key}`)
  return value
}

it('reads posts and studies as of the day, and says of whom it could not', async () => {
  const then = await indicatorOn('S15', 'college', THEN)
  // 调任 with 大专, 未记 with 大学 whenever it was, 留任 not yet: two of three.
  expect([then.words, then.numerator.value, then.denominator?.value]).toEqual(['66.67%', 2, 3])
  expect(then.denominator?.note).toBe(
    '1 人没有任职时间，单位按现在的计。另有 1 人当日的任职没有记录，未计入。',
  )
  expect(then.numerator.note).toContain('1 人没有毕业时间，最高学历按现在的计。')
  const now = await indicatorOn('S15', 'college', '')
  expect([now.words, now.numerator.note, now.denominator?.note]).toEqual(['100.00%', '', ''])
})

it('counts everybody in the unit of that day', async () => {
  const counted = async (on: string, unitId: OrganizationId) =>
    (await indicatorOn('S15', 'college', on, unitId)).denominator?.value
  expect([await counted(THEN, first), await counted(THEN, second)]).toEqual([3, 0])
  expect([await counted('', first), await counted('', second)]).toEqual([3, 1])
  const asked = { system: 'S15', key: 'college', side: 'denominator' as const, on: THEN, unitId: first }
  const { rows } = await made(vault.api.indicators.records({ ...asked, offset: 0, limit: 10 }))
  expect(rows.map((it) => it.name).toSorted()).toEqual(['未记', '留任', '调任'])
})

it('says that a field, a firm or a leader is kept only as it is now', async () => {
  const { key } = await made(vault.api.systems.create({ engine: 'indicators', title: '健康', copyOf: null }))
  const content: IndicatorsContent = {
    basis: '',
    indicators: [
      {
        key: 'healthy',
        label: '健康的人员',
        kind: 'count',
        numerator: {
          from: 'people',
          label: '健康的',
          condition: { kind: 'test', field: 'health', operator: 'filled', value: '' },
          unitRoles: [],
          villagePosts: null,
        },
        denominator: null,
        unit: '人',
        scale: 1,
        decimals: 0,
        rounding: 'half',
        period: 'day',
        target: null,
        better: 'neither',
        basis: '',
      },
    ],
  }
  const saved = { engine: 'indicators' as const, key, title: '健康', source: '', from: null, version: 1 }
  await made(vault.api.systems.save({ ...saved, content }))
  expect((await indicatorOn(key, 'healthy', THEN)).numerator.note).toBe(
    '“健康状况”没有往日的记录，按现在的计。',
  )
  expect((await indicatorOn('S13', 'firmOrganized', THEN)).denominator).toMatchObject({
    value: 1,
    note: '两新组织的成立和覆盖没有日期，按现在的计。',
  })
  expect((await indicatorOn('S01', 'linked', THEN)).numerator.note).toBe('市领导的单位和职务按现在的计。')
  expect((await indicatorOn('S13', 'firmOrganized', '')).denominator?.note).toBe('')
})

it('carries the sentences into trends, comparisons and snapshots', async () => {
  const trend = await made(vault.api.indicators.trend({ system: 'S15', key: 'college', points: 2 }))
  expect(trend.map((it) => [it.on, it.note === ''])).toEqual([
    ['2025-12-31', false],
    ['2026-11-20', true],
  ])
  const snapshot = await made(vault.api.indicators.takeSnapshot({ title: '换届前', on: THEN, note: '' }))
  const asked = { before: { snapshotId: snapshot.id }, after: { on: '2026-11-20' } }
  const rows = await made(vault.api.indicators.compare(asked))
  const row = rows.find((it) => it.system === 'S15' && it.key === 'college')
  expect(row?.before?.denominator?.note).toContain('另有 1 人')
  expect(row).toMatchObject({ change: '+33.33 个百分点', difference: '相对 +50.0%' })
})
