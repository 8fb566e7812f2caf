import type { MadePapers, PaperBounds, PaperContext } from '#electron/platform/papers/paper-kind'
import { refuse } from '#shared/ipc/reply'
import type { RepliesRule } from '#shared/modules/procedures/procedure'
import type { StepReply } from '#shared/modules/procedures/record'
import { stepOf } from '#shared/modules/procedures/rules-case'
import { type CaseFacts, entriesOf } from '#shared/modules/procedures/rules-entries'
import { spanEnd } from '#shared/modules/procedures/rules-span'
import type { SubjectWords } from '#shared/modules/procedures/rules-words'
import { replyLetter } from '#shared/modules/procedures/sheets/reply-letter'
import { groupBy } from '#shared/values/group-by'
import { casesById } from './case.repository'
import { factsOf } from './case-facts'
import { subjectWords } from './paper-words.repository'

type Asked = { ids: string[]; step: string; organs: string[] }

/** One line of a letter: whom it asks about, and what was put on record when it was sent. */
type Line = { rule: RepliesRule; organ: string; reply: StepReply; dueOn: string; person: SubjectWords }

/** 征求意见函: to each organ one letter about all who were asked about on the same day. */
export async function replyLetters(
  context: PaperContext,
  { ids, step, organs }: Asked,
  { department, most, hear }: PaperBounds,
): Promise<MadePapers> {
  const cases = await casesById(context.trx, ids)
  const facts = await factsOf(context, cases)
  const words = await subjectWords(context.trx, ids)
  const lines = cases.flatMap(({ id }) => linesOf(facts.get(id), words.get(id), { step, organs }))
  if (lines.length === 0)
    throw refuse('not-found', '所选的还没有登记征求意见。', { remedy: '先登记征求意见的日期。' })
  const letters = [...groupBy(lines, (it) => `${it.organ}\n${it.reply.askedOn}`).values()]
  const runs = []
  for (const [at, these] of letters.slice(0, most).entries()) {
    const form = letterOf(these, department)
    if (form) runs.push({ form })
    await hear(at + 1, letters.length)
  }
  return { runs, papers: letters.length, about: `${letters.length} 个单位，${cases.length} 人` }
}

function letterOf(lines: readonly Line[], department: string) {
  const [first] = lines
  return (
    first &&
    replyLetter({
      rule: first.rule,
      organ: first.organ,
      letterNo: first.reply.letterNo,
      askedOn: first.reply.askedOn,
      dueOn: first.dueOn,
      people: lines.map((it) => it.person),
      department,
    })
  )
}

function linesOf(
  facts: CaseFacts | undefined,
  person: SubjectWords | undefined,
  { step: key, organs }: { step: string; organs: readonly string[] },
): Line[] {
  const step = facts && stepOf(facts.procedure, key)
  const rule = step?.replies
  const replies = facts ? (entriesOf(facts, key).at(-1)?.content.replies ?? []) : []
  if (!facts || !rule || !person) return []
  return rule.organs.flatMap(({ key: organKey, organ, within }) => {
    const reply = replies.find((it) => it.key === organKey && it.askedOn !== '')
    if (!reply || (organs.length > 0 && !organs.includes(organKey))) return []
    const dueOn = within ? spanEnd(reply.askedOn, within, facts.holidays) : ''
    return [{ rule, organ, reply, dueOn, person }]
  })
}
