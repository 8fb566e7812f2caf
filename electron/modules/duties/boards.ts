import type { Trx } from '#electron/platform/database/schema'
import { type LoadedSystem, loadSystems } from '#electron/platform/systems/systems'
import { refuse } from '#shared/ipc/reply'
import type { DutyBoard, DutyContent, DutyKind } from '#shared/modules/duties/content'
import { type BoardEdition, boardOn, judgedPeriods, kindOf } from '#shared/modules/duties/rules-board'
import { dutiesSystems } from './duties-systems'

export type DutySystem = LoadedSystem<DutyContent>

/** Systems that are switched on, with their editions. */
export async function systemsOn(trx: Trx): Promise<DutySystem[]> {
  return (await loadSystems(trx, dutiesSystems)).filter((it) => it.on)
}

export async function systemOf(trx: Trx, key: string): Promise<DutySystem> {
  const found = (await loadSystems(trx, dutiesSystems)).find((it) => it.key === key)
  if (found) return found
  throw refuse('not-found', '找不到这项制度，可能已被删除。', { field: 'system', remedy: '刷新后再看。' })
}

export function editionsOf({ editions }: DutySystem): BoardEdition[] {
  return editions.map(({ from, content }) => ({ from, content }))
}

/** The board as it holds on an ISO day. */
export function boardOfSystem(system: DutySystem, key: string, day: string): DutyBoard {
  const board = boardOn(editionsOf(system), key, day)
  if (board) return board
  throw refuse('not-found', `“${system.title}”没有这张表。`, { field: 'board', remedy: '刷新后另选一张表。' })
}

/** A kind by its key as it holds on an ISO day, with its board. */
export function kindOfSystem(
  system: DutySystem,
  key: string,
  day: string,
): { board: DutyBoard; kind: DutyKind } {
  const content = editionsOf(system).findLast((it) => it.from <= day)?.content ?? system.editions[0]?.content
  const found = content && kindOf(content, key)
  if (found) return found
  throw refuse('invalid-input', `“${system.title}”没有这一类。`, {
    field: 'kind',
    remedy: '刷新后另选一类。',
  })
}

/** The last day of a year that a list is looked at from: today, or the year's end once it is past. */
export function dayIn(year: number, today: string): string {
  const end = `${year}-12-31`
  return today < end ? today : end
}

/** A board of a year with all its periods, each under the edition that it began under. */
export function yearOf(system: DutySystem, key: string, { year, today }: { year: number; today: string }) {
  const on = dayIn(year, today)
  const board = boardOfSystem(system, key, on)
  const editions = editionsOf(system)
  const periods = board.kinds.flatMap((it) => judgedPeriods(editions, { board: key, kind: it.key }, year))
  return { system: system.key, board, periods, on, today }
}

/** Kinds whose missed meetings have to be made up, as `system/kind`, with their names. */
export async function makingUp(trx: Trx): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const { key, editions } of await systemsOn(trx))
    for (const kind of editions.flatMap((it) => it.content.boards.flatMap((board) => board.kinds)))
      if (kind.makesUp) found.set(`${key}/${kind.key}`, kind.label)
  return found
}
