import { expect, test } from 'vitest'
import { PROGRAMME_PRESETS } from '#electron/modules/awards/presets/index'
import type { ProgrammeContent } from '#shared/modules/awards/programme'
import { openSuggestions, programmeValueAt, withSuggestions } from '#shared/modules/awards/programme-place'
import { programmeProblems } from '#shared/modules/awards/rules'
import { awardCategory, awardProgramme, awardStage } from '#test/builders/award'

const errors = (content: ProgrammeContent) => programmeProblems(content).filter((it) => it.kind === 'error')
const places = (content: ProgrammeContent) => errors(content).map((it) => it.place)

test('a complete programme has nothing wrong', () => {
  expect(errors(awardProgramme())).toEqual([])
})

test.each<[string, Partial<ProgrammeContent>, string, string]>([
  ['no quota', { categories: [awardCategory({ quota: null })] }, 'categories/rencai/quota', '名额未定'],
  [
    'full marks that make no hundred',
    {
      categories: [awardCategory({ scores: [{ key: 'deeds', label: '业绩', full: 90, note: '' }] })],
    },
    'categories/rencai/scores/deeds/full',
    '合计 90，应为 100',
  ],
  [
    'an age that says nothing',
    {
      categories: [
        awardCategory({
          rules: [{ key: 'age', rule: 'age', from: null, to: null, source: '', sourced: true }],
        }),
      ],
    },
    'categories/rencai/rules/age/to',
    '年龄条件未定',
  ],
  [
    'two categories of one name',
    { categories: [awardCategory(), awardCategory({ key: 'other' })] },
    'categories/other/label',
    '两个类别都叫',
  ],
  ['fewer places than a document asks for', { atLeast: 6 }, 'atLeast', '合计 5 名，少于文件要求的 6 名'],
  [
    'a shared quota that does not come out',
    {
      categories: [awardCategory({ division: '双星', quota: 4 })],
      together: [{ division: '双星', quota: 10 }],
    },
    'categories/rencai/quota',
    '合计 4 名，应为 10 名',
  ],
  ['no stages', { stages: [] }, 'stages', '还没有阶段'],
  [
    'no end in honours',
    { stages: [awardStage('apply'), awardStage('decide')] },
    'stages/decide/kind',
    '不是表彰',
  ],
  [
    'a line without scores',
    {
      stages: [
        awardStage('apply'),
        awardStage('decide', { pass: { by: 'line', line: 80 } }),
        awardStage('honour'),
      ],
    },
    'stages/decide/pass',
    '不打分',
  ],
  [
    'more marks dropped than given',
    {
      stages: [
        awardStage('apply'),
        awardStage('review', {
          review: {
            reviewers: 5,
            dropHighest: 3,
            dropLowest: 2,
            dropFrom: 5,
            decides: 'raw',
            conflictCovers: 'nomination',
          },
        }),
        awardStage('honour'),
      ],
    },
    'stages/review/review/dropFrom',
    '没有分数可以平均',
  ],
  ['a strange word on the certificate', { certificate: '{性别}' }, 'certificate', '“{性别}”无从填写'],
  [
    'a term without length',
    { term: { months: null, yearlyReview: false, failedYears: null, remindMonths: 3 } },
    'term/months',
    '管理期多长未定',
  ],
])('%s keeps a cycle from starting', (_, part, place, words) => {
  const found = errors(awardProgramme(part))
  expect(found.map((it) => it.place)).toEqual([place])
  expect(found[0]?.text).toContain(words)
  expect(found[0]?.remedy).not.toBe('')
})

test('without a quota nobody is left behind where every stage lets all through', () => {
  const stages = [awardStage('apply'), awardStage('honour')]
  const content = awardProgramme({ stages, categories: [awardCategory({ quota: null })] })
  expect(places(content)).toEqual([])
})

test('a notice shorter than the minimum in force is told with the source of the minimum', () => {
  const least = { from: '2019.03.03', days: 7, unit: 'working' as const, source: '本地办法', sourced: true }
  const told = programmeProblems(awardProgramme(), least).filter(
    (it) => it.place === 'stages/notice/notice/days',
  )
  expect(told.map((it) => [it.kind, it.text])).toEqual([
    ['notice', '“公示”公示 5 个工作日，少于 7 个工作日（本地办法）。'],
  ])
})

test('each preset waits only for what is told as open, and its own suggestions settle all of it', () => {
  for (const preset of PROGRAMME_PRESETS) {
    const filled = withSuggestions(preset.content, openSuggestions(preset.content, preset))
    const left = errors(filled).map((it) => it.place)
    // Which leading posts are left out no other city's figure can say.
    expect([preset.key, left]).toEqual([
      preset.key,
      preset.key === 'top-talent' ? ['categories/bajian/rules/below-level/level'] : [],
    ])
    expect(preset.open.length).toBeGreaterThan(0)
  }
})

test('presets carry the figures of their documents and nothing that no document fixes', () => {
  const [stars, talent, hundreds, medal, brands] = PROGRAMME_PRESETS.map((it) => it.content)
  // 1,000 万元, 100 人以上, 双星共 10 名, twelve categories through eight stages.
  expect([stars?.budget, stars?.atLeast, stars?.together]).toEqual([
    1_000_000_000,
    100,
    [{ division: '双星', quota: 10 }],
  ])
  expect(stars?.categories.map((it) => [it.quota, it.prize])).toEqual(Array(12).fill([null, null]))
  expect(stars?.categories.map((it) => it.everyYears)).toEqual([2, 2, ...Array(10).fill(null)])
  expect(stars?.stages.map((it) => it.label)).toEqual([
    '申报',
    '资格审查',
    '初评',
    '复评',
    '终评',
    '公示',
    '审定',
    '表彰',
  ])
  expect(stars?.stages.find((it) => it.kind === 'notice')?.notice).toEqual({
    days: 5,
    unit: 'working',
    countsFirst: false,
  })
  expect(talent?.term).toMatchObject({ months: null, yearlyReview: true, failedYears: null })
  expect(hundreds?.categories.map((it) => it.quota)).toEqual([100, 100, 100, 100, 1000])
  expect(medal?.categories[0]?.rules[0]).toMatchObject({ rule: 'party-years', years: 50 })
  expect(brands?.stages.map((it) => it.label)).toEqual(['申报', '初评', '复评', '终评', '宣传表彰'])
  expect(brands?.categories[0]?.scores.map((it) => [it.label, it.full])).toEqual([
    ['开创性', null],
    ['实效性', null],
    ['推广性', null],
  ])
  expect(brands?.categories[0]?.quota).toBe(10)
})

test('every suggestion of a preset has its place', () => {
  for (const { key, content, suggestions } of PROGRAMME_PRESETS)
    for (const { place } of suggestions)
      expect([key, place, programmeValueAt(content, place)]).not.toContain(undefined)
})
