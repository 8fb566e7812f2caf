import { describe, expect, it } from 'vitest'
import type { WorkItem } from '#shared/modules/reports/workbench'
import { OrganizationId } from '#shared/values/id'
import {
  benchLines,
  chosenOf,
  listLines,
  markedAfter,
  tickedLines,
  type WorkLine,
} from '../../../../renderer/modules/reports/bench/work-lines'

const ME = 'me'

function item(key: string, part: Partial<WorkItem> = {}): WorkItem {
  return {
    key,
    system: '党务公开',
    unitId: null,
    unitName: '青石镇',
    title: key,
    on: '2026-11-10',
    state: 'overdue',
    accountId: null,
    accountName: '',
    href: '/',
    act: '办理',
    letter: null,
    days: 10,
    reminderId: null,
    letterNo: '',
    letterOn: '',
    ...part,
  }
}

const share = (name: string, id: string) => ({
  unitId: OrganizationId.parse(id),
  unitName: name,
  title: `${name}缺 1 次`,
  href: '/',
  clause: '缺 1 次',
  letterNo: '',
  letterOn: '',
})

const SHARED = item('三会一课', {
  system: '三会一课',
  unitName: '',
  shares: [share('青石镇', '01JAAAAAAAAAAAAAAAAAAAAAAA'), share('白水乡', '01JBBBBBBBBBBBBBBBBBBBBBBB')],
})

const seen = (open: readonly string[] = [], room = 20) => ({ room, me: ME, open: new Set(open) })
const words = (lines: readonly WorkLine[]) =>
  lines.map((it) => (it.kind === 'fold' ? `${it.items.length} 件` : it.kind === 'item' ? it.key : it.state))

describe('lines of the workbench', () => {
  const four = ['a', 'b', 'c', 'd'].map((key) => item(key))

  it('folds three and more of one system in one urgency, and leaves two as they are', () => {
    const two = ['x', 'y'].map((key) => item(key, { system: '巡查计划', on: '2026-11-12' }))
    const due = item('e', { state: 'due', on: '2026-11-22' })
    expect(words(benchLines([...four, ...two, due], seen()))).toEqual([
      'overdue',
      '4 件',
      'x',
      'y',
      'due',
      'e',
    ])
  })

  it('puts what names me before what is older, and what is due by its day', () => {
    const mine = item('mine', { accountId: ME, system: '借阅到期', on: '2026-11-18' })
    const later = item('later', { state: 'due', on: '2026-11-25', accountId: ME })
    const sooner = item('sooner', { state: 'due', on: '2026-11-23' })
    expect(words(benchLines([...four, mine, later, sooner], seen()))).toEqual([
      'overdue',
      'mine',
      '4 件',
      'due',
      'sooner',
      'later',
    ])
  })

  it('says how many it lists where the window has no room for all', () => {
    const many = Array.from({ length: 9 }, (_, at) => item(`s${at}`, { system: `制度${at}` }))
    const [heading, ...lines] = benchLines([...four, ...many], seen([], 6))
    expect(lines).toHaveLength(5)
    expect(heading).toMatchObject({ kind: 'heading', listed: 8 })
  })

  it('unfolds a system, and what several units have', () => {
    const [, fold] = benchLines(four, seen())
    expect(words(benchLines(four, seen([fold!.key])))).toEqual(['overdue', '4 件', 'a', 'b', 'c', 'd'])
    const lines = listLines([SHARED], new Set([SHARED.key]))
    expect(lines.map((it) => it.kind === 'item' && [it.item.unitName, it.depth])).toEqual([
      false,
      ['', 0],
      ['青石镇', 1],
      ['白水乡', 1],
    ])
  })
})

describe('marks', () => {
  const three = ['a', 'b', 'c'].map((key) => item(key))
  const lines = benchLines([...three, SHARED], { room: 20, me: ME, open: new Set([SHARED.key]) })
  const fold = lines.find((it) => it.kind === 'fold')!
  const units = lines.filter((it) => it.kind === 'item' && it.depth === 1).map((it) => it.key)
  const tick = (marked: ReadonlySet<string>, ...keys: string[]) => {
    const before = tickedLines(lines, marked)
    return markedAfter(lines, before, new Set([...before, ...keys]))
  }

  it('mark all of a fold with it, and none again', () => {
    const marked = tick(new Set(), fold.key)
    expect([...marked]).toEqual(['a', 'b', 'c'])
    const before = tickedLines(lines, marked)
    expect(before.has(fold.key)).toBe(true)
    const after = new Set([...before].filter((it) => it !== fold.key))
    expect([...markedAfter(lines, before, after)]).toEqual([])
  })

  it('mark a matter of several units as a whole or by unit, never both', () => {
    const [first = ''] = units
    const whole = tick(new Set(), SHARED.key)
    const one = tick(whole, first)
    expect([...one]).toEqual([first])
    expect([...tick(one, SHARED.key)]).toEqual([SHARED.key])
    expect(chosenOf([SHARED], one).map((it) => it.unitName)).toEqual(['青石镇'])
  })

  it('never mark a heading', () => {
    expect([...tick(new Set(), lines[0]!.key)]).toEqual([])
  })
})
