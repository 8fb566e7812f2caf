import type { z } from 'zod'
import type { Context } from '#electron/platform/ipc/context'
import { registerLetters } from '#electron/platform/letters/letters'
import { refuse } from '#shared/ipc/reply'
import type { organizations } from '#shared/modules/organizations/contract'
import { letterParagraphs } from '#shared/modules/organizations/rules-terms'
import type { TermRow } from '#shared/modules/organizations/term'
import { body } from '#shared/platform/print/letter'
import { insertTermLetters, lettersOn } from './term.repository'
import { listTerms } from './term-list.repository'
import { termRules } from './term-rules'

type Given = z.output<typeof organizations.writeTermLetters.input>

/** Writes the reminders of a system's terms, each sender's under its own numbers, and puts them on the register. */
export async function writeTermLetters(context: Context, given: Given): Promise<{ letters: number }> {
  const { trx } = context
  const rules = await termRules(context, given.system)
  const ids = given.batches.flatMap((it) => it.termIds)
  const { rows } = await listTerms(trx, rules, { ...EVERY, ids }, { offset: 0, limit: ids.length })
  const byTerm = new Map(rows.map((it) => [it.termId as string, it]))
  await requireFresh(context, given.system, byTerm, ids)
  for (const { sender, first, termIds } of given.batches) {
    const wanted = termIds.map((id) => byTerm.get(id) as TermRow)
    const sent = await registerLetters(context, {
      first,
      on: given.on,
      origin: rules.system.title,
      letters: wanted.map((row) => ({
        to: row.fullName,
        unitId: row.unitId,
        title: rules.content.letter.title,
        paragraphs: letterParagraphs(rules.content, row).map(body),
        from: sender,
        matters: 1,
      })),
    })
    await insertTermLetters(
      trx,
      sent.map(({ id }, at) => ({ term_id: termIds[at] ?? '', system_key: given.system, letter_id: id })),
    )
    for (const [at, { number }] of sent.entries())
      noteLetter(context, wanted[at] as TermRow, number, given.on)
  }
  return { letters: ids.length }
}

const EVERY = { text: '', unitId: null, state: 'all', responsible: '' } as const

/** A term is reminded of once; one that is not the present term of a system's organization is not reminded of at all. */
async function requireFresh(
  { trx }: Context,
  system: string,
  byTerm: ReadonlyMap<string, TermRow>,
  ids: readonly string[],
): Promise<void> {
  const strange = ids.filter((id, at) => !byTerm.has(id) || ids.indexOf(id) < at)
  if (strange.length > 0)
    throw refuse('conflict', `有 ${strange.length} 个党组织已换届、已撤销或重复选中。`, {
      remedy: '刷新后重新选择。',
    })
  const [written] = (await lettersOn(trx, system, ids)).keys()
  const row = written === undefined ? undefined : byTerm.get(written)
  if (row)
    throw refuse('conflict', `“${row.name}”已于 ${row.letterOn} 发函（${row.letterNo}）。`, {
      field: 'termIds',
      remedy: '不再重发；需要补打的，直接打印原函。',
    })
}

function noteLetter(context: Context, row: TermRow, number: string, on: string): void {
  context.note({
    targetKind: 'party',
    targetId: row.partyId,
    targetName: row.fullName,
    changes: [{ field: '提醒函', before: '', after: `${number}　${on}` }],
  })
}
