import { useMemo } from 'react'
import { useApiQuery } from '../../../app/queries'
import type { TickItem } from '../../../components'

/** Units that systems are counted by: towns, streets, organs, the county's own leading body. */
const ROLES = { kind: 'unit' as const, kinds: ['county', 'town', 'street', 'organ'], traits: [], units: [] }

export function useUnits(): readonly TickItem[] {
  const { data } = useApiQuery('organizations.subjects', { scope: ROLES, text: '', on: '', limit: 500 })
  return useMemo(() => (data ?? []).map((it) => ({ value: it.id, label: it.name })), [data])
}
