import { useMemo } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Organization } from '#shared/modules/organizations/schema'
import type { PersonId } from '#shared/values/id'
import { type PartialDate, parsePartialDate, todayPartial, toPaperText } from '#shared/values/partial-date'
import { useApiQuery } from '../../app/queries'
import { createStore } from '../../app/store'
import { shortNames } from './short-names'

/** 计算年龄时间 of lists and warnings, and how the status bar writes it: the list's own date, the setting, else today. */
export function useAgeReference(at = ''): { reference: PartialDate; words: string } {
  const { data: settings } = useApiQuery('settings.read', {})
  const written = at || (settings?.ageReferenceOn ?? '')
  return useMemo(() => {
    const reference = parsePartialDate(written) ?? todayPartial(new Date())
    return { reference, words: toPaperText(reference) }
  }, [written])
}

/** The units on record in display order, their depth in the tree, a name for each id, and short names for lists. */
export function useUnits(): Units {
  const { data } = useApiQuery('organizations.tree', {})
  return data ? unitsOf(data) : NO_UNITS
}

type Units = ReturnType<typeof describe>

/** One description for one answer: every row of a list asks for it. */
const described = new WeakMap<readonly Organization[], Units>()

function unitsOf(units: readonly Organization[]): Units {
  const known = described.get(units) ?? describe(units, true)
  described.set(units, known)
  return known
}

function describe(units: readonly Organization[], loaded: boolean) {
  const byId = new Map<string, Organization>(units.map((it) => [it.id, it]))
  const depths = new Map<string, number>()
  for (const unit of units)
    depths.set(unit.id, unit.parentId === null ? 0 : (depths.get(unit.parentId) ?? 0) + 1)
  return {
    units,
    loaded,
    depthOf: (id: string) => depths.get(id) ?? 0,
    nameOf: (id: string) => byId.get(id)?.name ?? '',
    short: shortNames(units),
  }
}

const NO_UNITS = describe([], false)

/** The field a page that opens next shall put the cursor into. */
const wantedField = createStore<{ id: string; field: string } | null>(null)

/** Opens a person, with the cursor in `field` (`birth`, `career.3`) when one is named. */
export function openPerson(id: PersonId, field = ''): void {
  wantedField.set(field === '' ? null : { id, field })
  navigate(`/people/${id}`)
}

/** The field that was asked for when this person was opened; asked once. */
export function takeWantedField(id: PersonId): string {
  const wanted = wantedField.get()
  if (wanted?.id !== id) return ''
  wantedField.set(null)
  return wanted.field
}

export function openForm(id: PersonId): void {
  navigate(`/people/${id}/form`)
}
