import { useState } from 'react'
import type { TitleDue, TitleRow } from '#shared/modules/awards/honour'
import { todayPartial } from '#shared/values/partial-date'
import { useApiQuery } from '../../../app/queries'

export type TitleTab = 'held' | 'due'

const NO_TITLES: readonly TitleRow[] = []
const NO_DUES: readonly TitleDue[] = []

/** Titles held on a day with their reviews of a year, what waits, the row in work and the title being ended. */
export function useTitles() {
  const [on, setOn] = useState<string>(() => todayPartial(new Date()))
  const [year, setYear] = useState(() => Number(on.slice(0, 4)))
  const [tab, setTab] = useState<TitleTab>('held')
  const [focus, setFocus] = useState(0)
  const [asked, setAsked] = useState<{ id: string; reason: string } | null>(null)
  const held = useApiQuery('awards.titles', { on, year }, { placeholderData: (before) => before })
  const due = useApiQuery('awards.titlesDue', { on }, { placeholderData: (before) => before })
  const rows = held.data ?? NO_TITLES
  const ended = rows.find((it) => it.honour.id === asked?.id)?.honour
  const end = (id: string, reason: string) => setAsked({ id, reason })
  /** Goes to where what waits is done: the column of that year's reviews, or the end of the title. */
  const workOff = (it: TitleDue) => {
    setFocus(rows.findIndex((row) => row.honour.id === it.honourId))
    if (it.kind !== 'review') return end(it.honourId, it.kind === 'expiring' ? '' : it.text)
    setYear(it.year)
    setTab('held')
  }
  return {
    on,
    setOn,
    year,
    setYear,
    tab,
    setTab,
    focus,
    setFocus,
    held,
    due,
    rows,
    row: rows[Math.min(focus, rows.length - 1)],
    waiting: due.data ?? NO_DUES,
    ending: asked && ended ? { honour: ended, reason: asked.reason } : null,
    end,
    endNone: () => setAsked(null),
    workOff,
  }
}

export type TitleWork = ReturnType<typeof useTitles>
