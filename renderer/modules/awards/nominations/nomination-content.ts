import type { Cycle } from '#shared/modules/awards/cycle'
import {
  CandidateFacts,
  type Nomination,
  NominationContent,
  type NominationDraft,
} from '#shared/modules/awards/nomination'

/** What the page edits: a nomination's content, its name perhaps still empty. */
export type Typed = NominationDraft['content']

/** An empty form for the cycle's first category. */
export function blankContent({ content }: Cycle, category: string): Typed {
  const found = content.categories.find((it) => it.key === category) ?? content.categories[0]
  return {
    category: found?.key ?? '',
    name: '',
    personId: null,
    organizationId: null,
    unitName: '',
    nominator: found?.nominators.includes('unit') ? 'unit' : (found?.nominators[0] ?? 'self'),
    nominatorUnitId: null,
    nominatorName: '',
    members: '',
    facts: CandidateFacts.parse({}),
    answers: {},
  }
}

/** The editable part of what is stored. */
export function contentOf(nomination: Nomination): Typed {
  return NominationContent.parse(nomination)
}

/** Equal in every field, whatever object holds them. */
export function isSame(a: Typed, b: Typed): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b))
}

/** Answers in the order of their keys: how often one was typed must not matter. */
function ordered(content: Typed): unknown {
  const { answers, facts, ...head } = content
  const sorted = (of: object) => Object.entries(of).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [sorted(head), sorted(facts), sorted(answers).filter(([, it]) => it.length > 0)]
}
