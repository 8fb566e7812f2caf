import type { ProgrammeContent, ProgrammeSuggestion } from '#shared/modules/awards/programme'
import { moneyWords } from '#shared/values/money'
import { text } from './rules.text'

/** The value as the editor shows it: 45, 20 万元, 1.5 倍. */
export function suggestedWords({ place, value }: ProgrammeSuggestion): string {
  if (typeof value === 'string') return value
  if (place.endsWith('/prize') || place === 'budget') return value === 0 ? '0' : moneyWords(value)
  return place.endsWith('/pass') ? `${value} ${text.passUnits.quota}` : String(value)
}

/** What a place is called: 初评　每份专家. */
export function suggestionName(place: string, { categories, stages }: ProgrammeContent): string {
  const steps = place.split('/')
  const owner = [...categories, ...stages].find((it) => it.key === steps[1])
  const fields: Readonly<Record<string, string>> = text.fields
  const field = fields[steps.at(-1) ?? ''] ?? steps.at(-1) ?? ''
  return [owner?.label, field].filter(Boolean).join('　')
}
