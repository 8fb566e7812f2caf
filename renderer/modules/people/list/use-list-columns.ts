import { useMemo } from 'react'
import { type ColumnMoves, movedBefore, resized } from '../../../components'
import { useUnits } from '../people.queries'
import { listFields } from './list-fields'
import { changeColumns, listState, useListState } from './list-state'
import { chosenColumns, usualColumns } from './people-columns'
import type { usePeople } from './use-people'

/** The columns of the list as they stand, and what dragging their heads does. */
export function useListColumns({ age, longestName }: ReturnType<typeof usePeople>) {
  const { columns: placed } = useListState()
  const { short } = useUnits()
  const { reference } = age
  const columns = useMemo(
    () => chosenColumns(listFields(new Date().getFullYear()), placed, { reference, longestName, short }),
    [placed, reference, longestName, short],
  )
  return { columns, columnMoves: MOVES }
}

/** The first drag makes the usual columns the user's own. */
const placedNow = () => {
  const { columns } = listState()
  return columns.length > 0 ? columns : usualColumns()
}

const MOVES: ColumnMoves = {
  move: (key, before) => changeColumns(movedBefore(placedNow(), key, before)),
  resize: (key, width) => changeColumns(resized(placedNow(), key, width)),
}
