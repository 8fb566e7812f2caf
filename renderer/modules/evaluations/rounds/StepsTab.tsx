import { useState } from 'react'
import { ROUND_STATES, type Round, type RoundStep } from '#shared/modules/evaluations/round'
import { listName } from '#shared/values/name-order'
import { useApiQuery } from '../../../app/queries'
import { exactWhen } from '../../../app/when'
import { type Column, DataTable, ErrorNotice, useArraySource } from '../../../components'
import classes from './rounds.module.css'
import { text } from './rounds.text'

const NONE: readonly RoundStep[] = []

const COLUMNS: readonly Column<RoundStep>[] = [
  { key: 'at', title: text.stepColumns.at, width: 160, render: (it) => exactWhen(it.at) },
  {
    key: 'from',
    title: text.stepColumns.from,
    width: 80,
    quiet: true,
    render: (it) => (it.from ? ROUND_STATES[it.from] : text.made),
  },
  { key: 'to', title: text.stepColumns.to, width: 80, strong: true, render: (it) => ROUND_STATES[it.to] },
  { key: 'by', title: text.stepColumns.by, width: 96, render: (it) => listName(it.accountName) },
  { key: 'reason', title: text.stepColumns.reason, render: (it) => it.reason || text.none },
]

/** Every step the round has taken, forward and back, with who took it and why. */
export function StepsTab({ round }: { round: Round }) {
  const { data, error } = useApiQuery('evaluations.roundSteps', { roundId: round.id })
  const [focus, setFocus] = useState(0)
  const source = useArraySource(data ?? NONE)
  return (
    <div className={classes.list}>
      <ErrorNotice error={error} />
      <DataTable
        label={text.stepsTable}
        columns={COLUMNS}
        source={source}
        rowKey={(it) => `${it.at} ${it.to}`}
        focus={focus}
        onFocus={setFocus}
        autoFocus
      />
    </div>
  )
}
