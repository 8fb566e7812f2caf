import { comparableIdentityNumber } from '../../values/identity-number'
import type { SameBy } from './eligibility-facts'
import type { AwardSubject } from './programme'

/** What tells a nominee from others: on a nomination and on an award alike. */
export type Identified = {
  subject: AwardSubject
  nameKey: string
  personId: string | null
  organizationId: string | null
  unitName: string
  identityKey: string
  birth: string
}

/**
 * How sure it is that two are the same one; null where they are not. A person is told by the record or the 身份证号, then
 * by name and month of birth; an organization by its record, then by its name; a team or a work by its name together
 * with the unit it belongs to. Whatever speaks against it (two records, two numbers, two births) decides.
 */
export function sameBy(one: Identified, other: Identified): SameBy | null {
  if (one.subject !== other.subject) return null
  if (one.subject === 'person') return samePerson(one, other)
  const records = compared(one.organizationId ?? '', other.organizationId ?? '')
  if (one.subject === 'organization') {
    if (records !== 'unknown') return records === 'same' ? 'identity' : null
    return one.nameKey === other.nameKey ? 'likely' : null
  }
  if (one.nameKey !== other.nameKey || records === 'other') return null
  return records === 'same' || (one.unitName !== '' && one.unitName === other.unitName) ? 'identity' : 'name'
}

function samePerson(one: Identified, other: Identified): SameBy | null {
  const records = compared(one.personId ?? '', other.personId ?? '')
  if (records !== 'unknown') return records === 'same' ? 'identity' : null
  const numbers = compared(numberOf(one), numberOf(other))
  if (numbers !== 'unknown') return numbers === 'same' ? 'identity' : null
  if (one.nameKey !== other.nameKey) return null
  const births = compared(one.birth.slice(0, 7), other.birth.slice(0, 7))
  if (births === 'other' && one.birth.length >= 7 && other.birth.length >= 7) return null
  return births === 'same' && one.birth.length >= 7 ? 'likely' : 'name'
}

function compared(one: string, other: string): 'same' | 'other' | 'unknown' {
  if (one === '' || other === '') return 'unknown'
  return one === other ? 'same' : 'other'
}

/** A number that is not sound still tells whom it was written for. */
function numberOf({ identityKey }: Identified): string {
  return comparableIdentityNumber(identityKey) || identityKey
}

/** Finds the others that may be the same without comparing everybody with everybody. */
export function sameFinder<Other extends Identified>(
  others: readonly Other[],
): (one: Identified) => { other: Other; by: SameBy }[] {
  const shelves = new Map<string, Other[]>()
  for (const other of others)
    for (const key of keysOf(other)) {
      const shelf = shelves.get(key)
      if (shelf) shelf.push(other)
      else shelves.set(key, [other])
    }
  return (one) => {
    const met = new Set(keysOf(one).flatMap((key) => shelves.get(key) ?? []))
    return [...met].flatMap((other) => {
      const by = sameBy(one, other)
      return by === null ? [] : [{ other, by }]
    })
  }
}

function keysOf(it: Identified): string[] {
  const keys = [`name ${it.nameKey}`]
  if (it.personId !== null) keys.push(`person ${it.personId}`)
  if (it.organizationId !== null) keys.push(`unit ${it.organizationId}`)
  if (it.identityKey !== '') keys.push(`number ${numberOf(it)}`)
  return keys
}
