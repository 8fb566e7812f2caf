import type { Trx } from '#electron/platform/database/schema'
import { contentOn, type EngineSystems, loadSystems } from '#electron/platform/systems/systems'
import { trainingProblems } from '#shared/modules/training/rules-system'
import {
  type ClassKind,
  type SiteKind,
  TrainingContent,
  type TrainingSystem,
} from '#shared/modules/training/system'
import { PRESETS } from './presets/index'
import { isSystemUsed } from './systems.repository'

/** The working systems that training runs. */
export const trainingSystems: EngineSystems<TrainingContent> = {
  engine: 'training',
  schema: TrainingContent,
  presets: PRESETS,
  blank: TrainingContent.parse({}),
  problems: trainingProblems,
  inUse: isSystemUsed,
}

/** The systems that are switched on, each by its edition on an ISO day. */
export async function systemsOn(trx: Trx, day: string): Promise<TrainingSystem[]> {
  const systems = await loadSystems(trx, trainingSystems)
  return systems.filter((it) => it.on).map((it) => ({ key: it.key, title: it.title, ...contentOn(it, day) }))
}

/** What classes are called by system and kind, those of systems switched off included: old records keep their words. */
export async function kindsOf(trx: Trx, day: string): Promise<Map<string, ClassKind>> {
  const systems = await loadSystems(trx, trainingSystems)
  return new Map(
    systems.flatMap((it) =>
      [...it.editions.flatMap((edition) => edition.content.kinds), ...contentOn(it, day).kinds].map(
        (kind) => [`${it.key} ${kind.key}`, kind] as const,
      ),
    ),
  )
}

/** Kinds of sites of every system in force, by key; the first system that names a key says what it is. */
export async function siteKindsOn(trx: Trx, day: string): Promise<Map<string, SiteKind>> {
  const kinds = (await systemsOn(trx, day)).flatMap((it) => it.siteKinds)
  return new Map(kinds.toReversed().map((it) => [it.key, it]))
}
