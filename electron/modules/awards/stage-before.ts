import type { Cycle } from '#shared/modules/awards/cycle'

/** The last confirmed stage before this one, null where there is none. */
export function stageBefore({ stages }: Pick<Cycle, 'stages'>, stageKey: string): string | null {
  const place = stages.findIndex((it) => it.key === stageKey)
  const earlier = place < 0 ? stages : stages.slice(0, place)
  return earlier.filter((it) => it.state === 'confirmed').at(-1)?.key ?? null
}
