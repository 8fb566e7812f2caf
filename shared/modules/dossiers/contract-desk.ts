import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { PaperForm } from '../../platform/print/paper'
import { DossierId, Grant, LooseId, MaterialId, MissingId, OrganizationId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { Loose, LooseContent, LooseState, Missing, MissingContent, MissingState } from './loose'
import { DossierPaper } from './papers'
import { DossierStandards } from './standards'

const SEE = { right: 'dossiers.see', topics: ['loose', 'dossiers'] } as const
const EDIT = { right: 'dossiers.edit', topics: ['loose', 'materials', 'dossiers'] } as const
const OneLoose = z.object({ id: LooseId, version: z.number().int() })
const OneMissing = z.object({ id: MissingId, version: z.number().int() })

/** 零散材料, 欠缺材料, standards, papers and the figures of the room's first page. */
export const desk = {
  loose: query({
    ...SEE,
    input: Slice.extend({
      text: z.string().max(60).default(''),
      /** `waiting`: 待处理 and 待归档. */
      state: LooseState.or(z.literal('waiting')).nullable().default(null),
    }),
    output: pageOf(Loose),
  }),
  receiveLoose: command({
    ...EDIT,
    audit: { action: '接收零散材料' },
    input: z.object({ contents: z.array(LooseContent).min(1).max(500) }),
    output: z.array(LooseId),
  }),
  saveLoose: command({
    ...EDIT,
    audit: { action: '修改零散材料', target: 'id' },
    input: OneLoose.extend({ content: LooseContent }),
    output: Loose,
  }),
  /** Into the catalogues of those it belongs to; closes the missing one that it answers and settles the award. */
  fileLoose: command({
    ...EDIT,
    topics: [...EDIT.topics, 'honours'],
    audit: { action: '零散材料归档' },
    input: z.object({ ids: z.array(LooseId).min(1).max(2000) }),
    output: z.object({
      filed: z.number().int(),
      left: z.array(z.object({ id: LooseId, name: z.string(), reason: z.string() })),
    }),
  }),
  returnLoose: command({
    ...EDIT,
    audit: { action: '退回零散材料', target: 'id' },
    input: OneLoose.extend({ reason: z.string().trim().min(1, '原因未填').max(300) }),
    output: Loose,
  }),
  missing: query({
    ...SEE,
    input: Slice.extend({
      text: z.string().max(60).default(''),
      /** `lacking`: 待补 and 已催. */
      state: MissingState.or(z.literal('lacking')).nullable().default(null),
      dossierId: DossierId.nullable().default(null),
      organizationId: OrganizationId.nullable().default(null),
      overdue: z.boolean().default(false),
    }),
    output: pageOf(Missing),
  }),
  addMissing: command({
    ...EDIT,
    audit: { action: '登记欠缺材料' },
    input: z.object({ dossierIds: z.array(DossierId).min(1).max(5000), content: MissingContent }),
    output: z.array(MissingId),
  }),
  saveMissing: command({
    ...EDIT,
    audit: { action: '修改欠缺材料', target: 'id' },
    input: OneMissing.extend({ content: MissingContent }),
    output: Missing,
  }),
  /** Gives the letter its number, date and term, one letter a unit. */
  chaseMissing: command({
    ...EDIT,
    audit: { action: '催缴欠缺材料' },
    input: z.object({
      ids: z.array(MissingId).min(1).max(2000),
      letterNo: z.string().trim().max(60),
      letterOn: z.string().max(12),
      dueOn: z.string().max(12),
    }),
    output: z.object({ letters: z.number().int() }),
  }),
  closeMissing: command({
    ...EDIT,
    audit: { action: '销欠缺材料', target: 'id' },
    input: OneMissing.extend({
      materialId: MaterialId.nullable(),
      reason: z.string().trim().max(300).default(''),
    }),
    output: Missing,
  }),
  dossierStandards: query({
    right: 'dossiers.see',
    topics: ['dossier-standards'],
    input: z.object({}),
    output: DossierStandards,
  }),
  saveDossierStandards: command({
    right: 'dossiers.edit',
    topics: ['dossier-standards', 'materials', 'dossier-audits', 'loose'],
    audit: { action: '修改档案标准' },
    input: DossierStandards,
    output: DossierStandards,
  }),
  /** What the room's first page counts, each figure opening its list. */
  dossierFigures: query({
    ...SEE,
    topics: ['dossiers', 'materials', 'pages', 'loose', 'permits', 'transfers', 'dossier-audits'],
    input: z.object({}),
    output: z.object({
      dossiers: z.number().int(),
      materials: z.number().int(),
      pages: z.number().int(),
      scanned: z.number().int(),
      /** 已全部扫描的档案, and without any scan. */
      complete: z.number().int(),
      unscanned: z.number().int(),
      uneven: z.number().int(),
      unassigned: z.number().int(),
      damaged: z.number().int(),
      lent: z.number().int(),
      overdueLoans: z.number().int(),
      receiptsDue: z.number().int(),
      permitsAsked: z.number().int(),
      loose: z.number().int(),
      missing: z.number().int(),
      doubtful: z.number().int(),
      unaudited: z.number().int(),
    }),
  }),
  previewDossierPaper: query({
    right: 'dossiers.export',
    topics: [],
    audit: { action: '预览档案表单' },
    input: z.object({ paper: DossierPaper }),
    output: z.object({ forms: z.array(PaperForm), papers: z.number().int() }),
  }),
  printDossierPaper: task({
    right: 'dossiers.export',
    topics: ['audit'],
    audit: { action: '打印档案表单' },
    transaction: 'none',
    input: z.object({ paper: DossierPaper, copies: z.number().int().min(1).max(99).default(1) }),
    output: z.object({ pages: z.number().int() }),
  }),
  saveDossierPaper: task({
    right: 'dossiers.export',
    topics: ['audit'],
    audit: { action: '导出档案表单' },
    transaction: 'none',
    input: z.object({ paper: DossierPaper, format: z.enum(['pdf', 'word', 'excel']), grant: Grant }),
    output: z.object({ pages: z.number().int() }),
  }),
}
