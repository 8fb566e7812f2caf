import { z } from 'zod'
import { DossierContent } from '#shared/modules/dossiers/dossier'
import { MaterialContent } from '#shared/modules/dossiers/material'
import { PageEdits } from '#shared/modules/dossiers/page'
import { RecordedWork } from './recorded-work'

/**
 * @file What this program knows of a dossier beyond the exchange package: 份数, corrections, where scans came from. It
 * lies beside the package as JSON, so that the package itself stays as other programs expect it; without it a package
 * is read all the same.
 */

const Sum = z.string().regex(/^[0-9a-f]{64}$/)
const Path = z.string().min(1).max(400)
const ImageMime = z.enum(['image/jpeg', 'image/png'])
const Pixels = z.number().int().min(1)

const RecordedBefore = z.object({
  path: Path,
  sum: Sum,
  mime: ImageMime,
  width: Pixels,
  height: Pixels,
  replacedAt: z.string().max(40),
  replacedBy: z.string().max(60),
  blank: z.boolean().default(false),
  corrected: z
    .object({ path: Path, sum: Sum, mime: ImageMime, width: Pixels, height: Pixels, edits: PageEdits })
    .nullable()
    .default(null),
  sourceName: z.string().max(400).default(''),
  sourcePage: z.number().int().min(1).default(1),
  source: Path.nullable().default(null),
})
export type RecordedBefore = z.infer<typeof RecordedBefore>

const RecordedPage = z.object({
  /** Paths within the person's folder. */
  original: Path,
  /** The second image, where it is a corrected one. */
  corrected: Path.nullable(),
  sum: Sum,
  correctedSum: Sum.nullable(),
  blank: z.boolean(),
  edits: PageEdits.nullable(),
  sourceName: z.string().max(400),
  sourcePage: z.number().int().min(1),
  /** The TIFF or PDF it was taken from, where that lies in the package too. */
  source: Path.nullable(),
  /** Scans that were replaced, the first one first, where they lie in the package too. */
  before: z.array(RecordedBefore).max(999).default([]),
})
export type RecordedPage = z.infer<typeof RecordedPage>

export const DossierRecord = z.object({
  format: z.literal('juanzong-dossier'),
  version: z.literal(1),
  name: z.string().max(60),
  identityNumber: z.string().max(30),
  content: DossierContent,
  materials: z
    .array(
      MaterialContent.extend({
        no: z.number().int().min(1),
        placed: z.boolean(),
        images: z.array(RecordedPage).max(9999),
      }),
    )
    .max(5000),
  unassigned: z.array(RecordedPage).max(20_000),
  /** Null in what is meant for other programs. */
  work: RecordedWork.nullable().default(null),
})
export type DossierRecord = z.infer<typeof DossierRecord>

export const RECORD_SUFFIX = '.卷宗.json'

/** The record in these bytes; null for any other JSON. */
export function readRecord(bytes: Uint8Array): DossierRecord | null {
  try {
    const parsed = DossierRecord.safeParse(
      JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
    )
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
