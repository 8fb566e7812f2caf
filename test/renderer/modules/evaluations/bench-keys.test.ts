import { describe, expect, it } from 'vitest'
import type { Ballot } from '#shared/modules/evaluations/ballot'
import { benchDesk, SCHEME, typed } from '#test/builders/bench'
import { evaluationLeaf, evaluationScheme } from '#test/builders/evaluation'
import { press } from '../../../../renderer/modules/evaluations/bench/bench-keys'
import {
  contentOf,
  differingCells,
  openState,
} from '../../../../renderer/modules/evaluations/bench/bench-state'

/** @file Keys at the bench, one by one: three subjects, 履责 and 成效 with 好 较好 一般 差. */

const marks = (values: string) => typed(benchDesk(), values).marks

function other(values: string, more: Partial<Ballot> = {}): Ballot {
  const desk = benchDesk()
  const content = contentOf(desk.sheet, typed(desk, values))
  return { ...content, box: 1, entry: 1, version: 1, enteredBy: '覃一诺', enteredAt: '', ...more }
}

describe('marks', () => {
  it('fill the paper from the front, one key a cell', () => {
    const state = typed(benchDesk(), '123412')
    expect([...state.marks.values()]).toEqual([1, 2, 3, 4, 1, 2])
    expect(state).toMatchObject({ at: 6, changed: true, hint: null })
  })

  it('never go beyond the last cell, nor over it', () => {
    const state = typed(benchDesk(), '1234121')
    expect([...state.marks.values()]).toEqual([1, 2, 3, 4, 1, 2])
    expect(state.hint).toBe('atEnd')
  })

  it('take the cell above, leave one empty, void one', () => {
    expect([...marks('12=+*0')]).toEqual([
      ...[
        ['1 duty', 1],
        ['1 result', 2],
        ['2 duty', 1],
        ['2 result', 2],
      ],
      ['3 duty', -1],
    ])
    expect(typed(benchDesk(), '=')).toMatchObject({ at: 0, hint: 'nothingAbove' })
  })

  it('that a scale does not have are not taken', () => {
    expect(typed(benchDesk(), '7')).toMatchObject({ at: 0, hint: 'noOption', changed: false })
  })

  it('are taken back one by one', () => {
    expect(typed(benchDesk(), '12', 'backspace')).toMatchObject({ at: 1 })
    expect([...typed(benchDesk(), '12', 'backspace', 'backspace').marks]).toEqual([])
    const inside = typed(benchDesk(), '123', 'home', 'backspace')
    expect(inside).toMatchObject({ at: 2 })
    expect([...inside.marks.keys()]).toEqual(['1 duty', '1 result'])
  })
})

describe('the cursor', () => {
  it('walks by lines and cells and stays on the paper', () => {
    const at = (...keys: string[]) => typed(benchDesk(), '', ...keys).at
    expect(at('arrowdown')).toBe(2)
    expect(at('arrowdown', 'arrowdown', 'arrowdown')).toBe(4)
    expect(at('arrowup')).toBe(0)
    expect(at('arrowdown', 'end')).toBe(3)
    expect(at('ctrl+end')).toBe(5)
    expect(at('ctrl+end', 'enter')).toBe(6)
    expect(at('ctrl+end', 'enter', 'arrowleft')).toBe(5)
    expect(at('arrowleft')).toBe(0)
  })

  it('goes down the items of a paper about one subject', () => {
    expect(typed(benchDesk({ subjects: 1 }), '', 'arrowdown').at).toBe(1)
    expect([...typed(benchDesk({ subjects: 1 }), '3=').marks.values()]).toEqual([3, 3])
  })
})

describe('points', () => {
  const scheme = evaluationScheme({
    indicators: [evaluationLeaf({ full: 10, score: { by: 'points', step: 0.5 } })],
  })
  const desk = benchDesk({ scheme, subjects: 3 })

  it('are typed and ended by Enter, an arrow or the end of the paper', () => {
    expect([...typed(desk, '8.5', 'enter', '0', 'enter', '1', '0').marks.values()]).toEqual([8.5, 0])
    const { state, act } = press(desk, typed(desk, '8', 'enter', '9', 'enter', '1', '0'), 'ctrl+enter')
    expect([...state.marks.values()]).toEqual([8, 9, 10])
    expect(act).toEqual({ do: 'store' })
  })

  it('stay in the cell while they are none', () => {
    expect(typed(desk, '11', 'enter')).toMatchObject({ at: 0, typed: '11', hint: 'badPoints' })
    expect(typed(desk, '8.3', 'arrowdown')).toMatchObject({ at: 0, hint: 'badPoints' })
    expect(typed(desk, '11', 'backspace', 'enter')).toMatchObject({ at: 1, typed: '' })
  })
})

