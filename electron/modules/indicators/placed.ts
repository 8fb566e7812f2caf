import type { Trx } from '#electron/platform/database/schema'
import { contentOn, loadSystem, loadSystems } from '#electron/platform/systems/systems'
import { refuse } from '#shared/ipc/reply'
import type { Placed } from './evaluate'
import { indicatorsSystems } from './indicators-systems'

/** Every indicator of the systems that are switched on, by the edition in force on the day. */
export async function placedOn(trx: Trx, on: string, system = ''): Promise<Placed[]> {
  const systems = await loadSystems(trx, indicatorsSystems)
  return systems
    .filter((it) => it.on && (system === '' || it.key === system))
    .flatMap((it) =>
      contentOn(it, on).indicators.map((indicator) => ({
        system: it.key,
        systemTitle: it.title,
        indicator,
      })),
    )
}

/** One indicator as it holds on the day, refused where its system has none of that key then. */
export async function onePlaced(trx: Trx, system: string, key: string, on: string): Promise<Placed> {
  const found = await loadSystem(trx, indicatorsSystems, system)
  const indicator = contentOn(found, on).indicators.find((it) => it.key === key)
  if (indicator) return { system, systemTitle: found.title, indicator }
  throw refuse('not-found', `“${found.title}”在 ${on} 没有这项指标。`, {
    remedy: '换一个日期，或刷新后再看。',
  })
}
