// run: display

import { newId } from '#electron/platform/database/id'
import type { Condition } from '#shared/values/condition'
import type { PartialDate } from '#shared/values/partial-date'
import { type CountyFile, countyFile } from '#test/support/bench/county-file'
import { PAGE, RosterFloor } from '#test/support/bench/roster-floor'
import { type BenchWindow, openWindow } from '#test/support/bench/window'

/**
 * @file Opens 20 saved conditions over a county of 100,000 people, asked as the page asks, against the same statements
 * run on the same file with nothing around them, in turns. Before each round something is changed, so that nothing kept
 * from the round before helps; the first page of each list is what is waited for.
 */

const PEOPLE = numberAfter('--people') ?? 100_000
const ROUNDS = numberAfter('--rounds') ?? 5
/** A data folder that holds such a county already; making one takes a minute. */
const COUNTY = textAfter('--county')
const NOW = new Date('2026-11-21T02:00:00Z')
const AT = '2026.11' as PartialDate

const test = (field: string, operator: string, ...values: string[]): Condition => ({
  ...{ kind: 'test', field, operator: operator as never },
  value: values.length === 1 ? (values[0] ?? '') : values,
})
const all = (...parts: Condition[]): Condition => ({ kind: 'all', parts })
const any = (...parts: Condition[]): Condition => ({ kind: 'any', parts })
const not = (part: Condition): Condition => ({ kind: 'not', part })

/** What departments keep as 常用查询: young cadres, those about to retire, long in one post, gaps in the files. */
const CONDITIONS: readonly Condition[] = [
  test('age', 'atMost', '35'),
  test('age', 'between', '40', '45'),
  all(test('sex', 'is', '女'), test('postLevel', 'atLeast', '乡科级副职')),
  all(
    test('age', 'atMost', '40'),
    test('qualification', 'atLeast', '大学'),
    test('politics', 'is', '中共党员'),
  ),
  not(test('politics', 'in', '中共党员', '预备党员')),
  all(test('ethnicity', 'isNot', '汉族'), test('postYears', 'atLeast', '2')),
  test('postYears', 'atLeast', '5'),
  all(test('unitYears', 'atLeast', '10'), test('postLevel', 'atLeast', '乡科级副职')),
  test('rank', 'atLeast', '四级调研员'),
  all(test('rank', 'is', '一级主任科员'), test('rankYears', 'atLeast', '2')),
  test('retirementMonths', 'between', '0', '12'),
  test('partyYears', 'atLeast', '30'),
  all(test('fullTimeDegree', 'atLeast', '硕士'), not(test('inServiceQualification', 'filled', ''))),
  test('fullTimeSchool', 'contains', '农业'),
  all(test('assessment.latest', 'is', '优秀'), test('assessment.excellent', 'atLeast', '2')),
  test('assessment.2024', 'is', '基本称职'),
  test('anyPost', 'contains', '办公室'),
  test('career', 'contains', '团委'),
  any(test('photo', 'is', '0'), test('completeness', 'atMost', '80'), test('openWarnings', 'atLeast', '3')),
  any(test('familyWorkplace', 'contains', '教师'), test('sanctions', 'filled', '')),
]

await run()

async function run(): Promise<void> {
  say(COUNTY ? `taking the county in ${COUNTY}` : `making a county of ${PEOPLE}`)
  const file = await countyFile(PEOPLE, NOW, COUNTY)
  try {
    await measured(file)
  } finally {
    file.drop()
  }
}

async function measured(file: CountyFile): Promise<void> {
  const window = await openWindow(file.folder)
  const floor = new RosterFloor(file.path, file.key)
  try {
    await window.openCounty()
    await report(window, floor)
  } finally {
    await floor.close()
    await window.close()
  }
}

async function report(window: BenchWindow, floor: RosterFloor): Promise<void> {
  const filters = await savedFilters(window)
  const ours: number[][] = filters.map(() => [])
  const raw: number[][] = filters.map(() => [])
  for (let round = 0; round < ROUNDS; round += 1) {
    await window.call('views.create', { room: 'people', kind: 'list', name: `第 ${round + 1} 轮 ${newId()}` })
    for (const [index, filter] of filters.entries()) {
      const { milliseconds, last } = await window.timed('people.list', [{ ...filter, limit: PAGE }])
      const least = await floor.time(filter, AT)
      const { total } = last as { total: number }
      if (total !== least.total) throw new Error(`${total} people, the floor finds ${least.total}`)
      ours[index]?.push(milliseconds[0] ?? 0)
      raw[index]?.push(least.milliseconds)
      if (round === 0) say(`${index + 1}: ${total} people`)
    }
  }
  const [oursMs, floorMs] = [sum(ours.map(median)), sum(raw.map(median))]
  say(`slowest: ours ${Math.round(Math.max(...ours.map(median)))} ms`)
  const figures = { ours_ms: oursMs, floor_ms: floorMs, ratio: Number((oursMs / floorMs).toFixed(2)) }
  const result = { bench: 'filter', people: PEOPLE, conditions: filters.length, ...figures }
  process.stdout.write(`${JSON.stringify(result)}\n`)
}

/** The conditions as 常用查询 of the county, as the side bar is given them. */
async function savedFilters(window: BenchWindow): Promise<object[]> {
  const filters: object[] = []
  for (const [index, condition] of CONDITIONS.entries()) {
    const name = `查询 ${index + 1} ${newId()}`
    const input = { room: 'people', kind: 'query', name, filter: { condition, at: AT } }
    filters.push(((await window.call('views.create', input)) as { filter: object }).filter)
  }
  return filters
}

function sum(values: readonly number[]): number {
  return Math.round(values.reduce((total, value) => total + value, 0))
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function numberAfter(name: string): number | null {
  const text = textAfter(name)
  return text === null ? null : Number(text)
}

function textAfter(name: string): string | null {
  const at = process.argv.indexOf(name)
  return at < 0 ? null : (process.argv[at + 1] ?? null)
}
