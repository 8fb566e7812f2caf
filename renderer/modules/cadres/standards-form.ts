import type { Standards } from '#shared/modules/cadres/standards'

type Bands = Standards['ageBands']

/** `0、31、36` for bands that begin there. */
export function bandsText(bands: Bands): string {
  return bands.map((it) => it.from).join('、')
}

/** The bands that a text names; figures parted by anything else. */
export function bandsOf(typed: string): Bands {
  const starts = typed.match(/\d+/g) ?? []
  return starts.map((it) => ({ from: Number(it) }))
}

/** The digits of what was typed; 0 where there are none, which the check then refuses. */
export function wholeNumber(typed: string): number {
  return Number(typed.normalize('NFKC').replace(/\D/g, '').slice(0, 3))
}
