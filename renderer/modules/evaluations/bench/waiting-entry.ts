import type { Entry } from '#shared/modules/evaluations/ballot'
import type { Box, Round } from '#shared/modules/evaluations/round'

/** The entry of a box that waits: the first until every returned paper is in it, then the second. */
export function waitingEntry({ entry }: Pick<Round, 'entry'>, box: Box): Entry {
  return entry === 'double' && box.returned !== null && box.first >= box.returned ? 2 : 1
}
