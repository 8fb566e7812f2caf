import type { Context } from '#electron/platform/ipc/context'
import type { RepliesRule } from '#shared/modules/procedures/procedure'
import type { StepReply } from '#shared/modules/procedures/record'
import { stepOf } from '#shared/modules/procedures/rules-case'
import { type CaseFacts, entriesOf } from '#shared/modules/procedures/rules-entries'
import { spanEnd } from '#shared/modules/procedures/rules-span'
import type { SubjectWords } from '#shared/modules/procedures/rules-words'
import { groupBy } from '#shared/values/group-by'
import { casesById } from './case.repository'
import { factsOf } from './case-facts'
import { subjectWords } from './paper-words.repository'

/** A letter to one organ, about everybody whom it was asked about on one day under one number. */
export type AskedLetter = {
  /** Title of the procedure. */
  procedure: string
  rule: RepliesRule
  organ: string
  letterNo: string
  askedOn: string
  /** ISO day, '' where the organ has no term. */
  dueOn: string
  people: SubjectWords[]
}

/** Letters that put on record what these cases asked at a step, in the order of its organs; all organs where none is named. */
export async function askedLetters(
  context: Pick<Context, 'trx' | 'now'>,
  { ids, step, organs }: { ids: readonly string[]; step: string; organs: readonly string[] },
): Promise<AskedLetter[]> {
  const cases = await casesById(context.trx, ids)
  const facts = await factsOf(context, cases)
  const words = await subjectWords(context.trx, ids)
  const lines = cases.flatMap(({ id }) => linesOf(facts.get(id), words.get(id), step))
  const wanted = lines.filter((it) => organs.length === 0 || organs.includes(it.key))
  const order = organs.length === 0 ? [...new Set(wanted.map((it) => it.key))] : organs
  const letters = groupBy(wanted, (it) => [it.key, it.reply.askedOn, it.reply.letterNo].join('\n'))
  return [...letters.values()]
    .toSorted(([a], [b]) => order.indexOf(a?.key ?? '') - order.indexOf(b?.key ?? ''))
    .flatMap(letterOf)
}

type Line = {
  procedure: string
  key: string
  rule: RepliesRule
  organ: string
  reply: StepReply
  dueOn: string
  person: SubjectWords
}

function letterOf(lines: readonly Line[]): AskedLetter[] {
  const [first] = lines
  if (!first) return []
  const { procedure, rule, organ, dueOn, reply } = first
  const { letterNo, askedOn } = reply
  return [{ procedure, rule, organ, letterNo, askedOn, dueOn, people: lines.map((it) => it.person) }]
}

function linesOf(facts: CaseFacts | undefined, person: SubjectWords | undefined, key: string): Line[] {
  const step = facts && stepOf(facts.procedure, key)
  const rule = step?.replies
  const replies = facts ? (entriesOf(facts, key).at(-1)?.content.replies ?? []) : []
  if (!facts || !rule || !person) return []
  return rule.organs.flatMap(({ key: organKey, organ, within }) => {
    const reply = replies.find((it) => it.key === organKey && it.askedOn !== '')
    if (!reply) return []
    const dueOn = within ? spanEnd(reply.askedOn, within, facts.holidays) : ''
    return [{ procedure: facts.procedure.title, key: organKey, rule, organ, reply, dueOn, person }]
  })
}
