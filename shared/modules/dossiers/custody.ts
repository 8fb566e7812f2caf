import { z } from 'zod'
import { AccountId, DossierId, MaterialId, PermitId, PersonId, TransferId } from '../../values/id'

/** @file Who reads, borrows, sends and receives a dossier (domain rules 1.6, 1.7). */

const line = (most: number) => z.string().trim().max(most).default('')

export const PERMIT_KINDS = { consult: '查阅', borrow: '借阅' } as const
export type PermitKind = keyof typeof PERMIT_KINDS
/** 未审核 · 已批准 · 已拒绝 · 使用中 · 已结束 · 已撤回 */
export const PERMIT_STATES = {
  asked: '待审批',
  granted: '已批准',
  refused: '未批准',
  open: '查阅中',
  lent: '借出',
  closed: '已结束',
  withdrawn: '已撤回',
} as const
export type PermitState = keyof typeof PERMIT_STATES
export const PermitState = z.enum(Object.keys(PERMIT_STATES) as [PermitState, ...PermitState[]])

export const PermitReader = z.object({
  name: z.string().trim().min(1, '查阅人姓名未填').max(40),
  unit: line(100),
  post: line(100),
  politics: line(20),
  phone: line(30),
  identityNumber: line(18),
  /** The reader's own record and own account, where there are. */
  personId: PersonId.nullable().default(null),
  accountId: AccountId.nullable().default(null),
  /** Names of relatives the reader declared. */
  relatives: line(200),
  declared: z.boolean().default(false),
})
export type PermitReader = z.infer<typeof PermitReader>

export const PermitContent = z.object({
  kind: z.enum(['consult', 'borrow']),
  unit: z.string().trim().min(1, '申请单位未填').max(100),
  askedOn: z.string().trim().min(1, '申请日期未填').max(12),
  readers: z.array(PermitReader).min(1, '至少一名查阅人').max(10),
  reason: z.string().trim().min(1, '事由未填').max(200),
  /** What is asked for in words. */
  wanted: line(300),
  dossierIds: z.array(DossierId).min(1, '至少一份档案').max(200),
  /** Chosen materials; empty stands for the whole dossier. */
  materialIds: z.array(MaterialId).max(2000).default([]),
  /** Reading time in minutes; null is no limit. */
  minutes: z.number().int().min(1).max(6000).nullable().default(null),
  mayPrint: z.boolean().default(false),
  mayExport: z.boolean().default(false),
  /** Last day it can be used, and for a loan the day it is due back. */
  until: line(12),
  /** 申请单位意见, its leader and the day. */
  unitOpinion: line(200),
  unitLeader: line(40),
  unitOn: line(12),
  /** 审批附件: 介绍信, 批件 by name and number. */
  enclosures: line(200),
  /** 经办人 */
  handler: line(40),
  remark: line(300),
})
export type PermitContent = z.infer<typeof PermitContent>

/** 被查阅人 */
export const PermitSubject = z.object({
  dossierId: DossierId,
  personId: PersonId,
  name: z.string(),
  unitName: z.string(),
  post: z.string(),
  politics: z.string(),
  /** 档案编号 and 证件号 */
  number: z.string(),
  identityNumber: z.string(),
})
export type PermitSubject = z.infer<typeof PermitSubject>

/** What the check of a returned dossier against its catalogue found. */
export const ReturnCheck = z.object({
  dossierId: DossierId,
  /** Materials that were in it. */
  present: z.array(MaterialId).max(2000),
  /** What is to be said of those that were not, and of damage. */
  note: line(300),
})
export type ReturnCheck = z.infer<typeof ReturnCheck>

export const Permit = PermitContent.extend({
  id: PermitId,
  version: z.number().int(),
  /** 查阅登记 2026-083 */
  number: z.string(),
  state: PermitState,
  /** 审批: who decided, when, in what words. */
  decidedBy: z.string(),
  decidedOn: z.string(),
  decision: z.string(),
  minutesUsed: z.number(),
  lentOn: z.string(),
  returnedOn: z.string(),
  returnedBy: z.string(),
  /** 归还经办人, and what was found dossier by dossier; empty before. */
  returnHandler: z.string(),
  returnChecks: z.array(ReturnCheck),
  overdue: z.boolean(),
  subjects: z.array(PermitSubject),
})
export type Permit = z.infer<typeof Permit>

