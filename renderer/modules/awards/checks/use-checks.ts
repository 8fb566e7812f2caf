import { useState } from 'react'
import type { CheckRow, Verdict } from '#shared/modules/awards/check'
import type { Cycle } from '#shared/modules/awards/cycle'
import { useApiQuery } from '../../../app/queries'
import { type CountTab, useArraySource } from '../../../components'
import { text } from './checks.text'

export type CheckTab = 'all' | Verdict | 'overridden'
export type CheckFilter = { tab: CheckTab; category: string; text: string }

const NOBODY: readonly CheckRow[] = []
const EVERYTHING: CheckFilter = { tab: 'all', category: '', text: '' }

/** The nominations that the filter shows, and how many each tab has. */
export function useChecks(cycle: Cycle) {
  const [filter, setFilter] = useState(EVERYTHING)
  const { data, error, isPending } = useApiQuery(
    'awards.checks',
    { cycleId: cycle.id, category: filter.category, text: filter.text, verdict: null },
    { placeholderData: (before) => before },
  )
  const all = data?.rows ?? NOBODY
  const rows = all.filter((row) => shownIn(row, filter.tab))
  return {
    filter,
    change: (part: Partial<CheckFilter>) => setFilter((before) => ({ ...before, ...part })),
    rows,
    source: useArraySource(rows),
    tabs: tabsOf(data?.counts, all.length),
    error,
    pending: isPending,
  }
}

function shownIn(row: CheckRow, tab: CheckTab): boolean {
  if (tab === 'all') return true
  return tab === 'overridden' ? row.overridden : row.verdict === tab
}

type Counts = Record<Verdict | 'overridden', number>

function tabsOf(counts: Counts | undefined, all: number): CountTab<CheckTab>[] {
  return [
    { key: 'all', label: text.all, count: counts && all },
    { key: 'fail', label: text.verdicts.fail, count: counts?.fail, tone: 'red' },
    { key: 'open', label: text.verdicts.open, count: counts?.open, tone: 'amber' },
    { key: 'pass', label: text.verdicts.pass, count: counts?.pass },
    { key: 'overridden', label: text.overridden, count: counts?.overridden },
  ]
}
