import type { VisitRow } from '#shared/modules/inspections/visit'
import { shownDay } from '#shared/values/iso-day'
import type { Column } from '../../../components'
import { text } from '../inspections.text'

const words = text.visits
const titles = words.columns

export const VISIT_COLUMNS: readonly Column<VisitRow>[] = [
  { key: 'on', title: titles.on, width: 104, render: (row) => shownDay(row.on) },
  { key: 'name', title: titles.name, width: 144, strong: true, render: (row) => row.subjectName },
  { key: 'unit', title: titles.unit, width: 112, render: (row) => row.unitName || text.none },
  { key: 'group', title: titles.group, width: 112, render: (row) => row.groupName || text.none },
  { key: 'manner', title: titles.manner, width: 96, render: (row) => row.manner || text.none },
  { key: 'inspectors', title: titles.inspectors, render: (row) => row.inspectors || text.none },
  { key: 'score', title: titles.score, width: 64, align: 'right', render: (row) => row.score ?? text.none },
  { key: 'level', title: titles.level, width: 64, render: (row) => row.level || text.none },
  {
    key: 'findings',
    title: titles.findings,
    width: 72,
    align: 'right',
    render: (row) => words.findings(row.settled, row.findings) || text.none,
  },
]
