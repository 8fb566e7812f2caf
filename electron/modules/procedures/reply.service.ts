import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { registerLetters } from '#electron/platform/letters/letters'
import { readSettings } from '#electron/platform/settings/settings.service'
import type { procedures } from '#shared/modules/procedures/contract'
import type { StepReply } from '#shared/modules/procedures/record'
import { EMPTY_CONTENT } from '#shared/modules/procedures/rules-entries'
import { replyParagraphs } from '#shared/modules/procedures/sheets/reply-letter'
import { letterNumber } from '#shared/platform/print/letter'
import type { LetterId } from '#shared/values/id'
import { casesById } from './case.repository'
import { factsOf } from './case-facts'
import { eachDesk } from './each-case'
import { type AskedLetter, askedLetters } from './reply-letters'
import { type KeptEntry, keepEntry, openEntry, type StepDesk } from './step-keep'

type Job = 'ask' | 'answer'

/** Organs that are asked about many at once, by letters on the department's register, and what they answer. */
export const replyService: Pick<Handlers<typeof procedures>, Job> = {
  async ask(context, { ids, step, organs, on, letterNo }) {
    const asked = await organsAsked(context, { ids, step, organs })
    const numbers = new Map(
      letterNo === '' ? [] : asked.map((key, at) => [key, letterNumber(letterNo.trim(), at)]),
    )
    // A letter that went out is not taken back with what it asked.
    const title = letterNo === '' ? '登记征求意见' : null
    const done = await eachDesk(context, { ids, step, title }, (desk) =>
      keepReplies(context, desk, asked, (before) => ({
        ...before,
        askedOn: on,
        letterNo: numbers.get(before.key) ?? before.letterNo,
      })),
    )
    if (letterNo === '' || done.done === 0) return { ...done, letters: [] }
    const refused = new Set(done.refused.map((it) => it.id))
    const sent = ids.filter((id) => !refused.has(id))
    const written = await askedLetters(context, { ids: sent, step, organs: asked })
    return { ...done, letters: await register(context, written) }
  },

  answer: (context, { ids, step, organs, on, result, text }) =>
    eachDesk(context, { ids, step, title: '登记回复意见' }, (desk) =>
      keepReplies(context, desk, organs, (before) => ({ ...before, repliedOn: on, result, text })),
    ),
}

/** Those of these organs that the step of any of the cases asks, in its order: each gets one letter. */
async function organsAsked(
  context: Context,
  { ids, step, organs }: { ids: readonly string[]; step: string; organs: readonly string[] },
): Promise<string[]> {
  const facts = await factsOf(context, await casesById(context.trx, ids))
  const known = [...facts.values()].flatMap(
    ({ procedure }) =>
      procedure.steps.find((it) => it.key === step)?.replies?.organs.map((it) => it.key) ?? [],
  )
  return [...new Set(known)].filter((it) => organs.includes(it))
}

/** Each letter under the number that was put on record with the cases. */
async function register(context: Context, letters: readonly AskedLetter[]): Promise<LetterId[]> {
  const { reportingUnit: from } = await readSettings(context.trx)
  const ids: LetterId[] = []
  for (const { procedure, organ, rule, dueOn, people, askedOn, letterNo } of letters) {
    const paragraphs = replyParagraphs({ rule, dueOn, people })
    const { title } = rule.letter
    const letter = { to: organ, unitId: null, title, paragraphs, from, matters: people.length }
    const sent = { first: letterNo, on: askedOn, origin: procedure, letters: [letter] }
    const [registered] = await registerLetters(context, sent)
    if (!registered) continue
    ids.push(registered.id)
    context.note({
      targetKind: 'letter',
      targetId: registered.id,
      targetName: `${letterNo}，致${organ}（${people.length} 人）`,
      recordVersion: 1,
    })
  }
  return ids
}

async function keepReplies(
  context: Context,
  desk: StepDesk,
  organs: readonly string[],
  change: (before: StepReply) => StepReply,
): Promise<KeptEntry> {
  const { entry, at } = openEntry(desk)
  const content = entry?.content ?? EMPTY_CONTENT
  const known = desk.step.replies?.organs.map((it) => it.key) ?? []
  const replies = known.flatMap((key) => {
    const before = content.replies.find((it) => it.key === key)
    const fresh: StepReply = { key, askedOn: '', letterNo: '', repliedOn: '', result: '', text: '' }
    if (organs.includes(key)) return [change(before ?? fresh)]
    return before ? [before] : []
  })
  return keepEntry(context, desk, {
    number: at,
    on: entry?.on ?? '',
    outcome: entry?.outcome ?? '',
    content: { ...content, replies },
    state: 'open',
  })
}
