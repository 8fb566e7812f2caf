import { z } from 'zod'
import { LetterId } from '../../values/id'

/** A letter of the register. */
export const RegisteredLetter = z.object({
  id: LetterId,
  version: z.number().int(),
  number: z.string(),
  /** ISO day it bears. */
  on: z.string(),
  addressee: z.string(),
  title: z.string(),
  /** The work it belongs to. */
  origin: z.string(),
  matters: z.number().int(),
  by: z.string(),
  /** Why it was withdrawn, '' while it stands. */
  voidReason: z.string(),
})
export type RegisteredLetter = z.infer<typeof RegisteredLetter>

/** 提醒函 in a batch: one to each addressee, from the items that the caller marked. */
export const LetterOrder = z.object({
  keys: z.array(z.string().max(200)).min(1, '未选事项').max(500, '一次最多 500 件'),
  /** Number of the first. */
  first: z.string().trim().min(1, '首函文号未填').max(60),
  on: z.iso.date('发函日期应为年月日'),
  title: z.string().trim().min(1, '标题未填').max(60),
  /** Until when an answer is wanted; '' asks for none. */
  answerBy: z.union([z.literal(''), z.iso.date()]),
})
export type LetterOrder = z.infer<typeof LetterOrder>

export const LETTER_TITLE = '关于提醒办理有关事项的函'
