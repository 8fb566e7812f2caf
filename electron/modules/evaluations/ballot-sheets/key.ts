import { createHash } from 'node:crypto'
import { ballotLeaves } from '#shared/modules/evaluations/rules'
import type { BoxDesk } from '../box-desk'

/** What a sheet's key line says: for which box of which round it was made, and how the ballots looked then. */
export type SheetKey = { kind: 'ballots' | 'totals'; roundId: string; box: number; layout: string }

const LETTERS = { ballots: 'P', totals: 'H' } as const
const KEY = /JZ1-([PH])-([0-9A-Z]{26})-(\d{1,5})-([0-9A-F]{8})/

/** The line by which a sheet is known when it comes back. */
export function keyLine(desk: BoxDesk): string {
  const letter = LETTERS[desk.box.counting]
  return `识别码 JZ1-${letter}-${desk.round.id}-${desk.box.no}-${layoutOf(desk)}（读回时核对用，请勿改动）`
}

/** The key in a cell's text, null for any other text. */
export function readKey(text: string): SheetKey | null {
  const found = KEY.exec(text.normalize('NFKC').toUpperCase())
  if (!found) return null
  const [, letter = '', roundId = '', box = '', layout = ''] = found
  return { kind: letter === 'P' ? 'ballots' : 'totals', roundId, box: Number(box), layout }
}

/** Changes with the scheme's edition, with who stands on the ballots in which order, and with what they are asked. */
export function layoutOf({ round, box, subjects }: BoxDesk): string {
  const lines = subjects.map(({ no, name }) => [no, name])
  const leaves = ballotLeaves(round.scheme, box.group).map(({ key, label }) => [key, label])
  return createHash('sha256')
    .update(JSON.stringify([round.schemeId, lines, leaves]))
    .digest('hex')
    .slice(0, 8)
    .toUpperCase()
}
