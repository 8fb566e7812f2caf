import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import type { RoundResult } from '#shared/modules/evaluations/result'
import { useApiQuery } from '../../../app/queries'
import { DataTable, ErrorNotice, useArraySource } from '../../../components'
import { rankingOf } from './ranking'
import classes from './result.module.css'
import { text } from './result.text'
import { openExplanation } from './result-place'
import type { ShownResult } from './shown-result'
import { TrialPanel } from './TrialPanel'
import { trialColumns } from './trial-columns'
import { askOf, movedCounts, type Trial, trialOf, trialRows } from './what-if'

/** So long a slider rests before the copy is counted. */
const REST_MS = 150
const words = text.whatIf

/** Other weights, other marks left out, a group dropped: counted on a copy beside the real result. Nothing is kept. */
export function WhatIfView({ round, result, subjects }: ShownResult) {
  const { scheme } = round
  const [trial, setTrial] = useState<Trial>(() => trialOf(scheme))
  const [rested] = useDebouncedValue(trial, REST_MS)
  const ask = useMemo(() => askOf(rested, scheme), [rested, scheme])
  const { data, error } = useApiQuery(
    'evaluations.whatIf',
    { roundId: round.id, ...(ask ?? {}) },
    { enabled: ask !== null, placeholderData: (before: RoundResult | undefined) => before },
  )
  const tried = ask && data ? data.rows : result.rows
  const rows = useMemo(() => {
    const { ranked } = rankingOf(tried, subjects, text.apart.excluded)
    return trialRows(ranked, result.rows)
  }, [tried, subjects, result.rows])
  const source = useArraySource(rows)
  const columns = useMemo(() => trialColumns(scheme), [scheme])
  const [focus, setFocus] = useState(0)
  const moved = movedCounts(rows)
  return (
    <>
      <TrialPanel scheme={scheme} trial={trial} onChange={setTrial} />
      <div className={classes.list}>
        <div className={classes.bar} role="status">
          <strong className={classes.caution}>{words.mark}</strong>
          <span>{ask ? words.moved(moved.ranks, moved.grades) : words.unchanged}</span>
          <ErrorNotice error={ask ? error : null} />
        </div>
        <DataTable
          label={words.label}
          columns={columns}
          source={source}
          rowKey={(row) => String(row.tried.no)}
          focus={focus}
          onFocus={setFocus}
          onOpen={(row) => openExplanation(round.id, row.tried.no)}
        />
      </div>
    </>
  )
}
