import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { Grant, IdText } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { EDIT, OneRecord, OUT, READ } from './contract-base'
import { Mobile, MobileContact, MobileContent, MobileFilter } from './mobile'
import { Transfer, TransferContent, TransferFilter, TransferState } from './transfer'

/** 组织关系转接、流动党员. */
export const movement = {
  transfers: query({
    ...READ,
    input: Slice.extend(TransferFilter.shape),
    output: pageOf(Transfer).extend({ counts: z.record(TransferState, z.number().int()) }),
  }),
  transfer: query({ ...READ, input: z.object({ id: IdText }), output: Transfer }),
  /** Writes a letter with the next number of its year; a letter from elsewhere bears its own. */
  issueTransfer: command({
    ...EDIT,
    audit: { action: '开具组织关系介绍信' },
    input: TransferContent.extend({ number: z.string().trim().max(60) }),
    output: Transfer,
  }),
  /** The branch takes the member in and the receipt is back: the membership moves on the day of arrival. */
  receiveTransfer: command({
    ...EDIT,
    audit: { action: '登记组织关系回执', target: 'id' },
    input: OneRecord.extend({
      arrivedOn: z.iso.date('接收日期未填。'),
      receiptOn: z.iso.date('回执日期未填。'),
      group: z.string().trim().max(60),
    }),
    output: Transfer,
  }),
  cancelTransfer: command({
    ...EDIT,
    audit: { action: '作废组织关系介绍信', target: 'id' },
    input: OneRecord.extend({ on: z.iso.date(), note: z.string().trim().min(1, '作废原因未填').max(200) }),
    output: Transfer,
  }),
  exportTransfers: task({
    ...OUT,
    audit: { action: '导出组织关系转接台账' },
    transaction: 'none',
    input: TransferFilter.extend({ grant: Grant }),
    output: z.object({ rows: z.number().int() }),
  }),
  mobiles: query({
    ...READ,
    input: Slice.extend(MobileFilter.shape),
    output: pageOf(Mobile).extend({
      counts: z.object({ away: z.number().int(), overdue: z.number().int(), back: z.number().int() }),
    }),
  }),
  saveMobile: command({
    ...EDIT,
    audit: { action: '登记流动党员' },
    input: z.object({ id: IdText.nullable(), version: z.number().int(), content: MobileContent }),
    output: Mobile,
  }),
  returnMobile: command({
    ...EDIT,
    audit: { action: '流动党员返回', target: 'id' },
    input: OneRecord.extend({ on: z.iso.date('返回日期未填。') }),
    output: Mobile,
  }),
  /** One talk with each of these; the next is due as many months on as the rule of that day says. */
  addContacts: command({
    ...EDIT,
    audit: { action: '登记流动党员联系' },
    input: z.object({
      ids: z.array(IdText).min(1).max(500),
      on: z.iso.date('联系日期未填。'),
      way: z.string().trim().min(1, '联系方式未填').max(20),
      note: z.string().trim().max(300),
    }),
    output: z.object({ noted: z.number().int() }),
  }),
  contacts: query({ ...READ, input: z.object({ id: IdText }), output: z.array(MobileContact) }),
  exportMobiles: task({
    ...OUT,
    audit: { action: '导出流动党员台账' },
    transaction: 'none',
    input: MobileFilter.extend({ grant: Grant }),
    output: z.object({ rows: z.number().int() }),
  }),
}
