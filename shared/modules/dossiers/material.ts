import { z } from 'zod'
import { MaterialId } from '../../values/id'
import { ClassCode } from './classes'

/** @file One line of the catalogue (干部人事档案目录). */

/** Year, month and day the document says; null where it says none. Any may be missing, none is made up (R1.3). */
export const MaterialDate = z.object({
  year: z.number().int().min(1800).max(2200).nullable(),
  month: z.number().int().min(1).max(12).nullable(),
  day: z.number().int().min(1).max(31).nullable(),
})
export type MaterialDate = z.infer<typeof MaterialDate>

export const MaterialContent = MaterialDate.extend({
  classCode: ClassCode,
  title: z.string().trim().min(1, '材料名称未填').max(200),
  /** 份数 */
  copies: z.number().int().min(1).max(999).default(1),
  /** 页数: sides with content (R1.4); null while nobody has counted. */
  pages: z.number().int().min(0).max(9999).nullable(),
  remark: z.string().trim().max(300).default(''),
})
export type MaterialContent = z.infer<typeof MaterialContent>

export const Material = MaterialContent.extend({
  id: MaterialId,
  version: z.number().int(),
  /** 序号 in its class, from 1; follows from the order and is stored nowhere. */
  no: z.number().int(),
  /** Placed by hand: the class's own order leaves it where it is. */
  placed: z.boolean(),
  /** Sides scanned, and how many of them are blank. */
  scanned: z.number().int(),
  blank: z.number().int(),
  damaged: z.number().int(),
})
export type Material = z.infer<typeof Material>

/** A line as the catalogue's keyboard page hands it in; `id` null is new. */
export const MaterialLine = MaterialContent.extend({
  id: MaterialId.nullable(),
  version: z.number().int().nullable(),
})
export type MaterialLine = z.infer<typeof MaterialLine>

/** A line as it is being typed: nothing has to be right yet. */
export const TypedLine = z.object({
  /** Stays with the line while it is edited. */
  key: z.string().max(40),
  id: MaterialId.nullable(),
  version: z.number().int().nullable(),
  classCode: ClassCode,
  title: z.string().max(400),
  year: z.string().max(20),
  month: z.string().max(20),
  day: z.string().max(20),
  copies: z.string().max(20),
  pages: z.string().max(20),
  remark: z.string().max(600),
})
export type TypedLine = z.infer<typeof TypedLine>

/** A catalogue typed and not saved. */
export const CatalogueDraft = z.object({
  lines: z.array(TypedLine).max(2000),
  removed: z.array(z.object({ id: MaterialId, version: z.number().int() })).max(2000),
  savedAt: z.string(),
})
export type CatalogueDraft = z.infer<typeof CatalogueDraft>

/** A line that a sheet holds. `problem` says what could not be read, '' nothing; the class may have to be asked for. */
export const SheetLine = MaterialContent.extend({
  classCode: ClassCode.nullable(),
  /** Row of the sheet, from 1. */
  row: z.number().int(),
  problem: z.string(),
})
export type SheetLine = z.infer<typeof SheetLine>
