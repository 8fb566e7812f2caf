import type { Count } from './ballot'
import type { RoundSubject } from './round'
import type { CountedBox, TallyInput } from './rules-input'
import { takesPart } from './rules-round'

/** The ballots of one group that list one subject, over all its boxes (R3.2); null where a count was not typed. */
export type GroupBallots = {
  boxes: number
  /** Boxes of the group that must not score the subject. */
  recused: number
  valid: number
  returned: number | null
  present: number | null
  expected: number | null
}

/** Finds boxes and counts by subject without going through all of them each time. */
export type CountIndex = {
  /** By group, for each subject. */
  ballots(subject: RoundSubject): Map<string, GroupBallots>
  /** Counts of a subject's leaf from the boxes that may score it, each with its group. */
  marks(subject: RoundSubject, leaf: string): readonly { group: string; count: Count }[]
}

export function indexCounts({ boxes, recusals, counts }: TallyInput): CountIndex {
  const barred = new Set(recusals.map((it) => cell(it.box, it.subject)))
  const byNumber = new Map(boxes.map((box) => [box.no, box]))
  const common = boxes.filter((box) => box.organizationId === null)
  const byUnit = gathered(boxes, (box) => box.organizationId)
  const byLeaf = gathered(counts, (count) => cell(count.subject, count.leaf))
  const around = ({ organizationId }: RoundSubject) =>
    organizationId === null ? common : [...common, ...(byUnit.get(organizationId) ?? [])]
  const scores = (box: CountedBox | undefined, subject: RoundSubject): box is CountedBox =>
    box !== undefined &&
    (box.organizationId === null || box.organizationId === subject.organizationId) &&
    !barred.has(cell(box.no, subject.no))
  return {
    ballots: (subject) => {
      const found = new Map<string, GroupBallots>()
      for (const box of takesPart(subject) ? around(subject) : [])
        found.set(box.group, added(found.get(box.group), box, scores(box, subject)))
      return found
    },
    marks: (subject, leaf) =>
      (byLeaf.get(cell(subject.no, leaf)) ?? []).flatMap((count) => {
        const box = byNumber.get(count.box)
        return scores(box, subject) ? [{ group: box.group, count }] : []
      }),
  }
}

/** A list in heaps of one key. */
export function gathered<T, K>(list: readonly T[], keyOf: (it: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>()
  for (const it of list) {
    const known = found.get(keyOf(it))
    if (known) known.push(it)
    else found.set(keyOf(it), [it])
  }
  return found
}

const cell = (first: number, second: number | string) => `${first}/${second}`

const NONE: GroupBallots = { boxes: 0, recused: 0, valid: 0, returned: 0, present: 0, expected: 0 }

function added(sum: GroupBallots = NONE, box: CountedBox, counts: boolean): GroupBallots {
  if (!counts) return { ...sum, recused: sum.recused + 1 }
  return {
    boxes: sum.boxes + 1,
    recused: sum.recused,
    valid: sum.valid + box.valid,
    returned: plus(sum.returned, box.returned),
    present: plus(sum.present, box.present),
    expected: plus(sum.expected, box.expected),
  }
}

function plus(sum: number | null, more: number | null): number | null {
  return sum === null || more === null ? null : sum + more
}
