import { findPeopleLike, loadUnits, type PersonLike } from '#electron/modules/people/index'
import type { Trx } from '#electron/platform/database/schema'
import type { BulkCandidate, BulkProblem } from '#shared/modules/awards/bulk'
import type { OrganizationId, PersonId } from '#shared/values/id'
import { comparableIdentityNumber } from '#shared/values/identity-number'
import { plainName } from '#shared/values/name-order'
import type { ReadRow } from './read-rows'

/** Whom a row is taken for. */
export type Match = {
  personId: PersonId | null
  organizationId: OrganizationId | null
  /** The nominating unit, where it is on record. */
  nominatorUnitId: OrganizationId | null
  how: string
  candidates: BulkCandidate[]
  problems: BulkProblem[]
}

type Units = Awaited<ReturnType<typeof loadUnits>>

/** Looks every row up in the records at once: people by identity number, else by name and unit; units by name. */
export async function matchRows(trx: Trx, rows: readonly ReadRow[]): Promise<Match[]> {
  const people = rows.filter((it) => it.category?.subject === 'person')
  const found = await findPeopleLike(trx, {
    numbers: people.map(numberOf).filter((it) => it !== ''),
    names: people.map((it) => plainName(it.name)),
  })
  const known = new Known(await loadUnits(trx), found)
  return rows.map((row) => known.match(row))
}

function numberOf({ content }: ReadRow): string {
  return comparableIdentityNumber(content?.facts.identityNumber ?? '')
}

const NOBODY = { personId: null, organizationId: null, candidates: [], problems: [] }

class Known {
  readonly #byNumber = new Map<string, PersonLike[]>()
  readonly #byName = new Map<string, PersonLike[]>()
  readonly #unitsByName = new Map<string, string[]>()

  constructor(
    private readonly units: Units,
    people: readonly PersonLike[],
  ) {
    for (const person of people) {
      const number = comparableIdentityNumber(person.identity_number)
      if (number !== '') push(this.#byNumber, number, person)
      push(this.#byName, person.name_key, person)
    }
    for (const { id, name, shortName } of units.all)
      for (const text of new Set([plainName(name), plainName(shortName)]))
        if (text !== '') push(this.#unitsByName, text, id)
  }

  match(row: ReadRow): Match {
    const nominatorUnitId = this.unit(row.content?.nominatorName ?? '')
    const subject = row.category?.subject
    if (subject === 'person') return { ...this.person(row), nominatorUnitId }
    if (subject !== 'organization') return { ...NOBODY, how: '', nominatorUnitId }
    const ids = this.#unitsByName.get(plainName(row.name)) ?? []
    const organizationId = ids.length === 1 ? (ids[0] as OrganizationId) : null
    const how = organizationId
      ? '单位名称'
      : ids.length > 1
        ? `库内同名单位 ${ids.length} 个`
        : '库内无此单位'
    return { ...NOBODY, organizationId, how, nominatorUnitId }
  }

  private unit(name: string): OrganizationId | null {
    const ids = this.#unitsByName.get(plainName(name)) ?? []
    return ids.length === 1 ? (ids[0] as OrganizationId) : null
  }

  private person(row: ReadRow): Omit<Match, 'nominatorUnitId'> {
    const number = numberOf(row)
    const numbered = number === '' ? [] : (this.#byNumber.get(number) ?? [])
    const [only] = numbered
    if (only && numbered.length === 1) return { ...NOBODY, personId: only.id as PersonId, how: '身份证号' }
    // Somebody with another number is somebody else, whatever the name.
    const named = (this.#byName.get(plainName(row.name)) ?? []).filter(
      (it) => number === '' || it.identity_number === '' || numbered.includes(it),
    )
    const candidates = named.map((it) => this.candidate(it))
    if (named.length === 0) return { ...NOBODY, how: '库内无此人' }
    const here = named.filter((it) => this.isAt(it, row.unitName))
    const [one] = here
    if (one && here.length === 1)
      return { ...NOBODY, personId: one.id as PersonId, how: '姓名、单位', candidates }
    const who = candidates
      .map((it) => [it.unitName, it.birth].filter((part) => part !== '').join('　'))
      .join('；')
    return {
      ...NOBODY,
      how: `疑似同人 ${named.length}`,
      candidates,
      problems: [
        {
          kind: 'notice',
          field: '匹配',
          text: `库内有同名 ${named.length} 人：${who}。身份证号未填或单位不同，不能认定。`,
          remedy: '在“库内人员”里选是谁；都不是的照此导入。',
        },
      ],
    }
  }

  /** Whether a row's unit is the person's own, or one above it. */
  private isAt({ organization_id }: PersonLike, unitName: string): boolean {
    const wanted = plainName(unitName)
    if (wanted === '') return false
    for (let unit = this.units.find(organization_id); unit; unit = this.units.find(unit.parentId))
      if (plainName(unit.name) === wanted || plainName(unit.shortName) === wanted) return true
    return false
  }

  private candidate({ id, name, birth, organization_id }: PersonLike): BulkCandidate {
    return { personId: id as PersonId, name, birth, unitName: this.units.name(organization_id ?? '') }
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const held = map.get(key)
  if (held) held.push(value)
  else map.set(key, [value])
}
