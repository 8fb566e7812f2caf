import { lettersNumbered } from '#electron/platform/letters/letters.repository'
import type { MadePapers, PaperBounds, PaperContext } from '#electron/platform/papers/paper-kind'
import { refuse } from '#shared/ipc/reply'
import { replyLetter } from '#shared/modules/procedures/sheets/reply-letter'
import { letterForm } from '#shared/platform/print/letter'
import { askedLetters } from './reply-letters'

type Asked = { ids: string[]; step: string; organs: string[] }

/**
 * 征求意见函: to each organ one letter about all who were asked about on the same day. A letter on the register is printed
 * as it was sent, whatever was changed since.
 */
export async function replyLetters(
  context: PaperContext,
  asked: Asked,
  { department, most, hear }: PaperBounds,
): Promise<MadePapers> {
  const letters = await askedLetters(context, asked)
  if (letters.length === 0)
    throw refuse('not-found', '所选的还没有登记征求意见。', { remedy: '先登记征求意见的日期。' })
  const registered = await lettersNumbered(
    context.trx,
    letters.map((it) => it.letterNo),
  )
  const runs = []
  for (const [at, letter] of letters.slice(0, most).entries()) {
    const sent = registered.get(letter.letterNo)
    runs.push({ form: sent?.to === letter.organ ? letterForm(sent) : replyLetter({ ...letter, department }) })
    await hear(at + 1, letters.length)
  }
  return { runs, papers: letters.length, about: `${letters.length} 份函，${asked.ids.length} 人` }
}
