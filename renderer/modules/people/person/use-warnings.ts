import { useMemo } from 'react'
import type { OpenedPerson } from '#shared/modules/people/contract'
import type { Described } from '#shared/modules/people/rules-texts'
import { findWarnings } from '#shared/modules/people/rules-warnings'
import type { Warning } from '#shared/modules/people/schema'
import { todayPartial } from '#shared/values/partial-date'

export type Accepted = { by: string; at: string; reason: string }
export type JudgedWarning = Warning & { accepted: Accepted | null }

/** Warnings on what stands on the page now, with what was said to them. */
export function useWarnings({ content, texts }: Described, opened: OpenedPerson): readonly JudgedWarning[] {
  return useMemo(() => {
    const accepted = new Map(opened.warnings.map((it) => [it.key, it.accepted]))
    return findWarnings(content, texts, todayPartial(new Date())).map((it) => ({
      ...it,
      accepted: accepted.get(it.key) ?? null,
    }))
  }, [content, texts, opened.warnings])
}

/** Field paths that an open warning points at, with the codes of those warnings. */
export function flagsOf(warnings: readonly JudgedWarning[]): ReadonlyMap<string, readonly string[]> {
  const flags = new Map<string, string[]>()
  for (const { field, code, accepted } of warnings)
    if (accepted === null) flags.set(field, [...(flags.get(field) ?? []), code])
  return flags
}
