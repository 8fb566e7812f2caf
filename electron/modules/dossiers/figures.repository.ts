import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

export type PlainFigures = {
  materials: number
  pages: number
  scanned: number
  lent: number
  overdueLoans: number
  receiptsDue: number
  permitsAsked: number
  loose: number
  missing: number
}

/** What can be counted from one table each. `today` is yyyyMMdd. */
export async function plainFigures(trx: Trx, today: number): Promise<PlainFigures> {
  const { rows } = await sql<PlainFigures>`select
    (select count(*) from dossier_material where removed_at is null) as materials,
    (select coalesce(sum(pages), 0) from dossier_material where removed_at is null) as pages,
    (select count(*) from dossier_page where removed_at is null) as scanned,
    (select count(*) from dossier_permit where state = 'lent' and removed_at is null) as lent,
    (select count(*) from dossier_permit where state = 'lent' and removed_at is null
      and until_sort between 1 and ${today - 1}) as "overdueLoans",
    (select count(*) from dossier_transfer where state = 'sent' and removed_at is null
      and receipt_due_sort between 1 and ${today - 1}) as "receiptsDue",
    (select count(*) from dossier_permit where state = 'asked' and removed_at is null) as "permitsAsked",
    (select count(*) from dossier_loose where state in ('pending', 'due') and removed_at is null) as loose,
    (select count(*) from dossier_missing where state in ('open', 'chased') and removed_at is null) as missing`.execute(
    trx,
  )
  if (!rows[0]) throw new Error('no figures')
  return rows[0]
}
