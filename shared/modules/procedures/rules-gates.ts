import { shownDay } from '../../values/iso-day'
import type { FieldRule, Outcome, Step } from './procedure'
import type { StepContent, StepEntry } from './record'
import { ballotResult, EMPTY_BALLOT, shareText } from './rules-ballot'
import { type CaseFacts, entriesOf, isPast, outcomeOf, standingOf } from './rules-entries'
import { cited } from './rules-limits'
import { spanEnd, spanText } from './rules-span'
import { entryTroubles } from './rules-troubles'

/** What the records know of the people named in a step. */
export type PeopleFacts = {
  /** Full members among them, by person. */
  full: ReadonlySet<string>
  /** Everybody of whom the register knows a membership at all. */
  members: ReadonlySet<string>
  /** Who has passed a procedure: `S14 review <person id>`. */
  cleared: ReadonlySet<string>
}

export const clearance = (system: string, kind: string, personId: string) => `${system} ${kind} ${personId}`

/** Steps before it that have not been finished or left out: nothing is skipped. */
export function blocksOf(facts: CaseFacts, step: Step): string[] {
  const blocks: string[] = []
  for (const before of facts.procedure.steps) {
    if (before.key === step.key) break
    if (!isPast(standingOf(facts, before))) blocks.push(`“${before.title}”还没有办结。`)
  }
  return blocks
}

/** Why a step cannot be finished as it is recorded, each a whole sentence. Empty when it can. */
export function gateProblems(
  facts: CaseFacts,
  { step, entry, people }: { step: Step; entry: StepEntry; people: PeopleFacts },
): string[] {
  const outcome = outcomeOf(step, entry)
  const problems = [
    ...blocksOf(facts, step),
    ...dayProblems(facts, step, entry),
    ...outcomeProblems(step, entry),
    ...extensionProblems(facts, { step, entry, outcome }),
  ]
  // What ends the case or is asked once more needs its day and decision; what lets it go on needs everything.
  if (outcome && outcome.effect !== 'pass') return problems
  return [
    ...problems,
    ...paperProblems(step, entry.content),
    ...fieldProblems(step, entry.content),
    ...peopleProblems(step, entry.content, people),
    ...noticeProblems(facts, step, entry),
    ...replyProblems(step, entry.content),
    ...ballotProblems(facts, step, entry.content),
    ...reasonProblems(facts, step, entry),
  ]
}

function dayProblems({ today }: CaseFacts, { dayLabel }: Step, { on }: StepEntry): string[] {
  if (on === '') return [`${dayLabel}未填。`]
  return on > today ? [`${dayLabel} ${shownDay(on)} 还没有到。`] : []
}

function outcomeProblems({ outcomes, title }: Step, { outcome }: StepEntry): string[] {
  if (outcomes.length === 0 || outcomes.some((it) => it.key === outcome)) return []
  return [`“${title}”的结果未定：${outcomes.map((it) => it.label).join('、')}。`]
}

type Decided = { step: Step; entry: StepEntry; outcome: Outcome | undefined }

function extensionProblems(facts: CaseFacts, { step, entry, outcome }: Decided): string[] {
  const extend = outcome?.extend
  if (!extend) return []
  const before = entriesOf(facts, step.key).some(
    (it) => it.number < entry.number && it.state === 'done' && it.content.extension > 0,
  )
  if (before) return [`“${outcome.label}”只能一次。`]
  const { extension } = entry.content
  if (extension >= extend.least && extension <= extend.most) return []
  return [`“${outcome.label}”应为 ${extend.least} 至 ${extend.most} 个月，现为 ${extension} 个月。`]
}

function paperProblems({ papers }: Step, content: StepContent): string[] {
  const had = new Set(content.papers.filter((it) => it.had).map((it) => it.key))
  return papers.filter((it) => it.required && !had.has(it.key)).map((it) => `缺材料“${it.title}”。`)
}

function fieldProblems({ fields, minimums }: Step, content: StepContent): string[] {
  const typed = (key: string) => content.fields[key] ?? ''
  const problems = fields.flatMap((field) => fieldProblem(field, typed(field.key)))
  for (const { any, say, basis } of minimums)
    if (!any.some(({ field, least }) => typed(field) !== '' && Number(typed(field)) >= least))
      problems.push(`${say}${cited(basis)}。`)
  return problems
}

