import { z } from 'zod'

/** One record behind a figure, as the list that a figure opens shows it. */
export const FigureRecord = z.object({
  id: z.string(),
  /** What it is called: 东升村, 罗砚秋, 11 月支委会. */
  name: z.string(),
  unitName: z.string(),
  /** What makes it count, in a few words: 2026.11.03 销号; ''. */
  note: z.string(),
  /** What it adds where a figure sums amounts (户, 元); null where each record counts one. */
  amount: z.number().nullable(),
  /** The page of the record as an address of the window without `#`, '' where it has none of its own. */
  href: z.string(),
})
export type FigureRecord = z.infer<typeof FigureRecord>
