import {
  BARS,
  type CaseContent,
  type CaseKind,
  type CaseRow,
  TREATED_IN,
} from '#shared/modules/evaluations/cases'
import { caseProblem, effectiveTo, plainDate, treatmentWords } from '#shared/modules/evaluations/rules'
import type { TextCheck } from '../../../components'
import { text } from './cases.text'

/** A case as the form holds it: the names beside the ids. */
export type CaseDraft = CaseContent & { subject: 'person' | 'organization'; subjectName: string }

export const BLANK_CASE: CaseDraft = {
  subject: 'person',
  subjectName: '',
  personId: null,
  organizationId: null,
  kind: '',
  from: '',
  to: '',
  document: '',
  note: '',
}

/** A registered case as the form holds it. */
export function draftOf(row: CaseRow): CaseDraft {
  const { personId, organizationId, kind, from, to, document, note } = row
  const subject = personId === null ? 'organization' : 'person'
  return { subject, subjectName: row.name, personId, organizationId, kind, from, to, document, note }
}

/** What the form sends. */
export function contentOf({ subject: _, subjectName: __, ...content }: CaseDraft): CaseContent {
  return content
}

export const checkDate: TextCheck = (written) => {
  const date = plainDate(written)
  return date ? { ok: true, text: date } : { ok: false, message: text.wrongDate(written) }
}

/** Whether the form can be sent; the records side says the rest. */
export function isComplete(draft: CaseDraft, kind: CaseKind | undefined): boolean {
  return caseProblem(contentOf(draft), kind) === null
}

/** One line of what follows from the case as it is typed. `toCheck`: somebody has to look. */
export type Following = { label: string; words: string; source: string; toCheck: boolean }

/** What follows by the rule table, worked out as the case is typed. */
export function followingOf(draft: CaseDraft, kind: CaseKind | undefined): Following[] {
  if (!kind) return []
  return [effectLine(draft, kind), barLine(kind), ...yearlyLine(draft, kind)]
}

function effectLine(draft: CaseDraft, kind: CaseKind): Following {
  const span = { from: plainDate(draft.from) ?? '', to: plainDate(draft.to) ?? '' }
  const until = effectiveTo(span, kind.months)
  const how = span.to !== '' || kind.months === null ? text.byDecision : text.byRule(kind.months)
  const endless = kind.family === 'sanction' ? text.effectEndless : text.effectOpen
  return {
    label: text.effect,
    words:
      until === ''
        ? span.from === '' && kind.months !== null
          ? how
          : endless
        : text.effectUntil(until, how),
    source: '',
    toCheck: until === '' && kind.family === 'sanction' && kind.months === null,
  }
}

function barLine({ bars, barSource, barSourced }: CaseKind): Following {
  const words = bars.length === 0 ? text.barsNothing : bars.map((it) => BARS[it]).join('、')
  const source = bars.length === 0 ? '' : barSource
  return { label: text.bars, words, source, toCheck: bars.length > 0 && !barSourced }
}

function yearlyLine(draft: CaseDraft, kind: CaseKind): Following[] {
  if (kind.subject === 'organization') return []
  const plain = kind.treatment === 'normal' && kind.evaluatedBy === 'own'
  const year = kind.treatedIn === 'taken' ? (plainDate(draft.from) ?? '').slice(0, 4) : ''
  const words = plain ? text.yearlyNormal : treatmentWords(kind)
  const when = year === '' ? TREATED_IN[kind.treatedIn] : year
  return [
    {
      label: text.yearly,
      words: plain ? words : year === '' ? `${when}：${words}` : text.yearlyOf(year, words),
      source: plain ? '' : kind.source,
      toCheck: !plain && !kind.sourced,
    },
  ]
}
