import type { BarringSource } from '#electron/modules/evaluations/index'
import { contentOn, loadSystems } from '#electron/platform/systems/systems'
import { sanctionBarring } from '#shared/modules/matters/rules-sanction'
import { mattersSystems } from './matters-systems'
import { sanctionsThatBar } from './sanction.repository'

/** What sanctions bar: told to `eligibility`, which awards and appointments ask. */
export const sanctionBarrings: BarringSource = async (trx, { personIds, organizationIds }) => {
  const rows = await sanctionsThatBar(trx, [...personIds, ...organizationIds])
  const found: Awaited<ReturnType<BarringSource>> = new Map()
  if (rows.length === 0) return found
  const systems = new Map((await loadSystems(trx, mattersSystems)).map((it) => [it.key, it]))
  for (const row of rows) {
    const system = systems.get(row.system_key)
    const rules = system && contentOn(system, row.on_day).sanctions.find((it) => it.key === row.key)
    const barring = sanctionBarring(row, { label: rules?.label ?? row.key, system: system?.title ?? '' })
    if (barring) found.set(row.barred, [...(found.get(row.barred) ?? []), barring])
  }
  return found
}
