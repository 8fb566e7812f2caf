import type { DutyBoard } from '#shared/modules/duties/content'
import type { BoardsOfSystem } from '#shared/modules/duties/matrix'
import { useApiQuery } from '../../app/queries'
import { localToday } from '../../app/today'

/** Every system that is switched on, with its boards as they hold today. */
export function useBoards() {
  return useApiQuery('duties.boards', { on: localToday() })
}

/** The board that an address names. */
export function findBoard(systems: readonly BoardsOfSystem[] | undefined, system: string, board: string) {
  const of = systems?.find((it) => it.system === system)
  const found = of?.boards.find((it) => it.key === board)
  return of && found ? { system: of, board: found } : undefined
}

/** The address of a board's matrix, or of another page of it. */
export const boardAddress = (system: string, board: string, page = '') =>
  `/ledgers/duties/${system}/${board}${page}`

/** A board as pickers name it; a system of one board by its own title. */
export const boardLabel = ({ title, boards }: BoardsOfSystem, { label }: DutyBoard) =>
  boards.length === 1 ? title : `${title}：${label}`
