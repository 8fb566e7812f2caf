import { findPeopleLike } from '#electron/modules/people/index'
import type { Context } from '#electron/platform/ipc/context'
import { comparableIdentityNumber } from '#shared/values/identity-number'

/** What a line of a workbook says of whom it is about. */
export type Named = { name: string; number: string }

/** A name as people are compared by it: blanks are how two characters are spread over three. */
export const nameKey = (name: string) => name.replaceAll(/\s/gu, '')

/**
 * Who the lines are about: by number where that is on record, else by a name that only one person bears. Answers null
 * where nobody is, `many` where several bear the name.
 */
export async function personFinder({ trx }: Pick<Context, 'trx'>, lines: readonly Named[]) {
  const numbers = lines.map((it) => comparableIdentityNumber(it.number)).filter(Boolean)
  const names = lines.map((it) => nameKey(it.name))
  const people = await findPeopleLike(trx, { numbers, names })
  return ({ name, number: written }: Named): string | null | 'many' => {
    const number = comparableIdentityNumber(written)
    if (number !== '') {
      const same = people.filter((it) => comparableIdentityNumber(it.identity_number) === number)
      if (same[0]) return same[0].id
    }
    const named = people.filter((it) => it.name_key === nameKey(name))
    if (named.length > 1) return 'many'
    return number === '' ? (named[0]?.id ?? null) : null
  }
}
