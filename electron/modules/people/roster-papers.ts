import type { RosterJob } from '#shared/modules/people/contract-rosters'
import { peopleField } from '#shared/modules/people/fields'
import { type RosterColumn, type RosterPaper, rosterPaper } from '#shared/modules/people/rosters'

/** Millimetres of paper for a pixel of a column on screen, and of the widest column but the post. */
const MM_PER_PX = 0.22
const WIDEST = 60
const NUMBER: RosterColumn = { field: 'number', head: '序号', width: 10, align: 'center' }

/** The house's paper, or one of the columns that the list shows: the post takes what is left. */
export function paperOf({ paper, columns }: RosterJob): Pick<RosterPaper, 'columns' | 'groups' | 'size'> {
  if (paper !== 'columns') return rosterPaper(paper)
  return { groups: 'none', size: 10, columns: [NUMBER, ...columns.flatMap((key) => columnOf(key) ?? [])] }
}

function columnOf(key: string): RosterColumn | undefined {
  const field = peopleField(key)
  if (!field) return undefined
  const width = Math.min(WIDEST, Math.max(12, Math.round((field.column?.width ?? 80) * MM_PER_PX)))
  const align = field.column?.align ?? (field.kind === 'text' ? 'left' : 'center')
  return { field: key, head: field.label, width: key === 'post' ? 0 : width, align }
}
