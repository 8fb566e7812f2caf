import { refuse } from '#shared/ipc/reply'
import { letterNumber } from '#shared/platform/print/letter'
import type { ProseParagraph } from '#shared/platform/print/prose'
import type { LetterId } from '#shared/values/id'
import { keptNew } from '../database/kept'
import type { Context } from '../ipc/context'
import { insertLetters, lastNumbers, numbersTaken } from './letters.repository'

/** A letter to be sent, without its number. */
export type OutgoingLetter = {
  to: string
  unitId: string | null
  title: string
  paragraphs: readonly ProseParagraph[]
  /** Who signs it. */
  from: string
  /** How many matters it names. */
  matters: number
}

export type LetterBatch = {
  /** Number of the first; the others count on from it. */
  first: string
  /** ISO day that all of them bear. */
  on: string
  /** The work they belong to, as the register shows it: 换届提醒. */
  origin: string
  letters: readonly OutgoingLetter[]
}

/**
 * Puts a batch of letters on the department's one register, in their order, each with its number. Refused where a
 * number is on a letter that stands. The caller notes what was sent for.
 */
export async function registerLetters(
  context: Pick<Context, 'trx' | 'now' | 'caller'>,
  { first, on, origin, letters }: LetterBatch,
): Promise<{ id: LetterId; number: string }[]> {
  const numbers = letters.map((_, at) => letterNumber(first.trim(), at))
  await requireFree(context.trx, numbers)
  const rows = letters.map(({ to, unitId, title, paragraphs, from, matters }, at) => ({
    ...keptNew(context),
    number: numbers[at] ?? '',
    on_day: on,
    addressee: to,
    unit_id: unitId,
    title,
    sender: from,
    paragraphs: JSON.stringify(paragraphs),
    origin,
    matters,
    void_reason: '',
  }))
  await insertLetters(context.trx, rows)
  return rows.map(({ id, number }) => ({ id: id as LetterId, number }))
}

/** The number after each sender's last letter of the year of `on`; '' where it sent none. */
export async function nextNumbers(
  trx: Context['trx'],
  senders: readonly string[],
  on: string,
): Promise<{ sender: string; number: string }[]> {
  const last = new Map(
    (await lastNumbers(trx, Number(on.slice(0, 4)), senders)).map((it) => [it.sender, it.number]),
  )
  return senders.map((sender) => ({ sender, number: letterNumber(last.get(sender) ?? '', 1) }))
}

async function requireFree(trx: Context['trx'], numbers: readonly string[]): Promise<void> {
  const [first = ''] = numbers
  if (!/\d/.test(first))
    throw refuse('invalid-input', `文号“${first}”没有序号。`, {
      field: 'first',
      remedy: '写成“云组函〔2026〕12号”，各函依次加一。',
    })
  const [taken] = await numbersTaken(trx, numbers)
  if (taken)
    throw refuse('conflict', `文号“${taken}”已经用过。`, {
      field: 'first',
      remedy: '查发函登记，改用下一号。',
    })
}
