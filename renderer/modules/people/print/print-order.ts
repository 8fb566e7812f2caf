import type { PageChoice } from '#shared/modules/people/form-layout'
import type { FormTemplate } from '#shared/modules/people/form-template'
import { parseRange } from '#shared/platform/print/ranges'
import type { PersonId } from '#shared/values/id'
import type { PrintRange } from '../form/form-state'

/** The forms and pages that a range means; no ids where what was typed is no range. */
export type Chosen = PageChoice & { ids: readonly PersonId[] }

type Pile = { ids: readonly PersonId[]; current: PersonId; page: number; typed: string }

/** The incumbent's six ranges over the pile at hand. */
export function chosenBy(range: PrintRange, { ids, current, page, typed }: Pile): Chosen {
  const whole = { sides: 'both', page: null } as const
  if (range === 'fronts' || range === 'backs') return { ids, sides: range, page: null }
  if (range === 'current') return { ids: [current], ...whole }
  if (range === 'page') return { ids: [current], sides: 'both', page }
  if (range === 'all') return { ids, ...whole }
  const numbers = parseRange(typed, ids.length) ?? []
  return { ids: numbers.flatMap((it) => ids[it - 1] ?? []), ...whole }
}

/** Pages that come out of the printer, further 续页 not counted. */
export function pagesOf({ ids, sides, page }: Chosen, { pages }: FormTemplate): number {
  const each = page !== null || sides !== 'both' ? 1 : pages.length
  return sides === 'backs' && pages.length === 1 ? 0 : ids.length * each
}
