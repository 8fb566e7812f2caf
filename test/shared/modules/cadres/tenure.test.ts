import { describe, expect, it } from 'vitest'
import { type HeldPost, monthAfter, tenureLines, tenureOf } from '#shared/modules/cadres/rules-tenure'
import { DEFAULT_STANDARDS, fitsWho } from '#shared/modules/cadres/standards'
import type { PartialDate } from '#shared/values/partial-date'

const post = (unit: string, startedOn: string, endedOn = '', more: Partial<HeldPost> = {}): HeldPost => ({
  ...{ unit, level: '乡科级正职', startedOn, endedOn, isMain: endedOn === '' },
  ...more,
})

describe('since when', () => {
  it('counts a unit through posts that follow each other in it', () => {
    const posts = [
      post('水利局', '2021.03'),
      post('水利局', '2017.05', '2021.03', { level: '乡科级副职' }),
      post('青石镇', '2012.02', '2017.05'),
      post('水利局', '2008.01', '2012.02'),
    ]
    expect(tenureOf(posts, '')).toEqual({ post: '2021.03', unit: '2017.05', level: '2021.03' })
  })

  it('does not let a post held beside end the count', () => {
    const posts = [post('水利局', '2020.01'), post('防汛办', '2022.05', '', { isMain: false })]
    expect(tenureOf(posts, '2018.06')).toEqual({ post: '2020.01', unit: '2020.01', level: '2018.06' })
  })

  it('knows nothing without a main post', () => {
    expect(tenureOf([post('水利局', '2010.01', '2020.01')], '')).toEqual({ post: '', unit: '', level: '' })
  })
})

describe('the lines of the rules', () => {
  const on = '2026.11' as PartialDate
  const tenure = { post: '2021.11', unit: '2016.12', level: '2012.01' }
  const lines = (level: string) =>
    tenureLines(DEFAULT_STANDARDS.tenureRules, level, tenure, on).map((it) => [it.rule.id, it.monthsLeft])

  it('are drawn for heads at five years in the unit, for deputies at ten', () => {
    expect(lines('乡科级正职')).toContainEqual(['rotation-head', -59])
    expect(lines('乡科级副职')).toContainEqual(['rotation-deputy', 1])
    expect(lines('乡科级副职').map(([id]) => id)).not.toContain('rotation-head')
    expect(lines('')).toEqual([])
  })

  it('fit the levels they name', () => {
    expect([fitsWho('head', '县处级正职'), fitsWho('deputy', '县处级正职'), fitsWho('all', '')]).toEqual([
      true,
      false,
      true,
    ])
    expect(fitsWho('leader', '')).toBe(false)
  })

  it('reach into the next year', () => {
    expect(monthAfter('2026.11' as PartialDate, 3)).toBe('2027.02')
    expect(monthAfter('2026.01' as PartialDate, -1)).toBe('2025.12')
  })
})
