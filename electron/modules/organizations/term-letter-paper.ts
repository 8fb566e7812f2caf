import { z } from 'zod'
import type { PaperKind } from '#electron/platform/papers/paper-kind'
import { refuse } from '#shared/ipc/reply'
import { letterParagraphs } from '#shared/modules/organizations/rules-terms'
import { body, letterForm } from '#shared/platform/print/letter'
import { PartyTermId } from '#shared/values/id'
import { listTerms } from './term-list.repository'
import { termRules } from './term-rules'

const LetterAsk = z.object({ system: z.string().max(26), termIds: z.array(PartyTermId).min(1).max(2000) })

/** One reminder to each organization; a number and a day stand in it once it was written of. */
export const termLetters: PaperKind<z.infer<typeof LetterAsk>> = {
  label: '换届提醒函',
  ask: LetterAsk,
  async make(context, { system, termIds }, { most, hear }) {
    const rules = await termRules(context, system)
    const every = { text: '', unitId: null, state: 'all', responsible: '', ids: termIds } as const
    const { rows } = await listTerms(context.trx, rules, every, { offset: 0, limit: termIds.length })
    const [first] = rows
    if (!first) throw refuse('not-found', '这些党组织已换届或已撤销。', { remedy: '刷新后重新选择。' })
    const runs = []
    for (const [at, row] of rows.slice(0, most).entries()) {
      await hear(at, rows.length)
      runs.push({
        form: letterForm({
          number: row.letterNo,
          on: row.letterOn,
          to: row.fullName,
          title: rules.content.letter.title,
          paragraphs: letterParagraphs(rules.content, row).map(body),
          from: row.responsible,
        }),
      })
    }
    return { runs, papers: rows.length, about: rows.length === 1 ? first.name : `${rows.length} 封` }
  },
}
