import type { PersonRow } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import { api } from '../../../api/client'
import type { PickOption } from '../../../components'
import type { ShortNames } from '../../people/short-names'

const MOST = 30

/** Whom searches have found while the window is open: a picker hands on ids alone. */
const found = new Map<string, PersonRow>()

/** People on record who fit what was typed: name, letters of it, post or unit. */
export async function searchPeople(query: string): Promise<readonly PersonRow[]> {
  const reply = await api.people.list({ text: query.trim(), limit: MOST })
  const rows = reply.ok ? reply.value.rows : []
  for (const row of rows) found.set(row.id, row)
  return rows
}

/** The name of somebody a search has found, '' otherwise. */
export function nameFound(id: string): string {
  return found.get(id)?.name ?? ''
}

/** Somebody a search has found, by id. */
export function personFound(id: string): PersonRow | undefined {
  return found.get(id)
}

/** Namesakes are told apart by unit and birth. */
export function personOption(row: PersonRow, short: ShortNames): PickOption & { value: PersonId } {
  const unit = short.unitOf(row.organizationId) || row.organizationName
  return { value: row.id, label: row.name, hint: [unit, row.birth].filter(Boolean).join('　') }
}
