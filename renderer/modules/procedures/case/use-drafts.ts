import { useState } from 'react'
import type { StepContent, StepEntry } from '#shared/modules/procedures/record'
import { EMPTY_CONTENT } from '#shared/modules/procedures/rules-entries'

/** A record of a step as it is typed. */
export type Draft = { on: string; outcome: string; content: StepContent }

export type Drafts = ReturnType<typeof useDrafts>

/** What was typed of any step and not yet kept: it stays while one looks at another. */
export function useDrafts() {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map())
  return {
    any: drafts.size > 0,
    steps: new Set([...drafts.keys()].map((it) => it.split('/')[0] ?? '')) as ReadonlySet<string>,
    of: (step: string, number: number) => drafts.get(`${step}/${number}`),
    keep: (step: string, number: number, draft: Draft) =>
      setDrafts((now) => new Map(now).set(`${step}/${number}`, draft)),
    drop: (step: string, number: number) =>
      setDrafts((now) => {
        const next = new Map(now)
        next.delete(`${step}/${number}`)
        return next
      }),
  }
}

/** What is on record, or the empty record that comes next. */
export function draftOf(entry: StepEntry | undefined): Draft {
  return entry
    ? { on: entry.on, outcome: entry.outcome, content: entry.content }
    : { on: '', outcome: '', content: EMPTY_CONTENT }
}
