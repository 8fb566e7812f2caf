import { fullName, type Random, surname } from '#electron/modules/people/index'
import type { Context } from '#electron/platform/ipc/context'
import type { LinksContent, LinkType } from '#shared/modules/indicators/links'
import type { Subject } from '#shared/values/subject'
import { begun } from '../kept'
import type { LinkRecord } from '../link.repository'

type Scene = {
  context: Context
  random: Random
  system: string
  content: LinksContent
  holders: readonly Subject[]
  /** Of each kind in its order; empty where names are typed. */
  targets: readonly (readonly Subject[])[]
  year: number
}

/** Most holders that are filled in full, so that a large county does not wait for its demonstration. */
const MOST = 400
/** Every so-manieth holder lacks something. */
const GAP_EVERY = 6

/** What each holder is linked to: as many as are asked at least, some fewer here and there. */
export function linksOf(scene: Scene): LinkRecord[] {
  const { content, holders } = scene
  return holders
    .slice(0, MOST)
    .flatMap((holder, at) =>
      content.types.flatMap((type, place) => linksOfHolder(scene, { holder, at, type, place })),
    )
}

type Where = { holder: Subject; at: number; type: LinkType; place: number }

function linksOfHolder(scene: Scene, where: Where): LinkRecord[] {
  const { at, type, place } = where
  const targets = scene.targets[place] ?? []
  if (type.target && !type.typed && targets.length === 0) return []
  const least = type.rules.at(-1)?.least ?? 0
  // Kinds that nobody must have (a studio) are there at every third holder.
  const wanted = least === 0 ? Number(at % 3 === 0) : least - gapAt(at, place, least)
  return Array.from({ length: wanted }, (_, nth) => oneLink(scene, where, nth))
}

/** How many are missing: later kinds more often than the first. */
function gapAt(at: number, place: number, least: number): number {
  if ((at + place) % GAP_EVERY !== GAP_EVERY - 1) return 0
  return Math.min(least, 1 + (at % 2))
}

function oneLink({ context, random, system, targets, year }: Scene, where: Where, nth: number): LinkRecord {
  const { holder, at, type, place } = where
  const own = targets[place] ?? []
  const target = own.length > 0 ? own[(at + nth) % own.length] : undefined
  const name = fullName(random, surname(random), random.pick(['男', '女']), 1985)
  const studio = `${holder.name}党代表工作室`
  const fields = type.fields.map(({ key, options }) => [key, options.length > 0 ? random.pick(options) : ''])
  return {
    ...begun(context),
    system,
    type: type.key,
    holder_kind: holder.kind,
    holder_id: holder.id,
    target_kind: target?.kind ?? '',
    target_id: target?.id ?? null,
    target_name: target ? '' : type.target ? name : studio,
    from_on: `${year}-0${1 + (at % 3)}-15`,
    to_on: '',
    end_reason: '',
    note: '',
    fields: JSON.stringify(Object.fromEntries(fields.filter(([, value]) => value !== ''))),
  }
}
