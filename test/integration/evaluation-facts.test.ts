import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFacts, isFindable } from '#electron/modules/evaluations/facts'
import { newId } from '#electron/platform/database/id'
import { insertMany } from '#electron/platform/database/insert-many'
import { FACTS } from '#shared/modules/evaluations/facts'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import { DEFAULT_EVALUATION_STANDARDS } from '#shared/modules/evaluations/standards'
import type { PersonContent } from '#shared/modules/people/schema'
import type { OrganizationId, PersonId, RoundId } from '#shared/values/id'
import { evaluationLeaf, evaluationScheme, insertRound, roundSubject } from '#test/builders/evaluation'
import { buildPersonContent } from '#test/builders/person'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

const AT = '2026-11-20T01:00:00.000Z'
const ids: Record<string, PersonId> = {}
let test: TestVault
let town: OrganizationId
let village: OrganizationId
let empty: OrganizationId

const study = (qualification: string) => ({
  ...{ id: newId(), mode: 'fullTime' as const, qualification, degree: '', school: '某校' },
  ...{ startedOn: '', endedOn: '2004.07' },
})
const post = (startedOn: string, organizationId: OrganizationId) => ({
  ...{ id: newId(), organizationId, unitName: '', title: '书记', startedOn, endedOn: '', documentNo: '' },
  ...{ level: '', isMain: true, printed: true, probationEndsOn: '' },
})
const graded = (...years: [number, string][]) => years.map(([year, grade]) => ({ id: newId(), year, grade }))

/** Whose figures can be worked out by hand: born, 学历, where. */
const PEOPLE = (): Record<string, Partial<PersonContent>> => ({
  // 45 in December 2026: not older than 45.
  罗砚秋: {
    ...{
      birth: '1981.12',
      organizationId: town,
      posts: [post('2023.08', town)],
      educations: [study('大学')],
    },
    assessments: graded([2022, '优秀'], [2023, '优秀'], [2024, '称职'], [2025, '优秀']),
  },
  // 46: too old. A Party school's study counts as its level.
  韩屿: {
    ...{ birth: '1980.12', organizationId: town, educations: [study('中央党校大学')] },
    ...{ posts: [post('2026.12', town)], assessments: graded([2020, '优秀']) },
  },
  覃一诺: {
    ...{ birth: '', organizationId: village, posts: [], educations: [study('大专')], assessments: [] },
  },
  欧阳澈: {
    ...{ birth: '1990.01', organizationId: village, posts: [], educations: [], assessments: [] },
  },
  // Left the service: counted nowhere.
  顾望舒: {
    ...{ birth: '1966.01', organizationId: town, personnelStatus: '离退人员', posts: [] },
    ...{ educations: [study('大学')], assessments: [] },
  },
})

function database() {
  const open = test.vault.session()?.database
  if (!open) throw new Error('nobody is signed in')
  return open
}

const factScheme = (subject: SchemeContent['subject'], fact: string) =>
  evaluationScheme({
    subject,
    indicators: [evaluationLeaf({ key: 'f', weight: 100, score: { by: 'fact', fact, ladder: [] } })],
  })

const asked = {
  罗砚秋: () => roundSubject(1, { personId: ids.罗砚秋 ?? null, organizationId: town }),
  韩屿: () => roundSubject(2, { personId: ids.韩屿 ?? null, organizationId: town }),
  欧阳澈: () => roundSubject(3, { personId: ids.欧阳澈 ?? null, organizationId: village }),
  team: () => roundSubject(4, { kind: 'team', organizationId: town, name: '青石镇领导班子' }),
  town: () => roundSubject(5, { kind: 'organization', organizationId: town, name: '青石镇' }),
  empty: () => roundSubject(6, { kind: 'village', organizationId: empty, name: '无人村' }),
}

/** The figure and the words for each of these, in the year 2026. */
async function find(fact: string, ...who: (keyof typeof asked)[]) {
  const { roundId } = await database()
    .writer.transaction()
    .execute((trx) => insertRound(trx, { scheme: factScheme('person', fact), subjects: 1, state: 'draft' }))
  const round = { id: roundId, year: 2026, scheme: factScheme('person', fact) }
  const found = await findFacts(
    database().reader,
    round,
    who.map((it) => asked[it]()),
  )
  return found.map(({ figure, text }) => [figure, text])
}

beforeAll(async () => {
  test = await openTestVault({ now: () => new Date(AT) })
  const unit = async (name: string, parentId: OrganizationId | null) =>
    (await made(test.api.organizations.create({ parentId, name, kind: 'legal', category: '' }))).id
  town = await unit('云泽县青石镇', null)
  village = await unit('云泽县青石镇柳坪村', town)
  empty = await unit('云泽县青石镇无人村', town)
  for (const [name, content] of Object.entries(PEOPLE())) {
    const whole = {
      ...buildPersonContent({ identityNumber: '', career: [], overrides: [] }),
      ...content,
      name,
    }
    ids[name] = (await made(test.api.people.create(whole))).id
  }
})
afterAll(() => test.close())

describe('the catalogue', () => {
  it('holds nothing that the worker cannot find, each key once', () => {
    expect(FACTS.filter((it) => !isFindable(it.key))).toEqual([])
    expect(new Set(FACTS.map((it) => it.key)).size).toBe(FACTS.length)
  })

  it('says of a fact that is not in it that nobody can find it', async () => {
    expect(await find('weather', '罗砚秋')).toEqual([[null, '“weather”不在事实目录里']])
  })
})

