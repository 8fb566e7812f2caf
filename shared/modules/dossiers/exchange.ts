import { z } from 'zod'
import { DossierId, ExportId } from '../../values/id'

/** @file Dossiers leaving and coming as files: the package of GB/T 33870 practice, PDF, BagIt, sealed. */

export const EXPORT_FORMS = {
  package: '数字档案包',
  pdf: '每份一个 PDF',
  bag: 'BagIt 保存包',
  sealed: '加密交换包（age）',
} as const
export type ExportForm = keyof typeof EXPORT_FORMS
export const ExportForm = z.enum(Object.keys(EXPORT_FORMS) as [ExportForm, ...ExportForm[]])

/** How a receiving system wants its packages (domain rules 2.2, 2.3). */
export const PackageProfile = z.object({
  name: z.string().trim().min(1).max(40),
  images: z.enum(['flat', 'flatText', 'nested']).default('flat'),
  secondSet: z.string().trim().min(1).max(20).default('优化图像数据'),
  pad: z.number().int().min(1).max(5).default(3),
  base: z.union([z.literal(0), z.literal(1)]).default(1),
  extension: z.enum(['jpg', 'JPG']).default('jpg'),
  /** The level 图像数据 between the folder and the two sets. */
  imageLevel: z.boolean().default(true),
  classes: z.enum(['catalogue', 'package']).default('package'),
})
export type PackageProfile = z.infer<typeof PackageProfile>

/** `fail` keeps the export from going, `warn` is listed. The sentence names material and page. */
export const ExportProblem = z.object({
  dossierId: DossierId,
  name: z.string(),
  level: z.enum(['fail', 'warn']),
  check: z.string(),
  message: z.string(),
})
export type ExportProblem = z.infer<typeof ExportProblem>

export const ExportLine = z.object({
  name: z.string(),
  identityNumber: z.string(),
  unitPost: z.string(),
  originals: z.number().int(),
  materials: z.number().int(),
  pages: z.number().int(),
  images: z.number().int(),
  fileName: z.string(),
  sha256: z.string(),
})
export type ExportLine = z.infer<typeof ExportLine>

export const EXPORT_STATES = { writing: '未写完', done: '已写出', broken: '中断' } as const
export type ExportState = keyof typeof EXPORT_STATES

export const ExportLog = z.object({
  id: ExportId,
  number: z.string(),
  at: z.string(),
  byName: z.string(),
  form: ExportForm,
  purpose: z.string(),
  receiver: z.string(),
  dossiers: z.number().int(),
  images: z.number().int(),
  bytes: z.number().int(),
  /** On record before the first file leaves: `writing` until all is out. */
  state: z.enum(Object.keys(EXPORT_STATES) as [ExportState, ...ExportState[]]),
  /** Why it is broken, '' otherwise. */
  reason: z.string(),
  /** Folder or file it was written as, within the folder that was chosen. */
  target: z.string(),
  lines: z.array(ExportLine),
})
export type ExportLog = z.infer<typeof ExportLog>

/** What came in a package and what was made of it. */
export const ImportDossier = z.object({
  key: z.string(),
  fileName: z.string(),
  name: z.string(),
  identityNumber: z.string(),
  known: z.enum(['new-person', 'new-dossier', 'dossier', 'repeated']),
  dossierId: DossierId.nullable(),
  materials: z.number().int(),
  images: z.number().int(),
  /** Everything that did not fit, each a whole sentence with its file. */
  unmatched: z.array(z.string()),
  /** Why it cannot be taken in, '' when it can. */
  refusal: z.string(),
  /** Bare 四 or 九: the sub-class to be asked for, by number within the package. */
  undecided: z.array(z.object({ entry: z.number().int(), label: z.string(), title: z.string() })),
})
export type ImportDossier = z.infer<typeof ImportDossier>
