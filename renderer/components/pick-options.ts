import { useEffect, useMemo, useState } from 'react'

export type PickOption = {
  value: string
  label: string
  hint?: string | undefined
  /** Found by these words too (pinyin, initials), which are not shown. */
  search?: string | undefined
}

/** A list to pick from: fixed, or searched for with what was typed. */
export type PickSource =
  | readonly (string | PickOption)[]
  | ((query: string) => Promise<readonly (string | PickOption)[]>)

const MOST = 200

/** Options that fit what was typed: those that begin with it, then those that contain it. */
export function fitting(options: readonly PickOption[], query: string): readonly PickOption[] {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return options.slice(0, MOST)
  const begins = options.filter((it) => it.label.toLowerCase().startsWith(wanted))
  const contains = options.filter(
    (it) =>
      !it.label.toLowerCase().startsWith(wanted) &&
      `${it.label} ${it.hint ?? ''} ${it.search ?? ''}`.toLowerCase().includes(wanted),
  )
  return [...begins, ...contains].slice(0, MOST)
}

/** The options to show for `query`; a searched source is asked only while its list is open. */
export function usePickOptions(source: PickSource, query: string, open: boolean) {
  const [answers, setAnswers] = useState<readonly PickOption[]>([])
  const [searching, setSearching] = useState(false)
  const fixed = useMemo(() => (typeof source === 'function' ? null : source.map(asOption)), [source])
  useEffect(() => {
    if (typeof source !== 'function' || !open) return
    let current = true
    setSearching(true)
    source(query)
      .then((options) => current && setAnswers(options.map(asOption)))
      .catch(() => current && setAnswers([]))
      .finally(() => current && setSearching(false))
    return () => {
      current = false
    }
  }, [source, query, open])
  const found = useMemo(() => (fixed ? fitting(fixed, query) : answers), [fixed, answers, query])
  const labelOf = (value: string) => (fixed ?? answers).find((it) => it.value === value)?.label ?? value
  return { found, searching, labelOf }
}

function asOption(option: string | PickOption): PickOption {
  return typeof option === 'string' ? { value: option, label: option } : option
}
