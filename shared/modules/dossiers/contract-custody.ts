import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import {
  AccountId,
  DossierId,
  Grant,
  MaterialId,
  PageId,
  PermitId,
  PersonId,
  TransferId,
} from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import {
  DossierCopy,
  Permit,
  PermitContent,
  PermitState,
  PermitSubject,
  Reading,
  ReturnCheck,
  Transfer,
  TransferContent,
  TransferState,
} from './custody'
import { DossierRow, DossierState } from './dossier'
import { Material } from './material'

const SEE = { right: 'dossiers.see', topics: ['permits', 'dossiers'] } as const
const LEND = { right: 'dossiers.lend', topics: ['permits', 'dossiers'] } as const
const SEND = { right: 'dossiers.lend', topics: ['transfers', 'dossiers'] } as const
const OnePermit = z.object({ id: PermitId, version: z.number().int() })
const OneTransfer = z.object({ id: TransferId, version: z.number().int() })
const date = z.string().max(12)

/** Consulting, borrowing, sending and receiving. */
export const custody = {
  permits: query({
    ...SEE,
    input: Slice.extend({
      text: z.string().max(60).default(''),
      kind: z.enum(['consult', 'borrow']).nullable().default(null),
      state: PermitState.nullable().default(null),
      overdue: z.boolean().default(false),
      dossierId: DossierId.nullable().default(null),
    }),
    output: pageOf(Permit),
  }),
  permit: query({ ...SEE, input: z.object({ id: PermitId }), output: Permit }),
  /** Who of the readers may not read whose dossier, as sentences: own dossier, kin, too few readers, not a member. */
  permitHindrances: query({
    ...SEE,
    input: PermitContent,
    output: z.array(z.object({ level: z.enum(['fail', 'warn']), message: z.string() })),
  }),
  /** Whose dossiers these are, for a form that is being typed, with the ids of their materials. */
  dossierSubjects: query({
    ...SEE,
    input: z.object({ dossierIds: z.array(DossierId).max(200) }),
    output: z.array(PermitSubject.extend({ state: DossierState, materials: z.array(MaterialId) })),
  }),
  /** Accounts of this database that may read by a permit, for choosing the readers. */
  readerAccounts: query({
    right: 'dossiers.see',
    topics: ['accounts'],
    input: z.object({}),
    output: z.array(
      z.object({
        id: AccountId,
        name: z.string(),
        section: z.string(),
        personId: PersonId.nullable(),
        politics: z.string(),
        post: z.string(),
        unitName: z.string(),
        identityNumber: z.string(),
      }),
    ),
  }),
  createPermit: command({
    ...LEND,
    audit: { action: '登记查（借）阅申请' },
    input: z.object({ content: PermitContent }),
    output: Permit,
  }),
  savePermit: command({
    ...LEND,
    audit: { action: '修改查（借）阅申请', target: 'id' },
    input: OnePermit.extend({ content: PermitContent }),
    output: Permit,
  }),
  decidePermit: command({
    ...LEND,
    audit: { action: '审批查（借）阅', target: 'id' },
    input: OnePermit.extend({
      grant: z.boolean(),
      by: z.string().trim().min(1, '批准人未填').max(40),
      on: date.min(1, '日期未填'),
      words: z.string().trim().max(300).default(''),
    }),
    output: Permit,
  }),
  /** Reading begins or ends, a paper dossier goes out or comes back, a permit is withdrawn. */
  movePermit: command({
    ...LEND,
    audit: { action: '变更查（借）阅状态', target: 'id' },
    input: OnePermit.extend({
      to: PermitState,
      on: date.default(''),
      by: z.string().trim().max(40).default(''),
      reason: z.string().trim().max(300).default(''),
      /** For a dossier that comes back: each checked against its catalogue. */
      checks: z.array(ReturnCheck).max(200).default([]),
    }),
    output: Permit,
  }),
  /** What the caller may read right now by an approved permit, with the minutes left. */
  myPermits: query({
    right: 'dossiers.consult',
    topics: ['permits'],
    input: z.object({}),
    output: z.array(Permit.extend({ minutesLeft: z.number().nullable() })),
  }),
  /** The materials a permit lets the caller see of one dossier. */
  permittedMaterials: query({
    right: 'dossiers.consult',
    topics: ['permits', 'materials'],
    audit: { action: '凭批准查阅档案', target: 'dossierId' },
    input: z.object({ permitId: PermitId, dossierId: DossierId }),
    output: z.object({ dossier: DossierRow, materials: z.array(Material), watermark: z.string() }),
  }),
  /**
   * Time a page was in sight (null: none was), for the log. The minutes of a permit are counted on the records side,
   * from the first look until `leaving`; the answer says what is left of them.
   */
  readingBeat: command({
    right: 'session',
    topics: [],
    audit: 'draft',
    input: z.object({
      pageId: PageId.nullable(),
      permitId: PermitId.nullable(),
      seconds: z.number().min(0).max(120),
      leaving: z.boolean().default(false),
    }),
    output: z.object({ minutesLeft: z.number().nullable() }),
  }),
  readings: query({
    right: 'dossiers.see',
    topics: ['readings'],
    input: Slice.extend({ dossierId: DossierId.nullable(), permitId: PermitId.nullable() }),
    output: pageOf(Reading),
  }),
  /** Page images with the watermark onto a printer or into a PDF; without `dossiers.export` a permit must allow it. */
  pagesOut: task({
    right: 'session',
    topics: ['readings', 'audit'],
    audit: { action: '打印或导出档案页面' },
    transaction: 'none',
    input: z.object({
      pageIds: z.array(PageId).min(1).max(2000),
      permitId: PermitId.nullable(),
      /** Null: to the printer. */
      grant: Grant.nullable(),
    }),
    output: z.object({ pages: z.number().int(), copy: z.string() }),
  }),
  copies: query({
    right: 'dossiers.see',
    topics: ['readings'],
    input: Slice.extend({ permitId: PermitId.nullable().default(null), open: z.boolean().default(false) }),
    output: pageOf(DossierCopy),
  }),
  /** A copy came back or was destroyed. */
  endCopy: command({
    right: 'dossiers.lend',
    topics: ['readings'],
    audit: { action: '登记复制件去向', target: 'id' },
    input: z.object({
      id: z.string().max(40),
      version: z.number().int(),
      ended: z.enum(['returned', 'destroyed']),
      on: date.min(1, '日期未填'),
      by: z.string().trim().min(1, '经手人未填').max(40),
    }),
    output: z.object({}),
  }),
  /** Reader and time, for the window to lay over every page it shows. */
  watermark: query({
    right: 'session',
    topics: [],
    input: z.object({}),
    output: z.object({ text: z.string() }),
  }),
  transfers: query({
    right: 'dossiers.see',
    topics: ['transfers'],
    input: Slice.extend({
      text: z.string().max(60).default(''),
      direction: z.enum(['out', 'in']).nullable().default(null),
      state: TransferState.nullable().default(null),
      overdue: z.boolean().default(false),
      dossierId: DossierId.nullable().default(null),
    }),
    output: pageOf(Transfer),
  }),
  transfer: query({
    right: 'dossiers.see',
    topics: ['transfers'],
    input: z.object({ id: TransferId }),
    output: Transfer,
  }),
  createTransfer: command({
    ...SEND,
    audit: { action: '登记转递' },
    input: z.object({ content: TransferContent }),
    output: Transfer,
  }),
  saveTransfer: command({
    ...SEND,
    audit: { action: '修改转递', target: 'id' },
    input: OneTransfer.extend({ content: TransferContent }),
    output: Transfer,
  }),
  /** Sent, receipt back, checked, stored, cancelled. Sending makes the dossiers read-only. */
  moveTransfer: command({
    ...SEND,
    audit: { action: '变更转递状态', target: 'id' },
    input: OneTransfer.extend({
      to: TransferState,
      on: date.default(''),
      by: z.string().trim().max(40).default(''),
      reason: z.string().trim().max(300).default(''),
      /** Scanned pages that the receipt removes from here, as the person at the desk has confirmed them. */
      removing: z.number().int().optional(),
    }),
    output: Transfer,
  }),
  /** What the receipt of this transfer removes from here by the standards: nothing where everything stays. */
  transferRemoves: query({
    ...SEE,
    input: z.object({ id: TransferId }),
    output: z.object({ pages: z.number().int(), materials: z.number().int() }),
  }),
  /** What a transfer slip takes from the records of these people. */
  transferFacts: query({
    ...SEE,
    input: z.object({ dossierIds: z.array(DossierId).max(500) }),
    output: z.array(
      z.object({
        dossierId: DossierId,
        personId: PersonId,
        name: z.string(),
        unitPost: z.string(),
        originals: z.number().int(),
        duplicates: z.number().int(),
        materials: z.number().int(),
        hindrance: z.string(),
      }),
    ),
  }),
  /** Materials of the catalogue against which a received or returned dossier is ticked off. */
  checkList: query({
    ...SEE,
    input: z.object({ dossierId: DossierId }),
    output: z.array(
      z.object({ id: MaterialId, place: z.string(), title: z.string(), pages: z.number().int().nullable() }),
    ),
  }),
}
