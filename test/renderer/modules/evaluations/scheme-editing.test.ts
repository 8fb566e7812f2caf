import { describe, expect, it } from 'vitest'
import { PRESETS } from '#electron/modules/evaluations/presets/index'
import { schemeProblems } from '#shared/modules/evaluations/rules'
import type { SchemeContent, SchemeRow } from '#shared/modules/evaluations/scheme'
import { withValue } from '#shared/modules/evaluations/scheme-place'
import { evaluationScheme } from '#test/builders/evaluation'
import { fieldOf } from '../../../../renderer/modules/evaluations/schemes/field-names'
import { gradedLines, rulesOf } from '../../../../renderer/modules/evaluations/schemes/graded-lines'
import { numberOf, shareOf, shareShown } from '../../../../renderer/modules/evaluations/schemes/numbers'
import { inTabs } from '../../../../renderer/modules/evaluations/schemes/scheme-tabs'
import { detailText, withDetail } from '../../../../renderer/modules/evaluations/schemes/score-detail'
import { filledIn, standingSuggestions } from '../../../../renderer/modules/evaluations/schemes/suggestions'
import { tryScheme } from '../../../../renderer/modules/evaluations/schemes/trial'

describe('numbers as they are typed', () => {
  it.each([
    ['15', 15],
    ['１５％', 15],
    [' 33.3 ', 33.3],
    ['', null],
    ['十五', undefined],
    ['101', undefined],
  ])('%s', (typed, value) => {
    expect(numberOf(typed, { max: 100 })).toBe(value)
  })

  it.each([
    ['20', 0.2, '20%'],
    ['33.3%', 0.333, '33.3%'],
    ['1／3', 1 / 3, '1／3'],
    ['三分之二', 2 / 3, '2／3'],
    ['', null, ''],
  ])('%s as a share', (typed, value, shown) => {
    expect(shareOf(typed)).toBe(value)
    expect(shareShown(value)).toBe(shown)
  })

  it('a share beyond the whole is none', () => {
    expect([shareOf('4/3'), shareOf('120'), shareOf('半')]).toEqual([undefined, undefined, undefined])
  })

  it('steps, caps and ladders stand in one cell', () => {
    const ladder = withDetail({ by: 'fact', fact: 'people', ladder: [] }, '90:100 60：50、0:0')
    expect(ladder).toMatchObject({
      ladder: [
        { from: 90, share: 1 },
        { from: 60, share: 0.5 },
        { from: 0, share: 0 },
      ],
    })
    expect(detailText(ladder)).toBe('90:100 60:50 0:0')
    const bonus = { by: 'adjust', direction: 'bonus', cap: 5 } as const
    expect(withDetail(bonus, '')).toEqual({ ...bonus, cap: null })
    expect(withDetail({ by: 'points', step: 1 }, '0.5')).toEqual({ by: 'points', step: 0.5 })
    expect(withDetail({ by: 'points', step: 1 }, '半')).toEqual({ by: 'points', step: 1 })
  })
})

describe('the fields that mend problems', () => {
  it('are cells by their row', () => {
    const content = evaluationScheme()
    expect(fieldOf(content, 'indicators.result.weight')).toBe('indicators.1.weight')
    expect(fieldOf(content, 'indicators.duty.score.cap')).toBe('indicators.0.detail')
    expect(fieldOf(content, 'groups.b.weight')).toBe('groups.1.weight')
    expect(fieldOf(content, 'scales.good.options.2.points')).toBe('scales.good.1.points')
    expect(fieldOf(content, 'rules.denominator')).toBe('rules.denominator')
    expect(fieldOf(content, 'rules.grades.2.from')).toBe('grades.2.from')
  })

  it('a ceiling stands in the line of its grade', () => {
    const ceilings = [{ grade: '较好', share: null, consentShare: null, rounding: 'floor' as const }]
    expect(fieldOf(evaluationScheme({ rules: { ceilings } }), 'rules.ceilings.0.share')).toBe(
      'grades.1.share',
    )
  })
})