/** One page or material looked at, and how long. */
export const Reading = z.object({
  id: z.string(),
  at: z.string(),
  readerName: z.string(),
  /** Name of the computer. */
  terminal: z.string(),
  permitNumber: z.string(),
  dossierName: z.string(),
  classCode: z.string(),
  materialTitle: z.string(),
  pageNo: z.number().int(),
  seconds: z.number(),
  /** 看, 打印, 导出 */
  act: z.enum(['view', 'print', 'export']),
})
export type Reading = z.infer<typeof Reading>

/** 复制件: pages on paper or in a file, each copy with its number and what became of it (domain rules 8.3). */
export const COPY_ENDS = { '': '在外', returned: '已收回', destroyed: '已销毁' } as const
export const DossierCopy = z.object({
  id: z.string(),
  version: z.number().int(),
  /** 复制件 2026-012 */
  number: z.string(),
  at: z.string(),
  byName: z.string(),
  permitNumber: z.string(),
  form: z.enum(['print', 'pdf']),
  /** Whose dossier, and which pages. */
  about: z.string(),
  pages: z.number().int(),
  ended: z.enum(['', 'returned', 'destroyed']),
  endedOn: z.string(),
  endedBy: z.string(),
})
export type DossierCopy = z.infer<typeof DossierCopy>

export const TRANSFER_STATES = {
  draft: '待转出',
  sent: '已转出待回执',
  received: '已回执',
  checking: '核对中',
  stored: '已入库',
  cancelled: '已作废',
} as const
export type TransferState = keyof typeof TRANSFER_STATES
export const TransferState = z.enum(Object.keys(TRANSFER_STATES) as [TransferState, ...TransferState[]])

export const TransferDossier = z.object({
  dossierId: DossierId.nullable(),
  personId: PersonId.nullable(),
  name: z.string().trim().min(1, '姓名未填').max(40),
  unitPost: line(200),
  reason: z.string().trim().min(1, '转递原因未填').max(60),
  originals: z.number().int().min(0).max(99),
  duplicates: z.number().int().min(0).max(99),
  /** 档案材料（份） */
  materials: z.number().int().min(0).max(9999),
  /** Receiving: how many the catalogue lists and what was not there. */
  found: z.number().int().min(0).max(9999).nullable().default(null),
  /** Lines of the catalogue known here that were not in it. */
  absent: z.array(MaterialId).max(2000).default([]),
  troubles: line(500),
  /** Where what was received is put. */
  cabinet: line(20),
  shelf: line(20),
})
export type TransferDossier = z.infer<typeof TransferDossier>

export const TransferContent = z.object({
  direction: z.enum(['out', 'in']),
  /** 转往单位 or 来档单位. */
  unit: z.string().trim().min(1, '单位未填').max(100),
  unitPhone: line(30),
  /** 字号 of the slip that came with what was received. */
  slipNumber: line(60),
  on: z.string().trim().min(1, '日期未填').max(12),
  /** 机要交通 or names of two designated staff (R1.13). */
  carrier: line(100),
  form: z.enum(['paper', 'digital', 'both']),
  handler: line(40),
  receiver: line(40),
  dossiers: z.array(TransferDossier).min(1, '至少一份档案').max(500),
  /** 案卷质量 for what is received. */
  quality: z.enum(['', '不合格', '合格', '优秀']).default(''),
  /** 相关附件 */
  enclosures: line(200),
  /** 领导批示 on what goes out, approval of what is taken in. */
  approval: line(300),
  approvedBy: line(40),
  approvedOn: line(12),
  /** 审核人 of what came in, and the day. */
  checkedBy: line(40),
  checkedOn: line(12),
  remark: line(500),
})
export type TransferContent = z.infer<typeof TransferContent>

export const Transfer = TransferContent.extend({
  id: TransferId,
  version: z.number().int(),
  /** 字 and 号: 云组档转字第 12 号; `number` runs in its year. */
  number: z.number().int(),
  title: z.string(),
  state: TransferState,
  /** The day and by whom it was taken into the store; '' before. */
  storedOn: z.string(),
  storedBy: z.string(),
  /** 回执: of what went out the day it came back, of what came in the day it was sent. */
  receiptOn: z.string(),
  receiptBy: z.string(),
  /** The day a receipt should be back by, '' once it is. */
  receiptDue: z.string(),
  overdue: z.boolean(),
})
export type Transfer = z.infer<typeof Transfer>
