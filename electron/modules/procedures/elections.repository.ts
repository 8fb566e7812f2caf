import { sql } from 'kysely'
import { idList } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { StepContent } from '#shared/modules/procedures/record'

/** What an election came to: its day and who was marked as elected, with the post in `note`. */
export type ElectionResult = {
  caseId: string
  electedOn: string
  elected: { personId: string | null; name: string; note: string }[]
}

/** Results of those of these cases that have elected. */
export async function electionResults(trx: Trx, caseIds: readonly string[]): Promise<ElectionResult[]> {
  const { rows } = await sql<{
    caseId: string
    electedOn: string
    content: string
  }>`select case_id as "caseId",
      on_day as "electedOn", content from procedure_entry
    where mark = 'elected' and case_id in ${idList(caseIds)} order by on_day`.execute(trx)
  return rows.map(({ content, ...row }) => ({
    ...row,
    elected: (JSON.parse(content) as StepContent).people
      .filter((it) => it.elected)
      .map(({ personId, name, note }) => ({ personId, name, note })),
  }))
}
