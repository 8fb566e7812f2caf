import type { Box, Round } from '#shared/modules/evaluations/round'

/** One line of the progress: a box, or all boxes of a group. */
export type ProgressLine = {
  key: string
  name: string
  issued: number
  returned: number
  first: number
  second: number
  current: boolean
}

/** More boxes than this are told group by group, for the panel has other things to say too. */
const MOST_BOXES = 6

/** The boxes that are entered ballot by ballot; of many, the one in work by itself and the rest by groups. */
export function progressLines({ boxes, scheme }: Round, current: number): ProgressLine[] {
  const shown = boxes.filter((it) => it.counting === 'ballots' && it.subjects > 0)
  const own = shown.filter((it) => it.no === current)
  if (shown.length <= MOST_BOXES) return shown.map((it) => lineOf([it], it.name, it.no === current))
  const groups = scheme.groups.map((group) => {
    const some = shown.filter((it) => it.group === group.key)
    return lineOf(some, `${group.letter} ${group.name}`, some.length === 1 && own[0] === some[0])
  })
  const inGroup = shown.filter((it) => it.group === own[0]?.group).length > 1
  return [...(inGroup ? own.map((it) => lineOf([it], it.name, true)) : []), ...groups]
}

/** What all boxes come to. */
export function progressTotal({ boxes }: Pick<Round, 'boxes'>): ProgressLine {
  return lineOf(
    boxes.filter((it) => it.counting === 'ballots' && it.subjects > 0),
    '',
    false,
  )
}

function lineOf(boxes: readonly Box[], name: string, current: boolean): ProgressLine {
  const sum = (key: 'issued' | 'returned' | 'first' | 'second') =>
    boxes.reduce((total, it) => total + (it[key] ?? 0), 0)
  return {
    key: name,
    name,
    current,
    issued: sum('issued'),
    returned: sum('returned'),
    first: sum('first'),
    second: sum('second'),
  }
}
