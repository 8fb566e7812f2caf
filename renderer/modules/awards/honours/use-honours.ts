import { useState } from 'react'
import type { Honour } from '#shared/modules/awards/honour'
import type { CycleId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { type CountTab, useArraySource, useShortcut } from '../../../components'
import { hasWords } from './has-words'
import { text } from './honours.text'

type HonourTab = 'list' | 'withdrawn'

const NONE: readonly Honour[] = []
/** More than any cycle withdraws. */
const MOST_WITHDRAWN = 500

/** The award list of a cycle as the filter shows it, the row in work and the rows selected. */
export function useHonours(cycleId: CycleId) {
  const [tab, setTab] = useState<HonourTab>('list')
  const [words, setWords] = useState('')
  const [focus, setFocus] = useState(0)
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const list = useApiQuery('awards.awardList', { cycleId })
  const gone = useApiQuery('awards.honours', { cycleId, state: 'withdrawn', limit: MOST_WITHDRAWN })
  const all = tab === 'list' ? (list.data ?? NONE) : (gone.data?.rows ?? NONE)
  const rows = all.filter((it) => hasWords(textsOf(it), words))
  const none = () => setKeys(new Set())
  useShortcut('escape', none, { enabled: keys.size > 0, own: true })
  const tabs: CountTab<HonourTab>[] = [
    { key: 'list', label: text.listed, count: list.data?.length },
    { key: 'withdrawn', label: text.withdrawn, count: gone.data?.total, tone: 'red' },
  ]
  return {
    tab,
    setTab,
    tabs,
    words,
    setWords,
    setFocus,
    none,
    all: list.data ?? NONE,
    source: useArraySource(rows),
    focus: Math.min(focus, rows.length - 1),
    row: rows[Math.min(focus, rows.length - 1)],
    chosen: rows.filter((it) => keys.has(it.id)),
    selection: { keys, onChange: setKeys, onAll: () => setKeys(new Set(rows.map((it) => it.id))) },
    error: list.error ?? gone.error,
    pending: list.isPending,
  }
}

function textsOf({ name, unitName, categoryLabel, certificateNo }: Honour): string[] {
  return [name, unitName, categoryLabel, certificateNo]
}