describe('facts about people', () => {
  it('counts 优秀 of the years before, and says nothing where none of them is on file', async () => {
    // 2023 to 2025: 优秀, 称职, 优秀. 2021 to 2025: 2022 comes to it. 韩屿 has only 2020.
    expect(await find('excellent-3', '罗砚秋', '韩屿')).toEqual([
      [2, '2023 至 2025 年优秀 2 次（2023、2025）'],
      [null, '2023 至 2025 年没有年度考核结果'],
    ])
    expect(await find('excellent-5', '罗砚秋')).toEqual([[3, '2021 至 2025 年优秀 3 次（2022、2023、2025）']])
  })

  it('counts whole years in the post to December of the year', async () => {
    // 2023.08 to 2026.12 are three years and four months; 2026.12 to itself none.
    expect(await find('post-years', '罗砚秋', '韩屿', '欧阳澈')).toEqual([
      [3, '2023.08 任现职，到 2026.12 满 3 年'],
      [0, '2026.12 任现职，到 2026.12 满 0 年'],
      [null, '没有任现职时间'],
    ])
  })
})

describe('facts about units', () => {
  it('counts a team by those listed in the unit, an organization by those below it too', async () => {
    expect(await find('people', 'team', 'town', 'empty')).toEqual([
      [2, '在册 2 人'],
      [4, '在册 4 人'],
      [null, '名下没有在册人员'],
    ])
  })

  it('divides by those of whom the records know it', async () => {
    // 大学 and 中央党校大学 of three with a known 学历; 1981 and 1990 of three with a known birth.
    expect(await find('college-share', 'town')).toEqual([
      [200 / 3, '大学以上学历 2 人／学历清楚 3 人＝66.67%，另 1 人不计'],
    ])
    expect(await find('under-45-share', 'town', 'team', 'empty')).toEqual([
      [200 / 3, '45 岁以下 2 人／出生年月清楚 3 人＝66.67%，另 1 人不计'],
      [50, '45 岁以下 1 人／出生年月清楚 2 人＝50%'],
      [null, '名下没有在册人员'],
    ])
  })

  it('gives a person the own completeness and a unit the mean', async () => {
    const found = await find('completeness', '罗砚秋', '韩屿', 'team')
    const [one = 0, other = 0, mean = 0] = found.map(([figure]) => Number(figure))
    expect(one).toBeGreaterThan(0)
    expect(mean).toBeCloseTo((one + other) / 2)
  })
})

describe('sanctions and earlier results', () => {
  it('counts the sanctions whose effect reaches into the year, circumstances left out', async () => {
    const made = {
      version: 1,
      created_at: AT,
      created_by: 't',
      changed_at: AT,
      changed_by: 't',
      removed_at: null,
    }
    const row = (kind: string, from_on: string, effective_to: string, more = {}) => ({
      ...{ id: newId(), ...made, person_id: ids.罗砚秋 ?? null, organization_id: null, kind, from_on },
      ...{ to_on: '', effective_to, document: '', note: '', ...more },
    })
    const warning = { person_id: null, organization_id: town }
    await database()
      .writer.transaction()
      .execute((trx) =>
        insertMany(trx, 'evaluation_case', [
          row('party-warning', '2025.03.15', '2026.03.14', { document: '云纪〔2025〕3 号' }),
          row('admonition', '2024.01', '2025.12'),
          row('demerit', '2027.01.05', ''),
          row('leave', '2026.02', '2026.10'),
          row('unit-talk', '2026.05', '', warning),
        ]),
      )
    const label = (key: string) => DEFAULT_EVALUATION_STANDARDS.kinds.find((it) => it.key === key)?.label
    expect(await find('sanctions', '罗砚秋', '韩屿', 'town')).toEqual([
      [1, `${label('party-warning')}（2025.03.15 至 2026.03.14，云纪〔2025〕3 号）`],
      [0, '没有登记年度内有效的处分、问责'],
      [1, `${label('unit-talk')}（2026.05 起）`],
    ])
  })

  it('takes the latest confirmed score, the unit’s for its people, out of a hundred', async () => {
    await held({ year: 2024, score: 60, state: 'archived' })
    await held({ year: 2025, score: 45, state: 'confirmed', full: 50 })
    await held({ year: 2026, score: 99, state: 'closed' })
    await held({ year: 2027, score: 98, state: 'confirmed' })
    const words = '2025 年巡查：45 分（满分 50），较好'
    expect(await find('unit-inspection', '罗砚秋', '欧阳澈')).toEqual([
      [90, words],
      [null, '没有已审定的巡查结果得分'],
    ])
    expect(await find('own-inspection', 'team', 'town', '罗砚秋')).toEqual([
      [90, words],
      [90, words],
      [null, '没有已审定的巡查结果得分'],
    ])
  })

  type Held = { year: number; score: number; state: 'archived' | 'confirmed' | 'closed'; full?: number }

  /** An inspection of the town with its stored result. */
  async function held({ year, score, state, full = 100 }: Held): Promise<RoundId> {
    const scheme = evaluationScheme({ use: 'inspection', subject: 'organization', full })
    return database()
      .writer.transaction()
      .execute(async (trx) => {
        const { roundId } = await insertRound(trx, {
          scheme,
          year,
          state,
          subjects: [{ organizationId: town }],
        })
        await insertMany(trx, 'evaluation_outcome', [
          {
            ...{ round_id: roundId, subject_no: 1, person_id: null, organization_id: town, year },
            ...{ use: 'inspection', title: `${year} 年巡查`, score, rank: 1, ranked: 1, grade: '较好' },
            ...{ working: '{}', confirmed_at: AT, filed: 0, batch_id: null },
          },
        ])
        return roundId
      })
  }
})
