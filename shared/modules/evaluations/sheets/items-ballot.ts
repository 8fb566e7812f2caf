import type { HeadCell, TableFormInput, TableRow } from '../../../platform/print/table'
import { listName } from '../../../values/name-order'
import type { RoundSubject } from '../round'
import { type Leaf, scaleOf } from '../rules'
import type { SchemeContent } from '../scheme'
import { postOf } from './subjects-ballot'

/** @file Ballots with a block for each subject: the items are lines, their options stand beside them. */

/** Millimetres: the number, the item's heading, a box with its word, a box for points. */
const NUMBER = 10
const CLASS = 26
const OPTION = { widest: 24, all: 104 }
const POINTS = { full: 16, given: 24 }

/** Whether items stand below headings of the tree, and which boxes stand beside them. */
function shapeOf(scheme: SchemeContent, leaves: readonly Leaf[]) {
  return {
    classes: leaves.some((it) => it.parent !== null),
    options: Math.max(0, ...leaves.map((it) => scaleOf(scheme, it)?.options.length ?? 0)),
    points: leaves.some((it) => it.score.by === 'points'),
  }
}

export function itemColumns(
  scheme: SchemeContent,
  leaves: readonly Leaf[],
): { columns: TableFormInput['columns']; head: HeadCell[][] } {
  const { classes, options, points } = shapeOf(scheme, leaves)
  const width = Math.min(OPTION.widest, OPTION.all / Math.max(1, options))
  return {
    columns: [
      { width: NUMBER, align: 'center' },
      ...(classes ? [{ width: CLASS, merge: true }] : []),
      { width: 0 },
      ...Array.from({ length: options }, () => ({ width })),
      ...(points ? [POINTS.full, POINTS.given].map((it) => ({ width: it, align: 'center' as const })) : []),
    ],
    head: [
      [
        { text: '序号' },
        ...(classes ? [{ text: '类　别' }] : []),
        { text: '评议内容' },
        ...(options > 0 ? [{ text: '评　价', columns: options }] : []),
        ...(points ? [{ text: '满分' }, { text: '得　分' }] : []),
      ],
    ],
  }
}

/** The heading of a subject, numbered where there are several, and its lines. */
export function itemRows(
  scheme: SchemeContent,
  leaves: readonly Leaf[],
  subject: RoundSubject,
  number: number,
): TableRow[] {
  const { classes, options, points } = shapeOf(scheme, leaves)
  const rows = leaves.map((leaf, index): TableRow => {
    const offered = scaleOf(scheme, leaf)?.options ?? []
    const boxes = Array.from({ length: options }, (_, at) => (offered[at] ? `　□ ${offered[at].label}` : ''))
    const given = leaf.score.by === 'points' ? [String(leaf.full), ''] : ['—', '—']
    return {
      kind: 'row',
      cells: [
        String(index + 1),
        ...(classes ? [classOf(scheme, leaf)] : []),
        [leaf.label, leaf.note].filter(Boolean).join('：'),
        ...boxes,
        ...(points ? given : []),
      ],
    }
  })
  return [{ kind: 'group', text: headingOf(subject, number) }, ...rows]
}

function headingOf(subject: RoundSubject, number: number): string {
  const who = subject.kind === 'person' ? `${listName(subject.name)}　　${postOf(subject)}` : subject.name
  return number > 0 ? `${number}．${who}` : `测评对象：${who}`
}

/** The headings above an item, from the first level down. */
function classOf({ indicators }: SchemeContent, leaf: Leaf): string {
  const labels: string[] = []
  for (let key = leaf.parent; key !== null; ) {
    const line = indicators.find((it) => it.key === key)
    if (line) labels.unshift(line.label)
    key = line?.parent ?? null
  }
  return labels.join('　')
}
