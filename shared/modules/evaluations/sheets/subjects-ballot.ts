import type { HeadCell, TableFormInput } from '../../../platform/print/table'
import { listName } from '../../../values/name-order'
import type { RoundSubject } from '../round'
import { type Leaf, scaleOf } from '../rules'
import type { Option, SchemeContent } from '../scheme'

/** @file Ballots with a line for each person or unit: every option of every leaf is a box across. */

/** The sheet a ballot's boxes fit on; null where only blocks will do. */
export type Across = 'portrait' | 'landscape' | null

/** Millimetres: room of a sheet, columns before the boxes, and a box to tick at its widest and narrowest. */
const ROOM = { portrait: 180, landscape: 267 }
const NUMBER = 10
const NAME = 20
const LEAST_NAME = 46
const LEAST_POST = 42
const TICK = { widest: 15, upright: 8.5, least: 6.4 }

/** How many boxes stand on a line: one for each option, one for points. */
function boxesOf(scheme: SchemeContent, leaves: readonly Leaf[]): number {
  return leaves.reduce((sum, it) => sum + optionsOf(scheme, it).length, 0)
}

function optionsOf(scheme: SchemeContent, leaf: Leaf): readonly (Option | null)[] {
  return scaleOf(scheme, leaf)?.options ?? [null]
}

/** Millimetres for the boxes, after the number, the name, and for persons their post. */
function roomFor({ subject }: SchemeContent, sheet: keyof typeof ROOM): number {
  return ROOM[sheet] - NUMBER - (subject === 'person' ? NAME + LEAST_POST : LEAST_NAME)
}

export function fitsAcross(scheme: SchemeContent, leaves: readonly Leaf[]): Across {
  const boxes = boxesOf(scheme, leaves)
  if (boxes * TICK.upright <= roomFor(scheme, 'portrait')) return 'portrait'
  return boxes * TICK.least <= roomFor(scheme, 'landscape') ? 'landscape' : null
}

export function subjectColumns(
  scheme: SchemeContent,
  leaves: readonly Leaf[],
  sheet: keyof typeof ROOM,
): TableFormInput['columns'] {
  const boxes = boxesOf(scheme, leaves)
  const width = Math.min(TICK.widest, roomFor(scheme, sheet) / boxes)
  const ticks = Array.from({ length: boxes }, () => ({ width, align: 'center' as const }))
  const number = { width: NUMBER, align: 'center' as const }
  return scheme.subject === 'person'
    ? [number, { width: NAME, align: 'center' }, { width: 0 }, ...ticks]
    : [number, { width: 0 }, ...ticks]
}

export function subjectHead(scheme: SchemeContent, leaves: readonly Leaf[]): HeadCell[][] {
  const names =
    scheme.subject === 'person' ? ['序号', '姓　名', '单位及职务'] : ['序号', nameOfKind(scheme.subject)]
  return [
    [
      ...names.map((text) => ({ text, rows: 2 })),
      ...leaves.map((it) => ({ text: it.label, columns: optionsOf(scheme, it).length })),
    ],
    leaves.flatMap((leaf) =>
      optionsOf(scheme, leaf).map((it) => ({ text: it?.label ?? `满分 ${leaf.full}` })),
    ),
  ]
}

function nameOfKind(subject: SchemeContent['subject']): string {
  return subject === 'village' ? '村（社区）' : subject === 'team' ? '领导班子' : '单　位'
}

export function subjectRows(
  scheme: SchemeContent,
  leaves: readonly Leaf[],
  subjects: readonly RoundSubject[],
): TableFormInput['rows'] {
  const boxes = leaves.flatMap((leaf) => optionsOf(scheme, leaf).map((it) => (it ? '□' : '')))
  return subjects.map((it, index) => ({
    kind: 'row',
    cells: [String(index + 1), ...whoOf(scheme, it), ...boxes],
  }))
}

function whoOf({ subject }: SchemeContent, { name, unitName, post }: RoundSubject): string[] {
  return subject === 'person' ? [listName(name), postOf({ unitName, post })] : [name]
}

/** 青石镇党委书记: the unit before the post, unless the post says it (云泽县青石镇党委书记). */
export function postOf({ unitName, post }: Pick<RoundSubject, 'unitName' | 'post'>): string {
  return post.includes(unitName) ? post : unitName + post
}
