import { z } from 'zod'
import { DossierId, MaterialId, PersonId } from '../../values/id'
import { ClassCode } from './classes'

/** @file Scans on their way in: what was found in files and folders, and where each page would go. */

/** How files say where they belong. */
export const SCAN_RULES = {
  package: '数字档案包（1-1-001.jpg）',
  vendor: '分类文件夹（041.学历学位材料/0203.jpg）',
  folders: '按材料名称分文件夹',
  none: '不按文件名，进待归位',
} as const
export const ScanRule = z.enum(Object.keys(SCAN_RULES) as [keyof typeof SCAN_RULES])
export type ScanRule = z.infer<typeof ScanRule>

/** One page found, before it is taken in. */
export const ScanPage = z.object({
  /** Stands for the page until it is taken in. */
  key: z.string(),
  fileName: z.string(),
  /** Page in a TIFF or PDF, from 1. */
  filePage: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
  dpi: z.number().nullable(),
  size: z.number().int(),
  blank: z.boolean(),
  /** The same picture is in this dossier already: where. */
  duplicateOf: z.string(),
  dossierId: DossierId.nullable(),
  materialId: MaterialId.nullable(),
  /** 页号 the name gives, 0 where it gives none. */
  no: z.number().int(),
  /** Class and number the name gives where no material has them. */
  classCode: ClassCode.nullable(),
  materialNo: z.number().int(),
})
export type ScanPage = z.infer<typeof ScanPage>

/** A file, or a page of one, that cannot be taken in, with the reason as a whole sentence. */
export const ScanRefusal = z.object({ fileName: z.string(), filePage: z.number().int(), reason: z.string() })
export type ScanRefusal = z.infer<typeof ScanRefusal>

export const ScanPreview = z.object({
  previewId: z.string(),
  rule: ScanRule,
  files: z.number().int(),
  pages: z.number().int(),
  refused: z.array(ScanRefusal).max(2000),
  /** Dossiers that folders name by person and identity number. */
  dossiers: z.array(
    z.object({
      folder: z.string(),
      dossierId: DossierId.nullable(),
      personId: PersonId.nullable(),
      name: z.string(),
      pages: z.number().int(),
    }),
  ),
})
export type ScanPreview = z.infer<typeof ScanPreview>
