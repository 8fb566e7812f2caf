import { type PartialDate, parsePartialDate } from '../../values/partial-date'
import type { AuditItem } from './audit'
import { dateSaid, type Relation, relateDates } from './rules-audit-dates'

/** @file What two materials say of one item, compared by its kind: a date, a stretch of time, words. */

const DATED: readonly AuditItem[] = ['birth', 'work', 'party']
/** Of these there are several in a life: different words are different things and contradict nothing. */
const MANIFOLD: readonly AuditItem[] = ['title', 'reward']
const STRETCHED: readonly AuditItem[] = ['education', 'career']

export function isDated(item: AuditItem): boolean {
  return DATED.includes(item)
}

/** How `a` stands to `b` as values of this item. */
export function relateValues(item: AuditItem, a: string, b: string): Relation {
  if (isDated(item)) return relateSaid(dateSaid(a), dateSaid(b))
  if (STRETCHED.includes(item)) return relateStretches(stretchOf(a), stretchOf(b))
  const relation = relateWords(a, b)
  return relation === 'apart' && MANIFOLD.includes(item) ? 'unread' : relation
}

function relateSaid(a: PartialDate | null, b: PartialDate | null): Relation {
  return a && b ? relateDates(a, b) : 'unread'
}

/** A stretch as records and materials write it: `2001.09—2005.06 湘南农业大学`. */
export type Stretch = { from: PartialDate | null; to: PartialDate | null; words: string }

const DATE = String.raw`\d{4}(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?|\.\d{1,2}(?:\.\d{1,2})?|\d{2})?`
const PERIOD = new RegExp(String.raw`^\s*(${DATE})\s*(?:[-‐‑‒–—―－~～]+|至|到)\s*(${DATE}|至?今)?`, 'u')

function stretchOf(text: string): Stretch {
  const found = PERIOD.exec(text)
  const date = (part: string | undefined) => (part ? parsePartialDate(part) : null)
  return { from: date(found?.[1]), to: date(found?.[2]), words: text.slice(found?.[0].length ?? 0) }
}

/** Apart where any part is; otherwise whatever part is less or more exact decides. What one side does not say is no part. */
function relateStretches(a: Stretch, b: Stretch): Relation {
  return joined([
    relateSides(a.from, b.from, relateDates),
    relateSides(a.to, b.to, relateDates),
    relateSides(plain(a.words), plain(b.words), relateWords),
  ])
}

function relateSides<T>(a: T | null | '', b: T | null | '', relate: (a: T, b: T) => Relation): Relation {
  if (a && b) return relate(a, b)
  if (a) return 'exact'
  return b ? 'coarse' : 'same'
}

function joined(parts: readonly Relation[]): Relation {
  const other = parts.filter((it) => it !== 'same')
  if (other.length === 0) return 'same'
  if (other.includes('apart')) return 'apart'
  return other.every((it) => it === other[0]) ? (other[0] ?? 'same') : 'near'
}

/** Words alike but for blanks and marks are the same; those that hold the other's say it more exactly. */
function relateWords(a: string, b: string): Relation {
  const [left, right] = [plain(a), plain(b)]
  if (left === right) return 'same'
  if (left.includes(right)) return 'exact'
  return right.includes(left) ? 'coarse' : 'apart'
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s,，。、；;:：()（）《》“”"'·\-—]/gu, '')
}
