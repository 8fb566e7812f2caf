import type { Kept } from '../database/row'

/** A working system of which something was saved. A preset without a row is as delivered and switched on. */
export interface WorkSystemTable extends Kept {
  engine: string
  key: string
  title: string
  source: string
  /** 0 or 1 */
  switched_on: number
}

/** What holds from `from_on` ('' from the beginning); `content` is JSON in the engine's shape. */
export interface WorkSystemEditionTable {
  system_id: string
  edition: number
  from_on: string
  content: string
}
