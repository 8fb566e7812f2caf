import { subjectNames } from '#electron/modules/organizations/index'
import type { Context } from '#electron/platform/ipc/context'
import type { Finding } from '#shared/modules/inspections/visit'
import type { FindingId, InspectionId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import { findingsBy, type ListedFinding } from './finding.repository'
import { programmesOn } from './inspections-systems'

/** Findings with the names that lists show. Points are called as today's check list has them. */
export async function shownFindings(
  { trx, now }: Pick<Context, 'trx' | 'now'>,
  rows: readonly ListedFinding[],
): Promise<Finding[]> {
  const today = dayOf(now)
  const names = await subjectNames(
    trx,
    rows.map((it) => ({ kind: it.subject_kind, id: it.subject_id })),
  )
  const points = new Map<string, string>(
    (await programmesOn(trx, today)).flatMap((programme) =>
      programme.items.flatMap((item) =>
        item.points.map((point) => [`${item.key}/${point.key}`, `${item.title}：${point.text}`] as const),
      ),
    ),
  )
  return rows.map((it) => {
    const subject = names.get(`${it.subject_kind}:${it.subject_id}`)
    return {
      id: it.id as FindingId,
      version: it.version,
      visitId: it.visit_id as InspectionId,
      subjectName: subject?.name ?? '',
      unitName: it.subject_kind === 'unit' ? '' : (subject?.unitName ?? ''),
      on: it.visited_on,
      point: it.point,
      pointText: points.get(it.point) ?? '',
      text: it.text,
      demand: it.demand,
      responsible: it.responsible,
      due: it.due_on,
      grave: it.grave === 1,
      state: it.state,
      matterId: it.matter_id,
      settledOn: it.settled_on || it.closed_on,
      settledHow: it.settled_how,
      overdue: it.due_on !== '' && it.due_on < today && it.state !== 'settled',
    }
  })
}

export async function findingsOfVisit(
  context: Pick<Context, 'trx' | 'now'>,
  { id }: { id: string },
): Promise<Finding[]> {
  return shownFindings(context, await findingsBy(context.trx, { visitId: id }))
}
