import type { Difference, FieldChoice, ItemAction, PreviewItem } from '#shared/modules/people/exchange'
import { text } from './import.text'

export type Option = { value: string; label: string }
/** What a choice comes to, as the records side takes it. */
export type Decision = { action?: ItemAction; choices?: Record<string, FieldChoice> }

const CHOICES: readonly Option[] = (['keep', 'adopt', 'later'] as const).map((value) => ({
  value,
  label: text.choices[value],
}))
const ALL_OR_EACH: readonly Option[] = [
  { value: 'keep', label: text.keepAll },
  { value: 'adopt', label: text.adoptAll },
  { value: 'each', label: text.each },
]

/** What can be decided about one file as a whole; nothing for one that is the same or wrong. */
export function optionsOfItem(item: PreviewItem): readonly Option[] {
  const actions = (values: readonly ItemAction[]) =>
    values.map((value) => ({ value, label: text.actions[value] }))
  if (item.outcome === 'created') return actions(['write', 'skip'])
  if (item.outcome === 'duplicate') return actions(['merge', 'separate', 'later'])
  return item.outcome === 'changed' ? ALL_OR_EACH : []
}

/** What stands decided about one file as a whole. */
export function valueOfItem(item: PreviewItem): string {
  if (item.outcome !== 'changed') return item.action
  const choices = new Set(item.differences.map((it) => it.choice))
  const [only] = choices
  return choices.size === 1 && (only === 'keep' || only === 'adopt') ? only : 'each'
}

/** `each` decides nothing by itself: it stands as soon as the choices differ. */
export function decisionOfItem(item: PreviewItem, value: string): Decision | null {
  if (item.outcome !== 'changed') {
    const action = optionsOfItem(item).find((it) => it.value === value)?.value
    return action ? { action: action as ItemAction } : null
  }
  if (value !== 'keep' && value !== 'adopt') return null
  return { choices: Object.fromEntries(item.differences.map((it) => [it.key, value])) }
}

export function optionsOfDifference(): readonly Option[] {
  return CHOICES
}

export function decisionOfDifference(difference: Difference, value: string): Decision | null {
  const found = (['keep', 'adopt', 'later'] as const).find((it) => it === value)
  return found ? { choices: { [difference.key]: found } } : null
}

/** The option beside the one that stands, at the ends the same. */
export function optionBeside(options: readonly Option[], value: string, step: 1 | -1): string | null {
  const at = options.findIndex((it) => it.value === value)
  const target = options[Math.min(options.length - 1, Math.max(0, at + step))]
  return target && target.value !== value ? target.value : null
}

/** Whether a file's lines are open before anybody touches it: whatever wants a decision is. */
export function opensByItself(item: PreviewItem): boolean {
  return item.outcome === 'wrong' || item.outcome === 'duplicate' || item.outcome === 'changed'
}

/** A merge is decided field by field too; two people are not compared, and a wrong file is not written. */
export function differencesShown(item: PreviewItem): readonly Difference[] {
  const undecidable = item.outcome === 'duplicate' && item.action !== 'merge'
  return undecidable || item.outcome === 'wrong' ? [] : item.differences
}

/** Lines under a file's own: findings, then differences. */
export function linesOf(item: PreviewItem): number {
  return item.findings.length + differencesShown(item).length
}
