import { useState } from 'react'
import type { ResultRow } from '#shared/modules/evaluations/result'
import type { Round } from '#shared/modules/evaluations/round'
import { listName } from '#shared/values/name-order'
import { Button, type Column, DataTable, useArraySource } from '../../../components'
import classes from './result.module.css'
import { text } from './result.text'
import { openExplanation } from './result-place'
import { scoreText } from './scheme-names'

type FigureSubjectsProps = {
  round: Round
  title: string
  rows: readonly ResultRow[]
  onClose: () => void
}

/** The subjects behind a number; Enter opens the explanation of one. */
export function FigureSubjects({ round, title, rows, onClose }: FigureSubjectsProps) {
  const source = useArraySource(rows)
  const [focus, setFocus] = useState(0)
  return (
    <aside className={classes.people} aria-label={text.distribution.subjects}>
      <div className={classes.peopleHead}>
        <h2>{title}</h2>
        <span>{text.distribution.people(rows.length)}</span>
        <Button small kind="quiet" keys="escape" onClick={onClose}>
          {text.distribution.close}
        </Button>
      </div>
      <DataTable
        label={text.distribution.subjects}
        columns={columnsOf(round)}
        source={source}
        rowKey={(row) => String(row.no)}
        focus={focus}
        onFocus={setFocus}
        onOpen={(row) => openExplanation(round.id, row.no)}
        density="dense"
      />
    </aside>
  )
}

function columnsOf({ scheme }: Round): readonly Column<ResultRow>[] {
  return [
    {
      key: 'rank',
      title: text.columns.rank,
      width: 48,
      align: 'right',
      render: (row) => row.rank ?? text.none,
    },
    {
      key: 'name',
      title: text.columns.subject,
      strong: true,
      render: (row) => (scheme.subject === 'person' ? listName(row.name) : row.name),
    },
    {
      key: 'score',
      title: text.columns.score,
      width: 68,
      align: 'right',
      render: (row) => scoreText(scheme, row.score),
    },
    { key: 'grade', title: text.columns.grade, width: 72, render: (row) => row.grade || text.noGrade },
  ]
}
