import { z } from 'zod'

/**
 * @file An official text on paper after GB/T 9704: 公示, 决定. The caller gives paragraphs; `layoutProse` breaks lines and
 * pages, the Word writer beside it makes paragraphs that can be edited.
 */

/**
 * `body` begins two characters in; `heading` the same, stronger, and never alone at a page's foot; `plain` begins at the
 * edge; `close` stands at the right, as who signs and when.
 */
const ProseParagraph = z.object({
  style: z.enum(['body', 'heading', 'plain', 'close']),
  text: z.string(),
})
export type ProseParagraph = z.infer<typeof ProseParagraph>

export const ProseForm = z.object({
  kind: z.literal('prose'),
  title: z.string(),
  paragraphs: z.array(ProseParagraph).min(1),
})
export type ProseForm = z.output<typeof ProseForm>

/** GB/T 9704-2012 in millimetres and points: the type area is 156 by 225, 22 lines of 28 characters. */
export const PROSE = {
  page: { width: 210, height: 297 },
  margin: { top: 37, bottom: 35, left: 28, right: 26 },
  lines: 22,
  size: 15.75,
  titleSize: 22,
  /** Characters before a paragraph's first line, and after what stands at the right. */
  indent: 2,
  closeIndent: 4,
  /** The page number: size, and millimetres below the type area. */
  number: { size: 14, below: 7 },
} as const

/** Height of one line of the type area. */
export const PROSE_LINE = (PROSE.page.height - PROSE.margin.top - PROSE.margin.bottom) / PROSE.lines
