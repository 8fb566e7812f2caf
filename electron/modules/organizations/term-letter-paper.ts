import { z } from 'zod'
import { lettersToPrint } from '#electron/platform/letters/letters.repository'
import type { PaperKind } from '#electron/platform/papers/paper-kind'
import { refuse } from '#shared/ipc/reply'
import { letterParagraphs } from '#shared/modules/organizations/rules-terms'
import type { TermRow } from '#shared/modules/organizations/term'
import { body, type Letter, letterForm } from '#shared/platform/print/letter'
import { PartyTermId } from '#shared/values/id'
import { lettersOn } from './term.repository'
import { listTerms, type TermRules } from './term-list.repository'
import { termRules } from './term-rules'

const LetterAsk = z.object({ system: z.string().max(26), termIds: z.array(PartyTermId).min(1).max(2000) })

/** One reminder to each organization: as it was sent where it was, else as it would be written today. */
export const termLetters: PaperKind<z.infer<typeof LetterAsk>> = {
  label: '换届提醒函',
  ask: LetterAsk,
  async make(context, { system, termIds }, { most, hear }) {
    const rules = await termRules(context, system)
    const every = { text: '', unitId: null, state: 'all', responsible: '', ids: termIds } as const
    const { rows } = await listTerms(context.trx, rules, every, { offset: 0, limit: termIds.length })
    const [first] = rows
    if (!first) throw refuse('not-found', '这些党组织已换届或已撤销。', { remedy: '刷新后重新选择。' })
    const written = await lettersOn(context.trx, system, termIds)
    const sent = new Map((await lettersToPrint(context.trx, [...written.values()])).map((it) => [it.id, it]))
    const runs = []
    for (const [at, row] of rows.slice(0, most).entries()) {
      await hear(at, rows.length)
      const letter = sent.get(written.get(row.termId ?? '') ?? '') ?? draftOf(row, rules)
      runs.push({ form: letterForm(letter) })
    }
    return { runs, papers: rows.length, about: rows.length === 1 ? first.name : `${rows.length} 封` }
  },
}

function draftOf(row: TermRow, { content }: TermRules): Letter {
  return {
    number: '',
    on: '',
    to: row.fullName,
    title: content.letter.title,
    paragraphs: letterParagraphs(content, row).map(body),
    from: row.responsible,
  }
}
