import type { Trx } from '#electron/platform/database/schema'
import type { EngineSystems, LoadedSystem } from '#electron/platform/systems/systems'
import { contentOn, loadSystems } from '#electron/platform/systems/systems'
import { refuse } from '#shared/ipc/reply'
import { contentProblems } from '#shared/modules/members/rules-systems'
import { MembersContent, type MembersPart, NO_PARTS } from '#shared/modules/members/systems'
import { MEMBERS_PRESETS } from './presets/index'
import { usesOfSystem } from './systems-use.repository'

/** The working systems that members run. */
export const membersSystems: EngineSystems<MembersContent> = {
  engine: 'members',
  schema: MembersContent,
  presets: MEMBERS_PRESETS,
  blank: NO_PARTS,
  problems: contentProblems,
  inUse: usesOfSystem,
}

type Part<P extends MembersPart> = NonNullable<MembersContent[P]>
export type SystemPart<P extends MembersPart> = { key: string; title: string; source: string; rule: Part<P> }

/** What the systems switched on say of one thing on an ISO day, presets first. */
export async function partsOn<P extends MembersPart>(
  trx: Trx,
  part: P,
  day: string,
): Promise<SystemPart<P>[]> {
  const systems = await loadSystems(trx, membersSystems)
  return systems.filter((it) => it.on).flatMap((it) => partOf(it, part, day) ?? [])
}

/** The first of them, null where no system says anything. */
export async function partOn<P extends MembersPart>(
  trx: Trx,
  part: P,
  day: string,
): Promise<SystemPart<P> | null> {
  return (await partsOn(trx, part, day))[0] ?? null
}

/** One system's part, refused where the system says nothing of it on that day. */
export async function requirePart<P extends MembersPart>(
  trx: Trx,
  part: P,
  { key, day }: { key: string; day: string },
): Promise<SystemPart<P>> {
  const found = (await partsOn(trx, part, day)).find((it) => it.key === key)
  if (found) return found
  throw refuse('not-found', '这项工作制度没有启用，或内容已改。', { remedy: '到“设置—工作制度”查看。' })
}

/** The editions of a part with the day each begins on, for sums over many months. */
export async function editionsOf<P extends MembersPart>(
  trx: Trx,
  part: P,
): Promise<{ from: string; rule: Part<P> }[]> {
  const systems = (await loadSystems(trx, membersSystems)).filter((it) => it.on)
  const system = systems.find((it) => it.editions.some((one) => one.content[part] !== null))
  return (system?.editions ?? []).flatMap(({ from, content }) => {
    const rule = content[part]
    return rule === null ? [] : [{ from, rule: rule as Part<P> }]
  })
}

function partOf<P extends MembersPart>(
  system: LoadedSystem<MembersContent>,
  part: P,
  day: string,
): SystemPart<P> | null {
  const rule = contentOn(system, day)[part]
  const { key, title, source } = system
  return rule === null ? null : { key, title, source, rule: rule as Part<P> }
}
