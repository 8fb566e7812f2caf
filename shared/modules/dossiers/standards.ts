import { z } from 'zod'
import { CLASS_CODES, ClassCode } from './classes'
import { PackageProfile } from './exchange'

/** @file What regulation or custom may change about dossiers: labels, orders, limits, checks. Edited in the settings. */

/** No document was seen that a figure is from. */
export const UNSEEN = '经验值，未见文件'

const line = (most: number) => z.string().trim().max(most).default('')

/** `time` by date; `importance` by the kinds named in `kinds`, then by date (domain rules 1.2). */
export const ClassStandard = z.object({
  code: ClassCode,
  name: z.string().trim().min(1).max(60),
  order: z.enum(['time', 'importance']),
  /** Words of a title from the most important kind down; a title that has none comes last. */
  kinds: z
    .array(z.array(z.string().trim().min(1).max(20)).max(20))
    .max(20)
    .default([]),
  /** Usual titles, offered while typing. */
  titles: z.array(z.string().trim().min(1).max(100)).max(100).default([]),
})
export type ClassStandard = z.infer<typeof ClassStandard>

/**
 * What the record can tell about a check. `material` wants one; `material-judge` wants one and then somebody's eye;
 * `judge` only somebody's eye. What each means exactly stands in rules-completeness.
 */
export const COMPLETENESS_KINDS = [
  'material',
  'material-judge',
  'material-years',
  'material-each-post',
  'material-each-promotion',
  'material-each-year',
  'material-each-education',
  'material-each-reward',
  'material-each-sanction',
  'order',
  'pages',
  'damage',
  'late',
  'judge',
] as const

/** `birth-differs` and `work-differs`: the materials state more than one date. */
export const COMPLETENESS_CONDITIONS = ['always', 'party', 'title', 'birth-differs', 'work-differs'] as const

/** One of the checks of completeness; what `kind` means stands in the rules. */
export const CompletenessCheck = z.object({
  key: z.string().regex(/^[a-z0-9-]{1,30}$/),
  label: z.string().trim().min(1).max(200),
  /** Points deducted each time it is short. */
  points: z.number().min(0).max(100),
  most: z.number().min(0).max(100).nullable().default(null),
  /** Short means the whole dossier is 不合格. */
  fatal: z.boolean().default(false),
  kind: z.enum(COMPLETENESS_KINDS),
  /** Only of whom this is so; of anybody else the check is met. */
  when: z.enum(COMPLETENESS_CONDITIONS).default('always'),
  classCode: ClassCode.nullable().default(null),
  /** Words of which the title must have one. */
  words: z.array(z.string().trim().min(1).max(30)).max(20).default([]),
  /** From this year on; null for all time. */
  since: z.number().int().min(1949).max(2200).nullable().default(null),
  /** `material-years`: of each of these years one is expected of whoever was there by then. */
  years: z.array(z.number().int().min(1949).max(2200)).max(20).default([]),
  /** Months between what happened and its material (each post, study, year) or its arrival (`late`). */
  within: z.number().int().min(1).max(120).nullable().default(null),
  on: z.boolean().default(true),
  /** Where figures are from that the sheet does not give; '' where all are the sheet's. Checks kept before it was asked say no source. */
  source: z.string().trim().max(200).default(UNSEEN),
})
export type CompletenessCheck = z.infer<typeof CompletenessCheck>

/** Catalogue and pages; the catalogue without the pages; only that there was a dossier, and where it went. */
export const AFTER_TRANSFER = {
  all: '目录和扫描页都留存',
  catalogue: '只留目录',
  register: '只留登记',
} as const
export type AfterTransfer = keyof typeof AFTER_TRANSFER
const AfterTransfer = z.enum(Object.keys(AFTER_TRANSFER) as [AfterTransfer, ...AfterTransfer[]])

export const DossierStandards = z.object({
  version: z.number().int(),
  classes: z.array(ClassStandard).length(CLASS_CODES.length),
  /** 份数 column of the catalogue. */
  showCopies: z.boolean(),
  /** Empty lines left after each class on the printed catalogue. */
  spareLines: z.number().int().min(0).max(20),
  /** Scans below it are pointed out. */
  minDpi: z.number().int().min(72).max(1200),
  /** A larger scan is pointed out; null for any. */
  mostPageBytes: z.number().int().min(100_000).nullable(),
  profiles: z.array(PackageProfile).min(1).max(20),
  receiptReminderDays: z.number().int().min(1).max(365),
  borrowMostDays: z.number().int().min(1).max(365),
  leastReaders: z.number().int().min(1).max(10),
  partyMembersOnly: z.boolean(),
  reasons: z.array(z.string().trim().min(1).max(30)).max(60),
  /** What stays here of a dossier once its receipt is back (R1.16). */
  afterTransfer: AfterTransfer.default('all'),
  transferReasons: z.array(z.string().trim().min(1).max(30)).max(60),
  /** Days in which what was received has to be filed; null is undecided. */
  filingDays: z.number().int().min(1).max(365).nullable(),
  /** 字 of the transfer slip. */
  transferWord: line(30),
  completeness: z.array(CompletenessCheck).max(60),
  completenessSource: line(200),
})
export type DossierStandards = z.infer<typeof DossierStandards>
