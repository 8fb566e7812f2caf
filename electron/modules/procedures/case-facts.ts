import { holidaysOf } from '#electron/platform/calendar/holidays'
import type { Trx } from '#electron/platform/database/schema'
import type { CaseFacts } from '#shared/modules/procedures/rules-entries'
import { dayOf } from '#shared/values/iso-day'
import { parsePartialDate } from '#shared/values/partial-date'
import { birthsOf, type CaseRecord, entriesOfCases } from './case.repository'
import { loadVersions } from './version.repository'

/** What the rules have to know of these cases, by case. */
export async function factsOf(
  { trx, now }: { trx: Trx; now: string },
  cases: readonly CaseRecord[],
): Promise<Map<string, CaseFacts>> {
  const people = cases.filter((it) => it.subject_kind === 'person').map((it) => it.subject_id)
  const [versions, entries, births, holidays] = [
    await loadVersions(
      trx,
      cases.map((it) => it.version_id),
    ),
    await entriesOfCases(
      trx,
      cases.map((it) => it.id),
    ),
    await birthsOf(trx, people),
    await holidaysOf(trx),
  ]
  return new Map(
    cases.flatMap((it) => {
      const procedure = versions.get(it.version_id)
      if (!procedure) return []
      const birth = births.get(it.subject_id)
      const facts: CaseFacts = {
        procedure,
        entries: entries.get(it.id) ?? [],
        birth: birth ? parsePartialDate(birth) : null,
        today: dayOf(now),
        holidays,
        open: it.state === 'running',
      }
      return [[it.id, facts]]
    }),
  )
}
