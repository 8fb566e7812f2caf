import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { LinkId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { SubjectRef } from '../../values/subject'
import { Charge, ChargeCheck, ChargeId, ChargeInput, ChargesAsk } from './charges'
import {
  HoldersAsk,
  Link,
  LinkHolder,
  LinkInput,
  LinkSum,
  LinkSystem,
  LinksContent,
  LinkTarget,
} from './links'

const READ = {
  right: 'ledgers.read',
  topics: ['links', 'systems', 'people', 'parties', 'villages', 'organizations'],
} as const
const EDIT = { right: 'ledgers.edit', topics: ['links', 'steps'] } as const
const Day = z.union([z.literal(''), z.iso.date()]).default('')
const OneLink = z.object({ id: LinkId, version: z.number().int() })
const OneCharge = z.object({ id: ChargeId, version: z.number().int() })

/** 联系与储备, and the 责任清单 kept with them. */
export const linkMethods = {
  linkSystems: query({ ...READ, input: z.object({ on: Day }), output: z.array(LinkSystem) }),
  /** The content in force on the day. */
  linkSystem: query({
    ...READ,
    input: z.object({ system: z.string(), on: Day }),
    output: LinkSystem.extend({ content: LinksContent }),
  }),
  linkHolders: query({
    ...READ,
    input: Slice.extend(HoldersAsk.shape),
    output: pageOf(LinkHolder).extend({ sums: z.array(LinkSum), short: z.number().int() }),
  }),
  /** What has to be linked to and by whom it is; `short` lists those that too few are linked to. */
  linkTargets: query({
    ...READ,
    input: Slice.extend({
      system: z.string(),
      type: z.string(),
      on: Day,
      short: z.boolean().default(false),
      text: z.string().trim().max(60).default(''),
    }),
    output: pageOf(LinkTarget).extend({ short: z.number().int() }),
  }),
  /** Every link of a system, or of one subject on either side, ended ones too, the latest first. */
  linkList: query({
    ...READ,
    input: Slice.extend({
      system: z.string().default(''),
      subject: SubjectRef.nullable().default(null),
      ended: z.boolean().default(true),
    }),
    output: pageOf(Link),
  }),
  saveLink: command({
    ...EDIT,
    audit: { action: '登记联系', target: 'id' },
    input: LinkInput.extend({ id: LinkId.nullable(), version: z.number().int() }),
    output: Link,
  }),
  /** `toOn` is the first day on which it no longer holds. */
  endLink: command({
    ...EDIT,
    audit: { action: '结束联系', target: 'id' },
    input: OneLink.extend({ toOn: z.iso.date('结束日期未填'), reason: z.string().trim().max(200) }),
    output: Link,
  }),
  removeLink: command({
    ...EDIT,
    audit: { action: '删除联系', target: 'id' },
    input: OneLink,
    output: z.object({}),
  }),
  charges: query({
    right: 'ledgers.read',
    topics: ['links', 'systems'],
    input: Slice.extend(ChargesAsk.shape),
    output: pageOf(Charge).extend({ years: z.array(z.number().int()), unchecked: z.number().int() }),
  }),
  saveCharge: command({
    ...EDIT,
    audit: { action: '修改责任清单', target: 'id' },
    input: ChargeInput.extend({ id: ChargeId.nullable(), version: z.number().int() }),
    output: Charge,
  }),
  removeCharge: command({
    ...EDIT,
    audit: { action: '删除责任事项', target: 'id' },
    input: OneCharge,
    output: z.object({}),
  }),
  checkCharge: command({
    ...EDIT,
    audit: { action: '检查责任清单', target: 'id' },
    input: OneCharge.extend(ChargeCheck.pick({ outcome: true }).shape).extend({
      on: z.iso.date('检查日期未填'),
      note: z.string().trim().max(300),
    }),
    output: Charge,
  }),
  /** Last year's list as the beginning of this year's, without its checks. Refused where the year has one already. */
  copyCharges: command({
    ...EDIT,
    audit: { action: '沿用责任清单' },
    input: z.object({ system: z.string(), from: z.number().int(), to: z.number().int() }),
    output: z.object({ copied: z.number().int() }),
  }),
}
