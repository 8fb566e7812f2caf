import { retirementDueOn } from '#shared/modules/people/rules-retirement'
import type { CareerEntry, PersonContent, Warning } from '#shared/modules/people/schema'
import { readIdentityNumber } from '#shared/values/identity-number'
import { text } from './person.text'

/** What one press can put right, worded as the button says it. */
export type Remedy = { label: string; part: Partial<PersonContent> }

/** The remedy of a warning, or null where only a person can say what is right. */
export function remedyOf(warning: Warning, content: PersonContent): Remedy | null {
  return REMEDIES[warning.code]?.(content, warning.field) ?? null
}

type Maker = (content: PersonContent, field: string) => Remedy | null

const REMEDIES: Record<string, Maker> = {
  'career.gap': (content, field) => meeting(content.career, field, text.remedies.fill),
  'career.open': (content, field) => meeting(content.career, field, text.remedies.fill),
  'career.overlap': (content, field) => meeting(content.career, field, text.remedies.endAt),
  'career.order': ({ career }) => ({
    label: text.remedies.sort,
    part: {
      career: career.toSorted((a, b) => (a.startedOn < b.startedOn ? -1 : a.startedOn > b.startedOn ? 1 : 0)),
    },
  }),
  'identity.birth': ({ identityNumber }) => {
    const read = readIdentityNumber(identityNumber)
    const birth = read.ok ? read.birth.slice(0, 7) : ''
    return birth === '' ? null : { label: text.remedies.adopt(birth), part: { birth } }
  },
  'identity.sex': ({ identityNumber }) => {
    const read = readIdentityNumber(identityNumber)
    return read.ok ? { label: text.remedies.adopt(read.sex), part: { sex: read.sex } } : null
  },
  'retirement.due': (content) => {
    const due = retirementDueOn(content)
    return due === '' ? null : { label: text.remedies.changeTo(due), part: { retirementDueOn: due } }
  },
  'posts.main': ({ posts }) => {
    const first = posts.find((it) => it.printed && it.endedOn === '')
    if (!first) return null
    return {
      label: text.remedies.firstIsMain,
      part: { posts: posts.map((it) => ({ ...it, isMain: it === first })) },
    }
  },
}

/** The entry before ends where this one begins. */
function meeting(
  career: readonly CareerEntry[],
  field: string,
  label: (month: string) => string,
): Remedy | null {
  const index = Number(field.split('.')[1])
  const start = career[index]?.startedOn ?? ''
  const before = career.findLastIndex((it, at) => at < index && it.startedOn !== '')
  const entry = career[before]
  if (!entry || start === '') return null
  return {
    label: label(start.slice(0, 7)),
    part: { career: career.with(before, { ...entry, endedOn: start }) },
  }
}