describe('the second entry', () => {
  const desk = benchDesk({ other: other('112233') })

  it('sees the first one only where it has put its own value', () => {
    expect(differingCells(desk, typed(desk, ''))).toEqual([])
    expect(differingCells(desk, typed(desk, '12'))).toEqual([{ at: 1, own: 2, other: 1 }])
    expect(differingCells(desk, typed(desk, '1', 'enter'))).toEqual([{ at: 1, own: undefined, other: 1 }])
  })

  it('takes the first value for the cell just typed, and not for one still to be read', () => {
    const taken = typed(desk, '12', 'f4')
    expect(taken.marks.get('1 result')).toBe(1)
    expect(taken.at).toBe(2)
    expect(typed(desk, '11', 'f4')).toMatchObject({ hint: 'nothingToTake' })
    expect(typed(desk, '', 'f4').marks.size).toBe(0)
  })

  it('goes from difference to difference', () => {
    const state = typed(desk, '122233', 'f7')
    expect(state.at).toBe(1)
    expect(typed(desk, '142244', 'f7', 'f7').at).toBe(4)
  })

  it('does not compare cells with a paper that the first holds invalid', () => {
    const voided = benchDesk({ other: other('112233', { void: 'blank' }) })
    expect(differingCells(voided, typed(voided, '444444'))).toEqual([])
  })
})

describe('storing', () => {
  it('is asked for by a paper with nothing wrong', () => {
    expect(press(benchDesk(), typed(benchDesk(), '122222'), 'ctrl+enter').act).toEqual({ do: 'store' })
  })

  it('stops at a broken rule, goes to its first cell and lets no blind key in', () => {
    const desk = benchDesk({ scheme: SCHEME })
    const halted = typed(desk, '212122', 'ctrl+enter')
    expect(halted).toMatchObject({ halted: true, at: 1 })
    expect(press(desk, typed(desk, '212122'), 'ctrl+enter').act).toBeUndefined()
    const blind = typed(desk, '212122', 'ctrl+enter', '3')
    expect(blind).toMatchObject({ hint: 'halted', at: 1 })
    expect(blind.marks.get('1 result')).toBe(1)
    const looked = typed(desk, '212122', 'ctrl+enter', 'enter', 'arrowleft', '2')
    expect(press(desk, looked, 'ctrl+enter').act).toEqual({ do: 'store' })
  })

  it('voids the paper by a reason that is fixed, Enter taking the one the rule gives', () => {
    const desk = benchDesk({ scheme: SCHEME })
    expect(typed(desk, '212122', 'ctrl+enter', 'f9', 'enter')).toMatchObject({
      void: 'over-limit',
      mode: 'mark',
    })
    expect(typed(desk, '', 'f9', '2')).toMatchObject({ void: 'unreadable' })
    expect(typed(desk, '', 'f9', '6')).toMatchObject({ void: 'other', mode: 'note' })
    expect(typed(desk, '', 'f9', 'escape')).toMatchObject({ void: null, mode: 'mark' })
    expect(typed(desk, '', 'f9', '1', '2')).toMatchObject({ void: 'blank', hint: 'isVoid' })
    expect(typed(desk, '', 'f9', '1', 'f9')).toMatchObject({ void: null })
  })

  it('leaves a stored paper alone until a key has gone to a cell', () => {
    const stored = benchDesk({ ballot: other('112233') })
    expect(typed(stored, '4')).toMatchObject({ hint: 'halted', changed: false })
    expect(typed(stored, '', 'arrowdown', '4').marks.get('2 duty')).toBe(4)
  })

  it('is nobody’s who made the other entry', () => {
    const barred = benchDesk({ other: other('112233'), barred: true })
    expect(typed(barred, '1')).toMatchObject({ hint: 'barred' })
    expect(press(barred, openState(barred), 'ctrl+enter').act).toBeUndefined()
  })
})

it('calls another paper by its number, or the first one still to be entered', () => {
  const desk = benchDesk()
  expect(press(desk, typed(desk, '', 'ctrl+g', '1', '3', '7'), 'enter').act).toEqual({
    do: 'open',
    number: 137,
  })
  expect(press(desk, typed(desk, '', 'ctrl+g'), 'enter').act).toEqual({ do: 'open', number: null })
  expect(typed(desk, '', 'ctrl+g', '1', 'escape', '2').marks.size).toBe(1)
})

it('goes on behind the last mark of a draft', () => {
  const desk = benchDesk()
  const ballot = contentOf(desk.sheet, typed(desk, '12'))
  const draft = { ballot, version: null, savedAt: '2026-11-20T06:32:00.000Z' }
  const opened = { ...desk.opened, draft }
  expect(openState({ ...desk, opened })).toMatchObject({ at: 2, changed: true, version: null })
})

it('needs a key for a mark and one to store: 121 for twenty subjects and six items', () => {
  const six = evaluationScheme({
    indicators: Array.from({ length: 6 }, (_, index) => evaluationLeaf({ key: `k${index + 1}` })),
  })
  const desk = benchDesk({ scheme: six, subjects: 20 })
  const keys = [...'123412'.repeat(20), 'ctrl+enter']
  const last = keys.reduce(({ state }, key) => press(desk, state, key), {
    state: openState(desk),
  } as ReturnType<typeof press>)
  expect(keys).toHaveLength(121)
  expect(contentOf(desk.sheet, last.state).marks).toHaveLength(120)
  expect(last.act).toEqual({ do: 'store' })
})
