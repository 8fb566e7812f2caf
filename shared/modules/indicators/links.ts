import { z } from 'zod'
import { LinkId, OrganizationId } from '../../values/id'
import { Subject, SubjectRef, SubjectScope } from '../../values/subject'

/** @file Who is linked to what: 挂钩联系, 后备干部, 工作室. A system says who links, to what, at least and at most how often. */

const Key = z.string().regex(/^[a-z][a-zA-Z0-9]{0,29}$/, '代号应为小写字母开头的字母和数字')

/**
 * How many links of a kind a holder must and may have. The first rule that fits a holder holds for it: `postHas` fits
 * people whose present post has one of these words, `traits` villages that bear one of these marks; empty fits all.
 */
export const LinkRule = z.object({
  postHas: z.array(z.string().trim().min(1).max(20)).max(10).default([]),
  traits: z.array(z.string().max(40)).max(10).default([]),
  least: z.number().int().min(0).max(99),
  /** null: as many as one likes. */
  most: z.number().int().min(0).max(99).nullable(),
})
export type LinkRule = z.infer<typeof LinkRule>

/** What is kept beside a link: 培养方式, chosen from words where there are some. */
export const LinkField = z.object({
  key: Key,
  label: z.string().trim().min(1, '栏目名称未填').max(20),
  options: z.array(z.string().trim().min(1).max(30)).max(30).default([]),
})
export type LinkField = z.infer<typeof LinkField>

export const LinkType = z.object({
  key: Key,
  label: z.string().trim().min(1, '联系种类未填').max(30),
  /** What is linked to; null: a name that is typed (a studio). */
  target: SubjectScope.nullable(),
  /** A name may be typed where the records have no such person or place yet. */
  typed: z.boolean().default(false),
  rules: z.array(LinkRule).min(1).max(10),
  /** How many holders each possible target needs; 0: none. */
  targetLeast: z.number().int().min(0).max(20).default(0),
  fields: z.array(LinkField).max(8).default([]),
})
export type LinkType = z.infer<typeof LinkType>

/** Holders that need looking after: those whose holder of a post is older than so many full years, or that bear a mark. */
export const LinkWatch = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('age'),
    key: Key,
    label: z.string().trim().min(1).max(30),
    post: z.string().trim().min(1).max(20),
    over: z.number().int().min(18).max(99),
  }),
  z.object({
    by: z.literal('traits'),
    key: Key,
    label: z.string().trim().min(1).max(30),
    traits: z.array(z.string().max(40)).min(1).max(10),
  }),
])
export type LinkWatch = z.infer<typeof LinkWatch>

/** In which span links are counted: those in force on the day, of the year, or of the holder's present term. */
export const LINK_SPANS = { open: '当日有效', year: '本年', term: '本届' } as const
export const LinkSpan = z.enum(['open', 'year', 'term'])
export type LinkSpan = z.infer<typeof LinkSpan>

export const LinksContent = z.object({
  /** What one link is called: 挂钩联系. */
  noun: z.string().trim().min(1, '联系名称未填').max(20),
  /** The clause of the document that this comes from. */
  basis: z.string().max(600).default(''),
  holders: SubjectScope,
  /** What holders are called: 市领导. */
  holderWord: z.string().trim().min(1, '联系人名称未填').max(20),
  span: LinkSpan,
  /** A local setting: since when the present term runs where a holder's own election day is not known; '' open. */
  termFrom: z.union([z.literal(''), z.iso.date()]).default(''),
  types: z.array(LinkType).min(1, '至少要有一种联系').max(8),
  watches: z.array(LinkWatch).max(8).default([]),
  /** 责任清单 kept with it; null where there is none. */
  charges: z
    .object({
      levels: z.array(z.string().trim().min(1).max(20)).max(10),
      fields: z.array(z.string().trim().min(1).max(20)).max(20),
    })
    .nullable()
    .default(null),
})
export type LinksContent = z.infer<typeof LinksContent>

export const Link = z.object({
  id: LinkId,
  version: z.number().int(),
  system: z.string(),
  type: z.string(),
  typeLabel: z.string(),
  holder: Subject,
  /** null where a name was typed. */
  target: Subject.nullable(),
  targetName: z.string(),
  /** ISO days; `toOn` is the first day on which it no longer holds, '' while it does. */
  fromOn: z.string(),
  toOn: z.string(),
  endReason: z.string(),
  note: z.string(),
  fields: z.record(z.string(), z.string()),
})
export type Link = z.infer<typeof Link>

/** What one holder has of one kind of link. */
export const LinkCell = z.object({
  type: z.string(),
  count: z.number().int(),
  least: z.number().int(),
  most: z.number().int().nullable(),
  links: z.array(z.object({ id: LinkId, name: z.string(), toOn: z.string() })),
})
export type LinkCell = z.infer<typeof LinkCell>

export const LinkHolder = Subject.extend({
  /** The present post of a person, the marks of a village: by what its rule was found. */
  about: z.string(),
  cells: z.array(LinkCell),
  /** How many links are missing, and how many are too many, over all kinds. */
  short: z.number().int(),
  over: z.number().int(),
  /** Keys of the watches that it falls under. */
  watches: z.array(z.string()),
})
export type LinkHolder = z.infer<typeof LinkHolder>

export const LinkTarget = Subject.extend({
  type: z.string(),
  /** Who is linked to it. */
  holders: z.array(z.object({ id: LinkId, name: z.string() })),
  short: z.number().int(),
})
export type LinkTarget = z.infer<typeof LinkTarget>

export const HOLDER_VIEWS = { all: '全部', short: '有缺口', over: '超出', complete: '已配齐' } as const
export const HolderView = z.enum(['all', 'short', 'over', 'complete'])
export type HolderView = z.infer<typeof HolderView>

export const HoldersAsk = z.object({
  system: z.string(),
  /** ISO day; '' today. */
  on: z.union([z.literal(''), z.iso.date()]).default(''),
  view: HolderView.default('all'),
  /** Key of a watch, '' for none. */
  watch: z.string().default(''),
  unitId: OrganizationId.nullable().default(null),
  text: z.string().trim().max(60).default(''),
})
export type HoldersAsk = z.infer<typeof HoldersAsk>

export const LinkInput = z.object({
  system: z.string(),
  type: z.string(),
  holder: SubjectRef,
  target: SubjectRef.nullable(),
  /** Only where there is no target. */
  targetName: z.string().trim().max(60),
  fromOn: z.iso.date('起始日期应为年月日，如 2026-03-01'),
  toOn: z.union([z.literal(''), z.iso.date('结束日期应为年月日')]),
  note: z.string().trim().max(300),
  fields: z.record(z.string().max(30), z.string().trim().max(200)),
})
export type LinkInput = z.infer<typeof LinkInput>

/** One kind's sums over all holders of a view. */
export const LinkSum = z.object({
  type: z.string(),
  label: z.string(),
  links: z.number().int(),
  least: z.number().int(),
  short: z.number().int(),
})
export type LinkSum = z.infer<typeof LinkSum>

export const LinkSystem = z.object({
  key: z.string(),
  title: z.string(),
  source: z.string(),
  noun: z.string(),
  holderWord: z.string(),
  holders: z.number().int(),
  complete: z.number().int(),
  short: z.number().int(),
  links: z.number().int(),
  /** How many links are asked for over all holders; 0 where the system asks for none. */
  least: z.number().int(),
})
export type LinkSystem = z.infer<typeof LinkSystem>