function fieldProblem({ label, type, options, required }: FieldRule, value: string): string[] {
  if (value === '') return required ? [`“${label}”未填。`] : []
  if (type === 'number' && !/^\d+(\.\d+)?$/.test(value)) return [`“${label}”应为数字。现为“${value}”。`]
  if (type === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) return [`“${label}”应为年月日。现为“${value}”。`]
  if (type === 'choice' && !options.includes(value)) return [`“${label}”没有“${value}”这一项。`]
  return []
}

function noticeProblems(
  { holidays }: CaseFacts,
  { notice, title }: Step,
  { on, content }: StepEntry,
): string[] {
  const from = notice ? (content.fields[notice.from] ?? '') : ''
  const to = notice ? (content.fields[notice.to] ?? '') : ''
  if (!notice || from === '' || to === '') return []
  const least = spanEnd(from, notice.span, holidays)
  if (to < least)
    return [
      `公示自 ${shownDay(from)} 起应满 ${spanText(notice.span)}，到 ${shownDay(least)} 止，现到 ${shownDay(to)} 止${cited(notice.basis)}。`,
    ]
  return on !== '' && on <= to ? [`“${title}”（${shownDay(on)}）应在公示期满（${shownDay(to)}）以后。`] : []
}

function peopleProblems(step: Step, content: StepContent, known: PeopleFacts): string[] {
  return step.people.flatMap((rule) => {
    const named = content.people.filter((it) => it.role === rule.key)
    const problems: string[] = []
    if (named.length < rule.least || named.length > rule.most)
      problems.push(
        `“${rule.label}”应为 ${countText(rule.least, rule.most)}，现为 ${named.length} 人${cited(rule.basis)}。`,
      )
    for (const { name, personId } of named) {
      if (rule.standing === 'full' && personId && known.members.has(personId) && !known.full.has(personId))
        problems.push(`${name}不是正式党员，不能担任“${rule.label}”${cited(rule.basis)}。`)
      const { cleared } = rule
      if (cleared && !(personId && known.cleared.has(clearance(cleared.system, cleared.kind, personId))))
        problems.push(`${name}还没有通过审查，不能列为“${rule.label}”${cited(rule.basis)}。`)
    }
    return problems
  })
}

function countText(least: number, most: number): string {
  return least === most ? `${least} 人` : `${least} 至 ${most} 人`
}

function replyProblems({ replies }: Step, content: StepContent): string[] {
  if (!replies) return []
  return replies.organs.flatMap(({ key, organ }) => {
    const reply = content.replies.find((it) => it.key === key)
    if (!reply || reply.result === '') return [`${organ}尚未回复。`]
    return reply.result === 'objection' ? [`${organ}回复“${replies.objection}”，不能通过。`] : []
  })
}

function ballotProblems(facts: CaseFacts, step: Step, content: StepContent): string[] {
  const { ballot: rule } = step
  if (!rule) return []
  const result = ballotResult(rule, content.ballot ?? EMPTY_BALLOT, candidatesOf(facts, step, content))
  const problems = [...result.problems]
  const { quorum, majority } = result
  if (quorum && !quorum.met)
    problems.push(
      `到会 ${quorum.count} 人，应${shareText(rule.quorum)}（${quorum.need} 人），会议无效${cited(rule.quorum.basis)}。`,
    )
  if (majority && !majority.met)
    problems.push(
      `赞成 ${majority.count} 票，应${shareText(majority.share)}（${majority.need} 票），不能通过${cited(majority.share.basis)}。`,
    )
  return problems
}

/** The candidates of an election: this step's own record of them where it has one, else the step's that named them. */
export function candidatesOf(
  facts: Pick<CaseFacts, 'entries' | 'procedure'>,
  step: Step,
  content: StepContent,
) {
  const role = step.ballot?.candidates
  if (!role) return []
  const standing = ({ people }: StepContent) => people.filter((it) => it.role === role)
  const own = standing(content)
  if (own.length > 0) return own
  return facts.entries.map((it) => standing(it.content)).findLast((it) => it.length > 0) ?? []
}

/** What was done too early or out of order may stand, since it happened, but not without its reason. */
function reasonProblems(facts: CaseFacts, step: Step, entry: StepEntry): string[] {
  if (entry.content.reason !== '' || entry.on === '') return []
  return entryTroubles(facts, step, entry)
    .filter((it) => it.kind === 'order' || it.kind === 'early' || it.kind === 'age')
    .map((it) => `${it.message}确是如此的，写明缘由。`)
}
