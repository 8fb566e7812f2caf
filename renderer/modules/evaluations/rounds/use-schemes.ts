import { useMemo } from 'react'
import { SCHEME_USES, type SchemeRow } from '#shared/modules/evaluations/scheme'
import { useApiQuery } from '../../../app/queries'
import type { PickOption } from '../../../components'
import { text } from './rounds.text'

const NONE: readonly SchemeRow[] = []

/** Schemes that a round can be held with, and how a picker lists them. */
export function useSchemes() {
  const { data, error } = useApiQuery('evaluations.schemes', {})
  const schemes = useMemo(() => data?.filter((it) => it.state !== 'retired') ?? NONE, [data])
  const options = useMemo(() => schemes.map(optionOf), [schemes])
  return { loaded: data !== undefined, schemes, options, error }
}

function optionOf(it: SchemeRow): PickOption {
  const edition = it.edition > 1 ? `（${text.edition(it.edition)}）` : ''
  return {
    value: it.id,
    label: `${it.title}${edition}`,
    hint: text.schemeHint(SCHEME_USES[it.use], it.errors),
  }
}
