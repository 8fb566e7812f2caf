import { useState } from 'react'
import type { NoticeRead } from '#shared/modules/awards/holiday-text'
import type { AwardStandards } from '#shared/modules/awards/standards'
import { todayPartial } from '#shared/values/partial-date'
import { useCommand } from '../../../app/queries'
import { type Failure, showToast } from '../../../components'
import { text } from './standards.text'
import { emptyYear, withNotice, withYear } from './standards-form'

/** The tab of everything but the calendar; the others are named by their year. */
export const RULES = 'rules'

/** The standards as they are edited, and which of their tabs is in sight: this year's first. */
export function useStandardsDraft(standards: AwardStandards) {
  const thisYear = todayPartial(new Date()).slice(0, 4)
  const [draft, setDraft] = useState(standards)
  const [chosen, setChosen] = useState(thisYear)
  const years = draft.calendar.map((it) => it.year)
  const next = Math.max(Number(thisYear) - 1, ...years) + 1
  const isThere = chosen === RULES || years.some((it) => String(it) === chosen)
  const tab = isThere ? chosen : String(years.at(-1) ?? RULES)
  return {
    draft,
    changed: draft !== standards,
    change: setDraft,
    drop: () => setDraft(standards),
    years,
    /** The year that can be added. */
    next,
    addYear: () => {
      setDraft(withYear(draft, emptyYear(next)))
      setChosen(String(next))
    },
    /** Puts the days of a pasted notice into their year and shows it. */
    take: (read: NoticeRead) => {
      setDraft(withNotice(draft, read))
      setChosen(String(read.year))
    },
    tab,
    choose: setChosen,
    /** Undefined on the tab of the rules. */
    year: draft.calendar.find((it) => String(it.year) === tab),
  }
}

export function useSaveStandards(draft: AwardStandards) {
  const command = useCommand('awards.saveAwardStandards')
  const [failure, setFailure] = useState<Failure>(null)
  const save = () =>
    void command.run(draft).then((reply) => {
      setFailure(reply.ok ? null : reply)
      if (reply.ok) showToast(text.saved)
    })
  return { save, saving: command.running, failure }
}
