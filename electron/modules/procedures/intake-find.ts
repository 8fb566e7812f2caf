import { subjectRows } from '#electron/modules/organizations/index'
import { findPeopleLike } from '#electron/modules/people/index'
import type { Trx } from '#electron/platform/database/schema'
import type { IntakeColumn } from '#shared/modules/procedures/intake'
import type { Procedure } from '#shared/modules/procedures/procedure'
import { groupBy } from '#shared/values/group-by'
import { comparableIdentityNumber } from '#shared/values/identity-number'
import type { Subject } from '#shared/values/subject'

/** @file Whom and what the lines of a workbook mean. */

export type IntakeRead = { row: number; cells: ReadonlyMap<IntakeColumn, string> }
export type Found = { subject: Subject | null; problem: string }

/** Finds what a line is about: a person by number or a name that only one bears, anything else by its name. */
export async function subjectFinder(
  trx: Trx,
  { subject: scope }: Procedure,
  reads: readonly IntakeRead[],
): Promise<(read: IntakeRead) => Found> {
  if (scope.kind === 'person') return personFinder(trx, reads)
  const byName = groupBy(await subjectRows(trx, scope, ''), (it) => it.name)
  return ({ cells }) => oneOf(cells.get('name') ?? '', byName.get(cells.get('name') ?? '') ?? [])
}

async function personFinder(trx: Trx, reads: readonly IntakeRead[]): Promise<(read: IntakeRead) => Found> {
  const nameOf = ({ cells }: IntakeRead) => (cells.get('name') ?? '').replace(/[\s　]/gu, '')
  const numberOf = ({ cells }: IntakeRead) => comparableIdentityNumber(cells.get('number') ?? '')
  const people = await findPeopleLike(trx, {
    numbers: reads.map(numberOf).filter((it) => it !== ''),
    names: reads.map(nameOf),
  })
  return (read) => {
    const number = numberOf(read)
    const same = people.filter((it) =>
      number === '' ? it.name_key === nameOf(read) : it.identity_number === number,
    )
    return oneOf(
      nameOf(read),
      same.map((it) => ({ kind: 'person', id: it.id, name: it.name, unitId: null, unitName: '' })),
    )
  }
}

function oneOf(name: string, found: readonly Subject[]): Found {
  const [only] = found
  if (name === '') return { subject: null, problem: '名称（姓名）是空的。' }
  if (!only) return { subject: null, problem: `找不到“${name}”，先登记后再导入。` }
  if (found.length > 1)
    return { subject: null, problem: `“${name}”有 ${found.length} 个，补上身份证号或全称。` }
  return { subject: only, problem: '' }
}

const EVERY_PARTY = { kind: 'party' as const, kinds: [], traits: [], units: [] }

/** The party organization of a name; null where none is given, undefined where none or several bear it. */
export async function partyFinder(trx: Trx): Promise<(name: string) => string | null | undefined> {
  const byName = groupBy(await subjectRows(trx, EVERY_PARTY, ''), (it) => it.name)
  return (name) => {
    if (name === '') return null
    const [only, other] = byName.get(name) ?? []
    return only && !other ? only.id : undefined
  }
}
