import type { Attachment, CandidateFacts, Nomination } from './nomination'
import { FACT_LABELS, SUBJECT_LABELS } from './nomination-words'
import type { Category, FormField } from './programme'

/** @file What a reviewer gets to see of a nomination: all that is judged, and where names are hidden nothing that tells who. */

export type ReviewerLine = { label: string; text: string }
type Seen = Pick<
  Nomination,
  'number' | 'subject' | 'name' | 'unitName' | 'nominatorName' | 'members' | 'facts' | 'answers'
>

/** Nobody needs them to judge, and they are worth keeping. */
const NEVER: readonly (keyof CandidateFacts)[] = ['identityNumber', 'phone']
/** What says what somebody does, not who it is. */
const NAMELESS: readonly (keyof CandidateFacts)[] = ['field', 'fieldYears', 'deeds', 'honours']
const HIDDEN = '○○○'

/** The form as lines with something on them. */
export function reviewerLines(nomination: Seen, category: Category): ReviewerLine[] {
  const facts = Object.keys(FACT_LABELS) as (keyof CandidateFacts)[]
  const shown = facts.filter((it) => (category.anonymous ? NAMELESS.includes(it) : !NEVER.includes(it)))
  const lines = [
    ...(category.anonymous ? [] : whoLines(nomination)),
    ...shown.map((it) => ({ label: FACT_LABELS[it], text: nomination.facts[it] })),
    ...category.fields.map((it) => ({ label: it.label, text: answerText(it, nomination.answers[it.key]) })),
  ]
  const clean = category.anonymous ? maskOf(nomination) : (text: string) => text
  return lines.flatMap(({ label, text }) => (text === '' ? [] : [{ label, text: clean(text) }]))
}

function whoLines({ subject, name, unitName, nominatorName, members }: Seen): ReviewerLine[] {
  const labels = SUBJECT_LABELS[subject]
  return [
    { label: labels.name, text: name },
    { label: labels.unit, text: unitName },
    { label: '推荐单位（人）', text: nominatorName },
    { label: '团队成员', text: members },
  ]
}

/** Rows one a line, each cell with its column's name. */
function answerText({ columns }: FormField, answer: Nomination['answers'][string] | undefined): string {
  if (answer === undefined || typeof answer === 'string') return answer ?? ''
  const rows = answer.map((cells) =>
    cells.flatMap((cell, at) => (cell === '' ? [] : [columns[at] ? `${columns[at]}：${cell}` : cell])),
  )
  return rows
    .filter((it) => it.length > 0)
    .map((it) => it.join('　'))
    .join('\n')
}

/** Takes out of a text what names the nominee: it finds whole names, also with white space in them, and no others. */
export function maskOf({
  name,
  unitName,
  nominatorName,
  members,
  facts,
}: Omit<Seen, 'number' | 'subject' | 'answers'>): (text: string) => string {
  const said = [name, unitName, nominatorName, ...members.split(/[\n、，,；;]/u)]
  const words = [...said, facts.identityNumber, facts.phone, facts.school]
    .map((it) => it.replace(/\s/gu, ''))
    .filter((it) => [...it].length > 1)
    .sort((a, b) => b.length - a.length)
  if (words.length === 0) return (text) => text
  const any = words.map((word) => [...word].map(escaped).join('\\s*')).join('|')
  const found = new RegExp(any, 'giu')
  return (text) => text.replace(found, HIDDEN)
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&')
}

/** The materials a reviewer may open, with titles that tell no name where names are hidden. */
export function reviewerMaterials(
  attachments: readonly Attachment[],
  { anonymous, materials }: Category,
): { attachment: Attachment; title: string }[] {
  const labels = new Map(materials.map((it) => [it.key as string, it]))
  const open = attachments.filter((it) => !anonymous || labels.get(it.material)?.anonymous === true)
  return open.map((attachment) => {
    const label = labels.get(attachment.material)?.label ?? '其他材料'
    const same = open.filter((it) => it.material === attachment.material)
    const count = same.length > 1 ? ` ${same.indexOf(attachment) + 1}` : ''
    return { attachment, title: anonymous ? `${label}${count}` : attachment.title }
  })
}
