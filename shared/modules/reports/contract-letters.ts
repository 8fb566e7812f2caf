import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { LetterId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { LetterOrder, RegisteredLetter } from './letter'

export const LettersAsk = z.object({
  text: z.string().max(60).default(''),
  /** Of one year; null of all. */
  year: z.number().int().nullable().default(null),
  origin: z.string().max(60).default(''),
})
export type LettersAsk = z.infer<typeof LettersAsk>

/** 提醒函 and the register of letters that went out. */
export const letters = {
  letters: query({
    right: 'ledgers.read',
    topics: ['letters'],
    input: Slice.extend(LettersAsk.shape),
    output: pageOf(RegisteredLetter).extend({
      years: z.array(z.number().int()),
      origins: z.array(z.string()),
    }),
  }),
  /** The number that comes after the last one of the year, '' where there is none yet. */
  nextLetterNumber: query({
    right: 'ledgers.read',
    topics: ['letters'],
    input: z.object({}),
    output: z.object({ number: z.string() }),
  }),
  /** Puts the letters on the register; answers them for the printer. Refused where an item has nobody to write to. */
  writeLetters: command({
    right: 'ledgers.edit',
    topics: ['letters'],
    audit: { action: '发提醒函' },
    input: LetterOrder,
    output: z.object({ ids: z.array(LetterId) }),
  }),
  withdrawLetter: command({
    right: 'ledgers.edit',
    // A term whose reminder is withdrawn is due again.
    topics: ['letters', 'terms'],
    audit: { action: '作废发函', target: 'id' },
    input: z.object({
      id: LetterId,
      version: z.number().int(),
      reason: z.string().trim().min(1, '作废原因未填').max(200),
    }),
    output: RegisteredLetter,
  }),
}
