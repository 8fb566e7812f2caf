import type { TrendPoint } from '#shared/modules/indicators/indicators'

/** A point's name on the axis, marked where it was read from a snapshot. */
export function pointLabel({ label, frozen }: TrendPoint): string {
  return frozen ? `${label}＊` : label
}
