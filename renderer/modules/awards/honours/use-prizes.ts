import { useState } from 'react'
import { PRIZE_STATES, type Prize, type PrizeState } from '#shared/modules/awards/honour'
import type { CycleId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { type CountTab, useShortcut } from '../../../components'
import { hasWords } from './has-words'
import { text } from './prizes.text'

type PrizeTab = 'all' | PrizeState

const NONE: readonly Prize[] = []
const STATES = Object.keys(PRIZE_STATES) as PrizeState[]

/** The ledger as the filter shows it, its sums, and the payments selected. */
export function usePrizes(cycleId: CycleId) {
  const [tab, setTab] = useState<PrizeTab>('all')
  const [words, setWords] = useState('')
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const { data, error, isPending } = useApiQuery('awards.prizes', { cycleId })
  const all = data?.rows ?? NONE
  const found = all.filter((it) => hasWords(textsOf(it), words))
  const rows = found.filter((it) => tab === 'all' || it.state === tab)
  const none = () => setKeys(new Set())
  const toggle = (id: string) => setKeys(keys.has(id) ? without(keys, id) : new Set([...keys, id]))
  const chooseAll = () => setKeys(new Set(rows.length > keys.size ? rows.map((it) => it.id) : []))
  useShortcut('escape', none, { enabled: keys.size > 0, own: true })
  const tabs: CountTab<PrizeTab>[] = [
    { key: 'all', label: text.all, count: data && all.length },
    ...STATES.map((key) => ({
      key,
      label: text.states[key],
      count: data && all.filter((it) => it.state === key).length,
      tone: key === 'recover' ? ('red' as const) : undefined,
    })),
  ]
  return {
    tab,
    setTab,
    tabs,
    words,
    setWords,
    all,
    rows,
    keys,
    none,
    toggle,
    chooseAll,
    chosen: rows.filter((it) => keys.has(it.id)),
    sums: data?.sums,
    error,
    pending: isPending,
  }
}

export type PrizeWork = ReturnType<typeof usePrizes>

function without(keys: ReadonlySet<string>, id: string): Set<string> {
  return new Set([...keys].filter((it) => it !== id))
}

function textsOf({ name, unitName, batch, voucher, payee }: Prize): string[] {
  return [name, unitName, batch, voucher, payee]
}
