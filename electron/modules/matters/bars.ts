import type { Trx } from '#electron/platform/database/schema'
import { contentOn, loadSystems } from '#electron/platform/systems/systems'
import type { SubjectRef } from '#shared/values/subject'
import { mattersSystems } from './matters-systems'
import { sanctionsBarring } from './sanction.repository'

/** Why an organization or a person is kept from awards on a day, and until when it is. */
export type Bar = {
  subject: SubjectRef
  /** 取消评优资格 */
  label: string
  reason: string
  document: string
  on: string
  /** The last day on which it bars. */
  untilOn: string
  /** Title of the working system. */
  system: string
}

/** What keeps these from awards on an ISO day; none where nothing does. */
export async function barsOf(trx: Trx, subjects: readonly SubjectRef[], on: string): Promise<Bar[]> {
  const rows = await sanctionsBarring(
    trx,
    subjects.map((it) => it.id),
    on,
  )
  if (rows.length === 0) return []
  const systems = new Map((await loadSystems(trx, mattersSystems)).map((it) => [it.key, it]))
  return rows.map((row) => {
    const system = systems.get(row.system_key)
    const rules = system && contentOn(system, row.on_day)
    return {
      subject: { kind: row.subject_kind, id: row.subject_id },
      label: rules?.sanctions.find((it) => it.key === row.key)?.label ?? row.key,
      reason: row.reason,
      document: row.document,
      on: row.on_day,
      untilOn: row.until_on,
      system: system?.title ?? '',
    }
  })
}
