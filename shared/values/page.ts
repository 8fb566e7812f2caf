import { z } from 'zod'

/** One slice of a list: `offset` rows are skipped, at most `limit` (1–500) are returned. */
export const Slice = z.object({
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(100),
})
export type Slice = z.infer<typeof Slice>

/** A slice's rows and the number of rows the whole list has. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ total: z.number().int(), rows: z.array(row) })
export type Page<T> = { total: number; rows: T[] }
