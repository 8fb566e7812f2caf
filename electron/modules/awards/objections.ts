import type { Trx } from '#electron/platform/database/schema'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { Objection } from '#shared/modules/awards/outcome'
import { objectionDue, wholeDay } from '#shared/modules/awards/rules'
import type { ObjectionId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { loadObjections } from './objection.repository'
import { readAwardStandards } from './standard.repository'

/** Objections of a cycle (or the one asked for) as lists and papers show them on the day of `now`. */
export async function objectionsOf(
  trx: Trx,
  cycle: Cycle,
  now: string,
  id: string | null = null,
): Promise<Objection[]> {
  const { objectionDays } = await readAwardStandards(trx)
  const today = todayPartial(new Date(now))
  const ended = lastNoticeDay(cycle)
  return (await loadObjections(trx, cycle.id, id)).map(
    ({ id, version, number, name, unitName, content }) => ({
      ...content,
      id: id as ObjectionId,
      version,
      number,
      name,
      unitName,
      ...objectionDue(content, objectionDays, today),
      afterNotice: ended !== '' && (wholeDay(content.receivedOn) ?? '') > ended,
    }),
  )
}

/** The end of the last notice that has gone up, '' while none has. */
function lastNoticeDay({ stages }: Cycle): string {
  const notices = stages.filter((it) => it.kind === 'notice' && it.state !== 'waiting')
  return notices.findLast((it) => it.endsOn !== '')?.endsOn ?? ''
}
