import { MARK_STATES, type StudyMarkRow } from '#shared/modules/training/study'
import { listName } from '#shared/values/name-order'
import type { Column } from '../../../components'
import classes from '../training.module.css'
import { text } from '../training.text'

const titles = text.marks.columns

export const MARK_COLUMNS: readonly Column<StudyMarkRow>[] = [
  { key: 'name', title: titles.name, width: 88, strong: true, render: (row) => listName(row.name) },
  { key: 'unit', title: titles.unit, render: (row) => row.unitName || text.none },
  { key: 'hours', title: titles.hours, width: 72, align: 'right', render: (row) => row.hours || text.none },
  { key: 'score', title: titles.score, width: 72, align: 'right', render: (row) => row.score ?? text.none },
  { key: 'grade', title: titles.grade, width: 72, render: (row) => row.grade },
  { key: 'state', title: titles.state, width: 80, render: state },
  { key: 'bars', title: titles.bars, width: 176, render: bars },
  { key: 'document', title: titles.document, width: 168, render: (row) => row.document || text.none },
  { key: 'by', title: titles.by, width: 88, render: (row) => row.enteredBy || text.none },
]

function state({ state: at }: StudyMarkRow) {
  return <span className={at === 'entered' ? classes.amber : undefined}>{MARK_STATES[at]}</span>
}

function bars(row: StudyMarkRow) {
  if (row.bars === '') return text.none
  return <span className={row.state === 'confirmed' ? classes.red : classes.amber}>{row.bars}</span>
}
