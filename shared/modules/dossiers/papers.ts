import { z } from 'zod'
import { DossierId, ExportId, MissingId, PermitId, TransferId } from '../../values/id'

/** @file The papers of dossiers. One union: what is printed can also be saved as PDF, Word and, for tables, Excel. */

export const DOSSIER_PAPERS = {
  catalogue: '干部人事档案目录',
  spine: '档案脊背标签',
  cover: '档案卷内封面',
  audit: '干部人事档案专项审核认定表',
  'before-post': '干部任前档案审核登记表',
  completeness: '档案完整性核查表',
  permit: '查（借）阅干部人事档案审批表',
  readings: '查阅记录',
  transfer: '干部人事档案材料转递单',
  'transfer-approval': '档案转出审批单',
  'missing-letter': '催缴档案材料函',
  'missing-list': '欠缺材料清单',
  loose: '零散材料登记表',
  handover: '数字档案移交清单',
} as const
export type DossierPaperName = keyof typeof DOSSIER_PAPERS

const dossiers = { dossierIds: z.array(DossierId).min(1).max(5000) }

export const DossierPaper = z.discriminatedUnion('paper', [
  z.object({ paper: z.literal('catalogue'), ...dossiers }),
  z.object({ paper: z.literal('spine'), ...dossiers }),
  z.object({ paper: z.literal('cover'), ...dossiers }),
  z.object({ paper: z.literal('audit'), ...dossiers }),
  z.object({ paper: z.literal('before-post'), ...dossiers }),
  z.object({ paper: z.literal('completeness'), ...dossiers }),
  z.object({ paper: z.literal('permit'), permitId: PermitId }),
  z.object({ paper: z.literal('readings'), permitId: PermitId.nullable(), dossierId: DossierId.nullable() }),
  z.object({ paper: z.literal('transfer'), transferId: TransferId }),
  z.object({ paper: z.literal('transfer-approval'), transferId: TransferId }),
  z.object({ paper: z.literal('missing-letter'), missingIds: z.array(MissingId).min(1).max(2000) }),
  z.object({ paper: z.literal('missing-list'), missingIds: z.array(MissingId).max(5000).default([]) }),
  z.object({ paper: z.literal('loose'), year: z.number().int() }),
  z.object({ paper: z.literal('handover'), exportId: ExportId }),
])
export type DossierPaper = z.infer<typeof DossierPaper>