describe('grades and what names them', () => {
  it('a renamed grade takes its ceiling, vetoes and caps along', () => {
    const { rules } = evaluationScheme({
      rules: {
        ceilings: [{ grade: '好', share: 0.2, consentShare: null, rounding: 'floor' }],
        vetoes: [{ key: 'v', label: '立案', gradeAtMost: '差' }],
        caps: [{ indicator: 'duty', below: 60, gradeAtMost: '差' }],
      },
    })
    const lines = gradedLines(rules)
    const renamed = lines.map((it) =>
      it.line.grade === '差' ? { ...it, line: { ...it.line, grade: '较差' } } : it,
    )
    const after = rulesOf(rules, renamed)
    expect(after.vetoes[0]?.gradeAtMost).toBe('较差')
    expect(after.caps[0]?.gradeAtMost).toBe('较差')
    expect(after.ceilings[0]?.grade).toBe('好')
    expect(rulesOf(rules, lines)).toEqual(rules)
  })
})

describe('customary values', () => {
  const preset = PRESETS[0]!

  it('stand as long as nobody has touched their place, and fill what is open', () => {
    const all = standingSuggestions(preset.content, preset)
    expect(all).toEqual(preset.suggestions)
    const touched = withValue(preset.content, 'indicators.overall.weight', 30)
    expect(standingSuggestions(touched, preset)).toHaveLength(all.length - 1)
    const filled = filledIn(preset.content, all)
    expect(schemeProblems(filled)).toEqual([])
    expect(standingSuggestions(filled, preset)).toEqual([])
  })

  it('go with the line they are for', () => {
    const indicators = preset.content.indicators.filter((it) => it.key !== 'overall')
    const places = standingSuggestions({ ...preset.content, indicators }, preset).map((it) => it.place)
    expect(places).not.toContain('indicators.overall.weight')
  })
})

describe('the trial', () => {
  // duty 60 %, result 40 %; A 60 %, B 40 %. A: 好 100, 一般 60 → 84. B: 较好 80, 较好 80 → 80. 0.6·84 + 0.4·80 = 82.4.
  const marks = new Map([
    ['duty a', 1],
    ['result a', 3],
    ['duty b', 2],
    ['result b', 2],
  ])

  it('scores one subject by the real rules', () => {
    const working = tryScheme(evaluationScheme(), marks)
    expect(working?.score).toBeCloseTo(82.4, 10)
    expect(working?.grade).toBe('较好')
  })

  it('leaves ceilings out, for a share of one is none', () => {
    const ceilings = [{ grade: '较好', share: 0.2, consentShare: null, rounding: 'floor' as const }]
    expect(tryScheme(evaluationScheme({ rules: { ceilings } }), marks)?.grade).toBe('较好')
  })

  it('gives every group as many ballots as it needs', () => {
    const strict: SchemeContent = {
      ...evaluationScheme({ rules: { dropHighest: 2, dropLowest: 2, minimumShown: 5 } }),
      groups: evaluationScheme().groups.map((it) => ({ ...it, minimumValid: 9 })),
    }
    expect(tryScheme(strict, marks)?.score).toBeCloseTo(82.4, 10)
  })
})

it('an edition is old once a newer one of its family has started', () => {
  const row = (id: string, family: string, edition: number, state: SchemeRow['state']) =>
    ({ id, family, edition, state }) as unknown as SchemeRow
  const tabs = inTabs([
    row('a3', 'a', 3, 'draft'),
    row('a2', 'a', 2, 'started'),
    row('a1', 'a', 1, 'started'),
    row('b1', 'b', 1, 'retired'),
  ])
  const ids = Object.fromEntries(Object.entries(tabs).map(([tab, rows]) => [tab, rows.map((it) => it.id)]))
  expect(ids).toEqual({ used: ['a2'], drafts: ['a3'], retired: ['b1'], older: ['a1'] })
})
