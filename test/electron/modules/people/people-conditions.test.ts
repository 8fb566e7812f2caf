import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentColumns } from '#electron/modules/people/describe'
import { insertPeople } from '#electron/modules/people/people.repository'
import { fieldSource } from '#electron/modules/people/people-fields.repository'
import { findPeople, idsOf } from '#electron/modules/people/people-list.repository'
import { loadUnits } from '#electron/modules/people/units.repository'
import { type Connection, openConnection } from '#electron/platform/database/connection'
import { migrateToLatestOrThrow } from '#electron/platform/database/migrate'
import { MIGRATIONS } from '#electron/platform/database/migrations/index'
import { PersonFilter } from '#shared/modules/people/contract-list'
import { PEOPLE_FIELDS } from '#shared/modules/people/fields'
import { monthsSince, parseParty, postStartedOn, rankAt } from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import { type Condition, operatorsOf } from '#shared/values/condition'
import {
  ageAt,
  monthsBetween,
  type PartialDate,
  parsePartialDate,
  sortKey,
} from '#shared/values/partial-date'
import { buildPeople } from '#test/builders/person'

let folder: string
let connection: Connection
const people = new Map<string, PersonContent>()

const month = fc.integer({ min: 1, max: 12 }).map((it) => String(it).padStart(2, '0'))
const year = fc.integer({ min: 1955, max: 2026 }).map(String)
/** Dates of every precision, words included, and none at all. */
const date = fc.oneof(
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: year },
  { weight: 2, arbitrary: fc.tuple(year, fc.constantFrom(...'春夏秋冬初中底')).map((it) => it.join('')) },
  { weight: 6, arbitrary: fc.tuple(year, month).map((it) => it.join('.')) },
  {
    weight: 3,
    arbitrary: fc.tuple(year, month, fc.constantFrom('01', '15', '28')).map((it) => it.join('.')),
  },
)
const rank = fc.record({
  kind: fc.constantFrom('rank' as const, 'level' as const),
  name: fc.constantFrom('一级调研员', '四级主任科员', '乡科级正职'),
  startedOn: date,
  endedOn: fc.oneof(fc.constant(''), date),
})
const someone = fc.record({
  birth: date,
  workStarted: date,
  party: date.map((it) => (it === '' ? '民建' : it)),
  ranks: fc.array(rank, { maxLength: 4 }),
})

const id = (index: number) => `P${String(index).padStart(4, '0')}`

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juanzong-conditions-'))
  connection = openConnection(join(folder, 'a.juanzong'), new Uint8Array(32).fill(5))
  await migrateToLatestOrThrow(connection.db, MIGRATIONS)
  const random = fc.sample(someone, { numRuns: 400, seed: 20261120 })
  const built = buildPeople(400)
  const rows = random.map((changes, index) => {
    const content = {
      ...built[index]!,
      ...changes,
      ranks: changes.ranks.map((it, at) => ({ ...it, id: `R${at}`, documentNo: '' })),
    }
    people.set(id(index), content)
    const columns = contentColumns(content, {
      ...{ unitName: () => '', hasPhoto: index % 3 === 0, accepted: [], today: '2026.11.20' as PartialDate },
    })
    const stamp = {
      version: 1,
      created_at: '',
      created_by: '',
      changed_at: '',
      changed_by: '',
      removed_at: null,
    }
    const photo = { photo_hash: null, photo_crop: '', batch_id: null, merged_into: null }
    return { row: { id: id(index), ...stamp, ...columns, ...photo, position: index }, content }
  })
  await connection.db.transaction().execute((trx) => insertPeople(trx, rows))
})
afterAll(async () => {
  await connection.close()
  rmSync(folder, { recursive: true, force: true })
})

async function found(condition: Condition, at = '2026.11'): Promise<string[]> {
  const filter = { ...PersonFilter.parse({}), condition }
  const units = await loadUnits(connection.db)
  const asked = { filter, units, at: at as PartialDate }
  return (await idsOf(connection.db, await findPeople(connection.db, asked))).toSorted()
}

function expected(rule: (content: PersonContent) => boolean): string[] {
  return [...people].flatMap(([key, content]) => (rule(content) ? [key] : []))
}

const test = (field: string, operator: string, ...values: string[]): Condition => ({
  ...{ kind: 'test', field, operator: operator as never },
  value: values.length === 1 ? values[0]! : values,
})

/** What the rules say each counted field is at a date, null where nothing can be said. */
const COUNTS: Record<string, (content: PersonContent, at: PartialDate) => number | null> = {
  age: ({ birth }, at) => {
    const parsed = parsePartialDate(birth)
    return parsed && ageAt(parsed, at)
  },
  workYears: ({ workStarted }, at) => yearsOf(monthsSince(workStarted, at)),
  partyYears: ({ party }, at) => yearsOf(monthsSince(parseParty(party)?.joinedOn ?? '', at)),
  postYears: ({ posts, career }, at) => yearsOf(monthsSince(postStartedOn(posts, career), at)),
}
const yearsOf = (months: number | null) => (months === null ? null : Math.floor(months / 12))

