import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MATTER_PRESETS } from '#electron/modules/matters/presets/index'
import { barredUntil, spanEnd } from '#shared/modules/matters/rules-days'
import { measureText } from '#shared/modules/matters/rules-measure'
import { type MoveFacts, missingFor } from '#shared/modules/matters/rules-moves'
import { periodOf, yearBefore } from '#shared/modules/matters/rules-period'
import { systemProblems } from '#shared/modules/matters/rules-system'
import { MatterSystem } from '#shared/modules/matters/system'
import { changeOf, percentOf } from '#shared/values/percent'

describe('shares', () => {
  it('are rounded half up on the digits printed', () => {
    // 9651 ÷ 9943 = 0.970632…; 131 against 239 = −45.188…; 1 ÷ 8 = 12.5
    expect(percentOf(9651, 9943, 2)).toBe('97.06')
    expect(changeOf(131, 239, 1)).toBe('-45.2')
    expect(percentOf(1, 8, 0)).toBe('13')
    // 1.005 % is 1.00499… in binary and still goes up
    expect(percentOf(201, 20_000, 2)).toBe('1.01')
    expect(percentOf(1, 0, 2)).toBe('–')
  })

  it('are never further from the exact share than half of the last digit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        (part, whole) => {
          const shown = Number(percentOf(part, whole, 2))
          expect(Math.abs(shown - (part * 100) / whole)).toBeLessThanOrEqual(0.005 + 1e-9)
        },
      ),
    )
  })

  it('say whether a target is met before rounding', () => {
    const asked = { kind: 'closed' as const, digits: 0, target: 98 }
    expect(measureText(asked, { numerator: 979, denominator: 1000 })).toEqual({ text: '98 %', met: false })
    expect(measureText({ ...asked, kind: 'persons' }, { numerator: 5, denominator: 5 }).text).toBe('持平')
  })
})

describe('days', () => {
  it('count by the calendar, by working days, and months to the last day of a short month', () => {
    expect(spanEnd('2026-01-31', { count: 1, unit: 'months' })).toBe('2026-02-28')
    // Friday 20 November 2026 and five weekdays
    expect(spanEnd('2026-11-20', { count: 5, unit: 'workdays' })).toBe('2026-11-27')
    expect(barredUntil('2019-03-15', { count: 12, unit: 'months' })).toBe('2020-03-14')
    expect(periodOf('half', '2011-08-09')).toEqual({ from: '2011-07-01', to: '2011-12-31' })
    expect(yearBefore({ from: '2020-02-29', to: '2020-12-31' })).toEqual({
      from: '2019-02-28',
      to: '2019-12-31',
    })
  })
})

const FACTS: MoveFacts = {
  units: [{ name: '镇政府' }],
  person: '贺明川',
  dueOn: '2026-12-01',
  measures: '已办',
  result: '已办结',
  words: '同意',
  files: 1,
  paperEvidence: '',
  openMilestones: [],
  sameHand: false,
}

describe('every preset', () => {
  it.each(
    MATTER_PRESETS.map((it) => [it.key, it.content] as const),
  )('%s can be run as delivered', (_, content) => {
    expect(MatterSystem.parse(content)).toEqual(content)
    expect(systemProblems(content)).toEqual([])
    expect(content.basis).not.toBe('')
    expect(content.locals).not.toEqual([])
    // Without them a workbook that went out could not come in again.
    expect(content.columns.map((it) => it.key)).toEqual(expect.arrayContaining(['title', 'raisedOn']))
  })

  it('closes nothing without evidence or by the same hand, whatever its steps leave out', () => {
    for (const { content } of MATTER_PRESETS) {
      const closing = content.moves.filter(
        ({ to }) => content.states.find((it) => it.key === to)?.stage === 'closed',
      )
      expect(closing.length).toBeGreaterThan(0)
      for (const move of closing) {
        const bare = { ...move, needs: [] }
        expect(missingFor(content, bare, FACTS)).toEqual([])
        expect(missingFor(content, bare, { ...FACTS, files: 0 })).toHaveLength(1)
        expect(missingFor(content, bare, { ...FACTS, sameHand: true })).toHaveLength(1)
        const paper = { ...FACTS, files: 0, paperEvidence: '驻点－017' }
        expect(missingFor(content, bare, paper)).toHaveLength(content.paperEvidence ? 0 : 1)
      }
    }
  })

  it('is told all that would let a matter be closed carelessly', () => {
    const [{ content }] = MATTER_PRESETS as [(typeof MATTER_PRESETS)[number]]
    const careless = { key: 'end', label: '直接办结', from: ['registered'], to: 'closed', needs: [] }
    expect(systemProblems({ ...content, moves: [...content.moves, careless] })).toEqual([
      '步骤“直接办结”只能从待确认的状态办结。',
      '步骤“直接办结”要由另一人确认。',
      '步骤“直接办结”要有佐证材料。',
    ])
    expect(systemProblems({ ...content, columns: [{ key: 'field:none', label: '无', width: 8 }] })).toEqual([
      '台账列“无”没有对应的内容。',
    ])
  })
})
