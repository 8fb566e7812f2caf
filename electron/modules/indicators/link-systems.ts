import type { Trx } from '#electron/platform/database/schema'
import { contentOn, type LoadedSystem, loadSystem, loadSystems } from '#electron/platform/systems/systems'
import { refuse } from '#shared/ipc/reply'
import type { LinkSystem, LinksContent, LinkType } from '#shared/modules/indicators/links'
import { sumHolders } from './link-holders.repository'
import type { TypeLabels } from './link-shown'
import { linksSystems } from './links-systems'

export type LinkSystemOn = { system: LoadedSystem<LinksContent>; content: LinksContent; on: string }

/** A system with what holds on the day. */
export async function linkSystemOn(trx: Trx, key: string, on: string): Promise<LinkSystemOn> {
  const system = await loadSystem(trx, linksSystems, key)
  return { system, content: contentOn(system, on), on }
}

/** The systems that are switched on, with what holds on the day. */
export async function linkSystemsOn(trx: Trx, on: string): Promise<LinkSystemOn[]> {
  const systems = await loadSystems(trx, linksSystems)
  return systems.filter((it) => it.on).map((system) => ({ system, content: contentOn(system, on), on }))
}

/** A system's figures over all of its holders. */
export async function linkFigures(trx: Trx, { system, content, on }: LinkSystemOn): Promise<LinkSystem> {
  const sums = await sumHolders(trx, {
    system: system.key,
    content,
    on,
    view: 'all',
    watch: '',
    unitId: null,
    text: '',
  })
  return {
    key: system.key,
    title: system.title,
    source: system.source,
    noun: content.noun,
    holderWord: content.holderWord,
    holders: sums.holders,
    complete: sums.complete,
    short: sums.short,
    links: content.types.reduce((sum, _, at) => sum + (sums[`links${at}`] ?? 0), 0),
    least: content.types.reduce((sum, _, at) => sum + (sums[`least${at}`] ?? 0), 0),
  }
}

/** A kind of the system's content, refused where it has none of that key. */
export function typeOf({ system, content }: LinkSystemOn, key: string): LinkType {
  const type = content.types.find((it) => it.key === key)
  if (type) return type
  throw refuse('not-found', `“${system.title}”没有这种联系。`, {
    field: 'type',
    remedy: '重新选择联系种类。',
  })
}

/** What the kinds of all systems are called, by system and kind. */
export async function typeLabels(trx: Trx): Promise<ReadonlyMap<string, TypeLabels>> {
  const systems = await loadSystems(trx, linksSystems)
  return new Map(
    systems.map(({ key, editions }) => [
      key,
      new Map(editions.flatMap(({ content }) => content.types.map((it) => [it.key, it.label] as const))),
    ]),
  )
}
