import type { DuesRow } from '#shared/modules/members/dues'
import { groupBy } from '#shared/values/group-by'
import type { PersonId } from '#shared/values/id'
import type { DuesLine } from './dues.repository'

/** Lines of months as one row a member; sums count the months up to `until`. */
export function duesRows(lines: readonly DuesLine[], until: string): DuesRow[] {
  return [...groupBy(lines, (it) => it.personId).values()].flatMap((own) => {
    const latest = own.findLast((it) => it.month <= until) ?? own[0]
    return latest ? [rowOf(latest, own, until)] : []
  })
}

function rowOf({ personId, name, payer, base }: DuesLine, own: readonly DuesLine[], until: string): DuesRow {
  const counted = own.filter((it) => it.month <= until)
  return {
    personId: personId as PersonId,
    name,
    payer,
    base,
    cells: own.map(({ month, due, paid, paidOn, receiptNo }) => ({ month, due, paid, paidOn, receiptNo })),
    due: counted.reduce((sum, it) => sum + (it.due ?? 0), 0),
    paid: counted.reduce((sum, it) => sum + it.paid, 0),
  }
}
