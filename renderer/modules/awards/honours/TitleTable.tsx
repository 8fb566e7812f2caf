import { useMemo } from 'react'
import type { TitleGrade, TitleRow } from '#shared/modules/awards/honour'
import { listName } from '#shared/values/name-order'
import { useRight } from '../../../app/session'
import { type Column, DataTable, EmptyState, useArraySource, useShortcut } from '../../../components'
import { clipped } from './honour-columns'
import classes from './honours.module.css'
import { text } from './titles.text'
import { GRADES, isInTerm, useGrading } from './use-grading'

type TitleTableProps = {
  rows: readonly TitleRow[]
  year: number
  onYear: (year: number) => void
  focus: number
  onFocus: (index: number) => void
  onOpen: (row: TitleRow) => void
  loading: boolean
}

/** One line a title. 1, 2 and 3 give the year's grade and go on to the next line; ← → change the year. */
export function TitleTable({ rows, year, onYear, focus, onFocus, onOpen, loading }: TitleTableProps) {
  const at = Math.min(focus, rows.length - 1)
  const row = rows[at]
  const mayEdit = useRight('awards.edit')
  const grade = useGrading(year)
  const give = (to: TitleGrade) => {
    if (!row) return
    void grade(row, to)
    onFocus(Math.min(at + 1, rows.length - 1))
  }
  const enabled = mayEdit && row !== undefined
  useShortcut('1', () => give('excellent'), { enabled, own: true })
  useShortcut('2', () => give('passed'), { enabled, own: true })
  useShortcut('3', () => give('failed'), { enabled, own: true })
  useShortcut('arrowleft', () => onYear(year - 1), { own: true })
  useShortcut('arrowright', () => onYear(year + 1), { own: true })
  const columns = useMemo(() => columnsOf(year, mayEdit ? grade : undefined), [year, mayEdit, grade])
  return (
    <DataTable<TitleRow>
      label={text.table}
      columns={columns}
      source={useArraySource(rows)}
      rowKey={(it) => it.honour.id}
      focus={at}
      onFocus={onFocus}
      onOpen={onOpen}
      empty={loading ? null : <EmptyState>{text.empty}</EmptyState>}
      autoFocus
    />
  )
}

type Give = ReturnType<typeof useGrading>

function columnsOf(year: number, give: Give | undefined): readonly Column<TitleRow>[] {
  return [
    {
      key: 'name',
      title: text.columns.name,
      width: 112,
      strong: true,
      render: ({ honour }) => clipped(listName(honour.name)),
    },
    { key: 'unit', title: text.columns.unit, quiet: true, render: ({ honour }) => clipped(honour.unitName) },
    {
      key: 'category',
      title: text.columns.category,
      width: 132,
      render: ({ honour }) => clipped(honour.categoryLabel),
    },
    { key: 'from', title: text.columns.from, width: 96, from: 900, render: ({ honour }) => honour.termFrom },
    { key: 'to', title: text.columns.to, width: 96, render: ({ honour }) => honour.termTo || text.endless },
    { key: 'last', title: text.columns.last, width: 108, quiet: true, render: (it) => it.last || text.none },
    {
      key: 'review',
      title: text.columns.review(year),
      width: 212,
      render: (row) => <Grades row={row} year={year} onGive={give} />,
    },
  ]
}

function Grades({ row, year, onGive }: { row: TitleRow; year: number; onGive: Give | undefined }) {
  const { honour, review } = row
  if (!isInTerm(honour, year)) return <span className={classes.quiet}>{text.none}</span>
  if (!onGive) return review ? text.grades[review.grade] : text.none
  return (
    <span className={classes.grades}>
      {GRADES.map((grade) => (
        <button
          key={grade}
          type="button"
          tabIndex={-1}
          className={classes.grade}
          data-on={review?.grade === grade}
          data-grade={grade}
          aria-pressed={review?.grade === grade}
          aria-label={text.gradeOf(honour.name, year, text.grades[grade])}
          onClick={() => void onGive(row, grade)}
        >
          {text.grades[grade]}
        </button>
      ))}
    </span>
  )
}
