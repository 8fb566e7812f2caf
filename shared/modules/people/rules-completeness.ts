import type { ElementTexts } from './elements'
import { REQUIRED_PARTS, type RequiredPart } from './regulations-completeness'
import type { PersonContent } from './schema'

type Facts = { content: PersonContent; texts: ElementTexts; hasPhoto: boolean }

/** The list in force now: it is looked at by who fills in files today, whatever day a form is dated. */
const REQUIRED = REQUIRED_PARTS.at(-1)?.parts ?? []

/** What a complete file holds and this one does not, in the form's order, each with the field to fill in. */
export function missingParts(facts: Facts): RequiredPart[] {
  return REQUIRED.filter((part) => !isFilled(part, facts))
}

/** Share of what a complete file holds, in whole percent, and what is missing in the form's order. */
export function completenessOf(facts: Facts): { percent: number; missing: string[] } {
  const missing = missingParts(facts).map((part) => part.label)
  return { percent: Math.floor(((REQUIRED.length - missing.length) / REQUIRED.length) * 100), missing }
}

function isFilled(part: RequiredPart, { content, texts, hasPhoto }: Facts): boolean {
  if ('photo' in part) return hasPhoto
  if ('set' in part) return content[part.set].length > 0
  return part.tags.some((tag) => texts[tag] !== '')
}
