import { z } from 'zod'
import { MaterialId, PageId } from '../../values/id'

/** @file One scanned side. What was scanned is never altered; a corrected image stands beside it. */

/** What was done to the scanned image to get the corrected one, in this order. Fractions of width and height. */
export const PageEdits = z.object({
  /** Quarter turns clockwise, 0–3. */
  turns: z.number().int().min(0).max(3).default(0),
  /** Degrees clockwise by which a crooked scan is put straight, after the turns. */
  deskew: z.number().min(-15).max(15).default(0),
  crop: z
    .object({
      x: z.number().min(0).max(1),
      y: z.number().min(0).max(1),
      width: z.number().min(0.02).max(1),
      height: z.number().min(0.02).max(1),
    })
    .nullable()
    .default(null),
})
export type PageEdits = z.infer<typeof PageEdits>

export const Page = z.object({
  id: PageId,
  version: z.number().int(),
  /** Null while it belongs to no material (待归位). */
  materialId: MaterialId.nullable(),
  /** 页号 in its material (or among the unassigned), from 1. */
  no: z.number().int(),
  mime: z.enum(['image/jpeg', 'image/png']),
  /** Pixels of the scanned image. */
  width: z.number().int(),
  height: z.number().int(),
  /** Null where the file says none. */
  dpi: z.number().nullable(),
  size: z.number().int(),
  /** Nothing seems to be on it; only pointed out. */
  blank: z.boolean(),
  /** There is a corrected image beside it. */
  corrected: z.boolean(),
  edits: PageEdits.nullable(),
  /** File it came from, and the page within it for TIFF and PDF (from 1). */
  sourceName: z.string(),
  sourcePage: z.number().int(),
  /** It had another scan before, which can be brought back. */
  replaced: z.boolean(),
  /** Sentence of what verification found; '' when sound. */
  damage: z.string(),
})
export type Page = z.infer<typeof Page>

/** Which of a page's images: as scanned, corrected, or the corrected where there is one. */
export const PageImage = z.enum(['original', 'corrected', 'best', 'thumbnail'])
export type PageImage = z.infer<typeof PageImage>

/** Longer side of a thumbnail in pixels. */
export const THUMBNAIL_PIXELS = 160
export const MOST_THUMBNAIL_BYTES = 64 * 1024