const reference = fc.oneof(
  fc.tuple(year, month).map((it) => it.join('.')),
  year,
  fc.tuple(year, fc.constantFrom('春', '底')).map((it) => it.join('')),
)

describe('ages and years by SQL are those of the rules', () => {
  for (const [field, count] of Object.entries(COUNTS))
    it(`${field}, at any date`, async () => {
      await fc.assert(
        fc.asyncProperty(
          reference,
          fc.integer({ min: 0, max: 70 }),
          fc.integer({ min: 0, max: 20 }),
          async (at, least, more) => {
            const value = (content: PersonContent) => count(content, at as PartialDate)
            const within = (from: number, to: number) => (content: PersonContent) => {
              const number = value(content)
              return number !== null && number >= from && number <= to
            }
            const n = String(least)
            expect(await found(test(field, 'atLeast', n), at)).toEqual(expected(within(least, 999)))
            expect(await found(test(field, 'atMost', n), at)).toEqual(expected(within(0, least)))
            expect(await found(test(field, 'is', n), at)).toEqual(expected(within(least, least)))
            const both = test(field, 'between', n, String(least + more))
            expect(await found(both, at)).toEqual(expected(within(least, least + more)))
            expect(await found(test(field, 'empty', ''), at)).toEqual(expected((it) => value(it) === null))
            const not: Condition = { kind: 'not', part: test(field, 'atLeast', n) }
            expect(await found(not, at)).toEqual(expected((it) => !within(least, 999)(it)))
          },
        ),
        { numRuns: 25 },
      )
    })
})

it('职级 and 职务层次 at a date are those of the rule', async () => {
  await fc.assert(
    fc.asyncProperty(reference, fc.constantFrom('rank', 'level'), async (at, kind) => {
      const on = at as PartialDate
      const field = kind === 'rank' ? 'rank' : 'postLevel'
      for (const name of ['一级调研员', '四级主任科员', '乡科级正职'])
        expect(await found(test(field, 'is', name), at)).toEqual(
          expected((it) => rankAt(it, kind as 'rank', on) === name),
        )
    }),
    { numRuns: 20 },
  )
})

it('months before, after and between are those of the sort key, words and bare years included', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(year, month), async ([y, m]) => {
      const key = Number(y) * 10_000 + Number(m) * 100
      const born = (rule: (key: number) => boolean) => (it: PersonContent) => {
        const parsed = parsePartialDate(it.birth)
        return parsed !== null && rule(sortKey(parsed))
      }
      expect(await found(test('birth', 'atLeast', `${y}.${m}`))).toEqual(expected(born((it) => it > key)))
      expect(await found(test('birth', 'atMost', `${y}${m}`))).toEqual(expected(born((it) => it <= key + 31)))
      expect(await found(test('birth', 'is', y))).toEqual(
        expected(born((it) => Math.floor(it / 10_000) === Number(y))),
      )
    }),
    { numRuns: 20 },
  )
})

it('months to 到龄 count on beyond the date', async () => {
  const overdue = await found(test('retirementMonths', 'atMost', '-1'), '2030.01')
  const later = await found(test('retirementMonths', 'atLeast', '0'), '2030.01')
  const none = await found(test('retirementDue', 'empty', ''))
  expect([...overdue, ...later, ...none].toSorted()).toEqual([...people.keys()])
  expect(overdue.length * later.length * none.length).toBeGreaterThan(0)
  expect(monthsBetween('2030.01' as PartialDate, '2030.03' as PartialDate)).toBe(2)
})

/** A value that fits each kind of field. */
function sampleValue(kind: string, operator: string, options: readonly string[] = []): string[] {
  if (operator === 'empty' || operator === 'filled') return ['']
  if (kind === 'number') return operator === 'between' ? ['1', '9'] : ['5']
  if (kind === 'month') return operator === 'between' ? ['1990', '2010.05'] : ['2001.03']
  if (kind === 'flag') return ['1']
  return [options[0] ?? '学']
}

describe('every field of the catalogue', () => {
  it('has its SQL, and not is the plain complement of each relation it takes', async () => {
    for (const field of PEOPLE_FIELDS.filter((it) => it.kind !== 'unit'))
      for (const operator of operatorsOf(field)) {
        const one = test(field.key, operator, ...sampleValue(field.kind, operator, field.options))
        const [yes, no] = [await found(one), await found({ kind: 'not', part: one })]
        expect([...yes, ...no].toSorted(), `${field.key} ${operator}`).toEqual([...people.keys()])
      }
  })

  it('that is a column has a cell, and that sorts has an order', async () => {
    const units = await loadUnits(connection.db)
    const missing = PEOPLE_FIELDS.filter((field) => {
      const source = fieldSource(field.key, { at: '2026.11' as PartialDate }, units)
      return (field.column && !source?.cell) || (field.sortable && !source?.order) || !source
    })
    expect(missing.map((field) => field.key)).toEqual([])
  })
})
