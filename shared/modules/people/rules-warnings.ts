import type { PartialDate } from '../../values/partial-date'
import type { ElementTexts } from './elements'
import type { PersonContent, Warning } from './schema'
import { careerWarnings } from './warnings-career'
import { dateWarnings } from './warnings-dates'
import { familyWarnings } from './warnings-family'
import { identityWarnings } from './warnings-identity'
import { lengthWarnings, nameWarnings, postWarnings } from './warnings-texts'

/** A stored acceptance, by the warning's key. */
export type Acceptance = { key: string }

/**
 * Everything about a record that contradicts itself or wants a look, contradictions first. Nothing blocks. A key
 * names the rule and the values it looked at, so an acceptance falls away when one of them changes.
 */
export function findWarnings(content: PersonContent, texts: ElementTexts, today: PartialDate): Warning[] {
  const found = [
    ...identityWarnings(content),
    ...dateWarnings(content, today),
    ...careerWarnings(content.career),
    ...familyWarnings(content),
    ...nameWarnings(content.name),
    ...postWarnings(content.posts),
    ...lengthWarnings(texts),
  ]
  const severe = found.filter((it) => it.severity === 'contradiction')
  return [...severe, ...found.filter((it) => it.severity !== 'contradiction')]
}

/** Warnings that nobody has accepted. */
export function openWarnings(warnings: readonly Warning[], accepted: readonly Acceptance[]): Warning[] {
  const keys = new Set(accepted.map((it) => it.key))
  return warnings.filter((it) => !keys.has(it.key))
}
