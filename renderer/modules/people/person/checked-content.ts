import { ALL_ELEMENTS } from '#shared/modules/people/elements'
import { parseCareer } from '#shared/modules/people/rules-career'
import type { CareerEntry, PersonContent, Post } from '#shared/modules/people/schema'
import { newRowId } from '../row-id'
import { dateCheck, endCheck, yearCheck } from './checks'
import { labelOf } from './content'
import { text } from './person.text'

const DATES = ALL_ELEMENTS.flatMap((it) => (it.kind === 'date' ? [it.field] : []))

/** What keeps a content from being saved: a sentence for each field path. Whatever only wants a look is a warning. */
export function contentErrors(content: PersonContent): Record<string, string> {
  const errors: Record<string, string> = {}
  const look = (path: string, value: string, check: ReturnType<typeof dateCheck>) => {
    const answer = value === '' ? null : check(value)
    if (answer && !answer.ok) errors[path] = answer.message
  }
  if (content.name.trim() === '') errors.name = text.wrong.name
  for (const key of DATES) look(key, content[key], dateCheck(labelOf(key)))
  const { posts, ranks, educations, career } = content
  const periods = { posts, ranks, educations, career }
  for (const [set, rows] of Object.entries(periods))
    rows.forEach((row, index) => {
      look(`${set}.${index}.startedOn`, row.startedOn, dateCheck(text.startedOn))
      look(`${set}.${index}.endedOn`, row.endedOn, endCheck)
    })
  posts.forEach((row, index) => {
    look(`posts.${index}.probationEndsOn`, row.probationEndsOn, dateCheck(text.post.probationEndsOn))
  })
  content.rewards.forEach((row, index) => {
    look(`rewards.${index}.happenedOn`, row.happenedOn, dateCheck(text.reward.happenedOn))
  })
  content.assessments.forEach((row, index) => {
    look(`assessments.${index}.year`, String(row.year || 0), yearCheck)
  })
  return errors
}

/** The content as it is stored: blanks at the ends, blank notes and blank rows are gone. */
export function tidied(content: PersonContent): PersonContent {
  const career = content.career.map((it) => ({ ...it, notes: it.notes.filter((note) => note.trim() !== '') }))
  return {
    ...content,
    name: content.name.trim(),
    posts: content.posts.filter((it) => !isBlank(it)),
    educations: content.educations.filter((it) => !isBlank(it)),
    career: career.filter((it) => !isBlank(it)),
    rewards: content.rewards.filter((it) => it.text.trim() !== '' || it.happenedOn !== ''),
    assessments: content.assessments.filter((it) => it.grade !== '' || it.year > 0),
    family: content.family.filter((it) => !isBlank(it)),
    ranks: content.ranks.filter((it) => !isBlank(it)),
  }
}

const MARKS = new Set(['id', 'mode', 'kind', 'isMain', 'printed', 'organizationId'])

/** True for a row in which nothing was filled in but its marks. */
function isBlank(row: object): boolean {
  return Object.entries(row).every(
    ([key, value]) =>
      (MARKS.has(key) && !(key === 'organizationId' && value)) ||
      (Array.isArray(value) ? value.length === 0 : String(value ?? '').trim() === ''),
  )
}

/** Only one post is the main one: the one that was just made it. */
export function withOneMain(before: readonly Post[], after: readonly Post[]): Post[] {
  const old = new Set(before.filter((it) => it.isMain).map((it) => it.id))
  const chosen = after.find((it) => it.isMain && !old.has(it.id))
  return chosen ? after.map((it) => ({ ...it, isMain: it === chosen })) : [...after]
}

const DATED = /^\s*\d{4}[.．年]?\d{0,2}月?\s*(?:[-‐‑‒–—―─－~〜～]|至|到)/

/** The entry's text and its notes as one text, a line each. */
export function entryText(entry: CareerEntry): string {
  return [entry.text, ...entry.notes].join('\n')
}

export function withEntryText(entry: CareerEntry, typed: string): CareerEntry {
  const [first = '', ...notes] = typed.replace(/\r\n?/g, '\n').split('\n')
  return { ...entry, text: first, notes }
}

/**
 * Several dated lines that were typed or pasted into one entry become entries of their own. The first keeps the
 * entry's id; nothing of the text is lost.
 */
export function withLinesParted(entries: readonly CareerEntry[]): CareerEntry[] {
  return entries.flatMap((entry) => {
    const undated = entry.startedOn === '' && entry.endedOn === ''
    if (!entry.notes.some((it) => DATED.test(it)) && !(undated && DATED.test(entry.text))) return [entry]
    const own = undated ? [] : [{ ...entry, notes: [] }]
    const rest = undated ? entryText(entry) : [...entry.notes].join('\n')
    const parts = [...own, ...parseCareer(rest, newRowId)]
    return parts.map((it, index) => (index === 0 ? { ...it, id: entry.id } : it))
  })
}
