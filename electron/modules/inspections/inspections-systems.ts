import type { Trx } from '#electron/platform/database/schema'
import {
  contentOn,
  type EngineSystems,
  type LoadedSystem,
  loadSystems,
} from '#electron/platform/systems/systems'
import { refuse } from '#shared/ipc/reply'
import { inspectionProblems } from '#shared/modules/inspections/rules-system'
import { InspectionContent, type Programme } from '#shared/modules/inspections/system'
import { PRESETS } from './presets/index'
import { isProgrammeUsed } from './systems.repository'

/** The working systems that inspections run. */
export const inspectionsSystems: EngineSystems<InspectionContent> = {
  engine: 'inspections',
  schema: InspectionContent,
  presets: PRESETS,
  blank: InspectionContent.parse({}),
  problems: inspectionProblems,
  inUse: isProgrammeUsed,
}

/**
 * The inspections of the systems that are switched on, as they stand on an ISO day. Systems that join another add
 * their frequencies, check list and rule for findings to it; where two of them say the same part, the first one's holds.
 */
export async function programmesOn(trx: Trx, day: string): Promise<Programme[]> {
  const systems = (await loadSystems(trx, inspectionsSystems)).filter((it) => it.on)
  const parts = systems.map((it) => ({ system: it, content: contentOn(it, day) }))
  const heads = parts.filter(({ system, content }) => isHead(system, content, parts))
  return heads.map(({ system }) => {
    const own = parts.filter((it) => it.system === system || it.content.joins === system.key)
    return together(
      system,
      own.map((it) => it.content),
    )
  })
}

type Part = { system: LoadedSystem<InspectionContent>; content: InspectionContent }

/** What joins a system that is switched off or gone stands for itself. */
function isHead(system: Part['system'], { joins }: InspectionContent, parts: readonly Part[]): boolean {
  return joins === '' || joins === system.key || !parts.some((it) => it.system.key === joins)
}

function together(
  { key, title }: { key: string; title: string },
  parts: readonly InspectionContent[],
): Programme {
  const first = <T>(pick: (it: InspectionContent) => T | null): T | null =>
    parts.map(pick).find((it) => it !== null) ?? null
  return {
    key,
    title,
    basis: parts
      .map((it) => it.basis)
      .filter(Boolean)
      .join('\n')
      .slice(0, 500),
    areas: first((it) => it.areas),
    frequencies: parts.flatMap((it) => it.frequencies),
    items: parts.flatMap((it) => it.items),
    manners: parts.flatMap((it) => it.manners),
    levels: parts.find((it) => it.levels.length > 0)?.levels ?? [],
    findings: first((it) => it.findings),
  }
}

/** One inspection as it stood on a day; refused where no system that is switched on tells of it. */
export async function programmeOn(trx: Trx, key: string, day: string): Promise<Programme> {
  const found = (await programmesOn(trx, day)).find((it) => it.key === key)
  if (found) return found
  throw refuse('not-found', '没有启用这项巡回检查制度。', { remedy: '在“设置－工作制度”中启用后再办理。' })
}
