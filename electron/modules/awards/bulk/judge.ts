import type { BulkProblem } from '#shared/modules/awards/bulk'
import type { Cycle } from '#shared/modules/awards/cycle'
import { NOMINATION_STATES, type Nomination, type NominationContent } from '#shared/modules/awards/nomination'
import { identityOf } from '#shared/modules/awards/rules-duplicates'
import { nominationProblems } from '#shared/modules/awards/rules-nomination'
import { editHindrance } from '#shared/modules/awards/rules-nomination-moves'
import { type Identified, sameFinder } from '#shared/modules/awards/rules-same'
import { plainName } from '#shared/values/name-order'
import type { OpenBulk, OpenRow } from './open-bulk'

/** What the row would write: its content with whom it was found to be. */
export function contentOf({ read, match, personId }: OpenRow): NominationContent | null {
  const { organizationId, nominatorUnitId } = match
  return read.content && { ...read.content, personId, organizationId, nominatorUnitId }
}

/** Says of every row what writing it would do, against the cycle and against the rows before it. */
export function judgeRows(cycle: Cycle, open: Pick<OpenBulk, 'rows' | 'stored' | 'hashes'>): void {
  const entries = open.rows.flatMap((row) => entryOf(row) ?? [])
  const keptLike = sameFinder(open.stored.map((it) => ({ ...identityOf(it, it.subject), item: it })))
  const rowsLike = sameFinder(entries)
  for (const row of open.rows) {
    row.stored = null
    row.what = 'refused'
    // Whoever was chosen by hand is no question any more.
    row.problems = row.personId === row.match.personId ? [...row.match.problems] : []
  }
  for (const entry of entries) {
    const { item: row, content } = entry
    const kept = keptLike(entry).filter((it) => isOne(it, entry))
    const others = rowsLike(entry).filter((it) => isOne(it, entry) && it.other.item.index < row.index)
    const earlier = others.map((it) => it.other.item).filter((it) => it.what !== 'refused')
    row.what = outcomeOf(cycle, row, content, { kept: kept.map((it) => it.other.item), earlier, open })
    if (row.what !== 'refused') lookForGaps(row, content)
  }
}

type Entry = Identified & { item: OpenRow; content: NominationContent }

function entryOf(row: OpenRow): Entry | null {
  const { category } = row.read
  const content = contentOf(row)
  return category && content ? { ...identityOf(content, category.subject), item: row, content } : null
}

/** Of one name alone: only where the unit is the same too. */
function isOne({ other, by }: { other: Identified; by: string }, { unitName }: Identified): boolean {
  return by !== 'name' || (unitName !== '' && plainName(other.unitName) === plainName(unitName))
}

type Found = {
  kept: readonly Nomination[]
  earlier: readonly OpenRow[]
  open: Pick<OpenBulk, 'hashes'>
}

function outcomeOf(
  cycle: Cycle,
  row: OpenRow,
  content: NominationContent,
  { kept, earlier, open }: Found,
): OpenRow['what'] {
  const twin = earlier.find((it) => it.read.category?.key === content.category)
  if (twin) {
    complain(row, 'error', '重复', `与${placeOf(twin)}是同一个，本类重复。`, '删去其中一行，重新读入。')
    return 'refused'
  }
  for (const it of earlier)
    complain(
      row,
      'notice',
      '重复',
      `${placeOf(it)}也申报了“${it.read.category?.label}”。`,
      '只报一类的，把多报的改为不写入。',
    )
  for (const it of kept.filter((other) => other.category !== content.category))
    complain(
      row,
      'notice',
      '重复',
      `本届已申报“${labelOf(cycle, it)}”（${it.number} 号，${NOMINATION_STATES[it.state]}）。`,
      '核对能否兼报；不能的改为不写入。',
    )
  row.stored = kept.find((it) => it.category === content.category) ?? null
  return row.stored ? againstStored(cycle, row, row.stored, content, open) : 'new'
}

function againstStored(
  cycle: Cycle,
  row: OpenRow,
  stored: Nomination,
  content: NominationContent,
  { hashes }: Pick<OpenBulk, 'hashes'>,
): OpenRow['what'] {
  const held = hashes.get(stored.id)
  const fresh = row.files.some((it) => (it.photo ? it.hash !== stored.photoHash : !held?.has(it.hash)))
  if (!fresh && isSame(stored, completed(stored, content))) return 'same'
  const hindrance = editHindrance(cycle, stored.state)
  if (!hindrance) return 'update'
  complain(
    row,
    'error',
    '重复',
    `本届已有这份申报（${stored.number} 号）。${hindrance.message}`,
    hindrance.remedy,
  )
  return 'refused'
}

/** What is stored with what the file fills in: an empty cell takes nothing away. */
export function completed(
  stored: NominationContent,
  { facts, answers, ...content }: NominationContent,
): NominationContent {
  return {
    category: stored.category,
    name: content.name,
    personId: content.personId ?? stored.personId,
    organizationId: content.organizationId ?? stored.organizationId,
    unitName: content.unitName || stored.unitName,
    nominator: content.nominator,
    nominatorUnitId: content.nominatorUnitId ?? stored.nominatorUnitId,
    nominatorName: content.nominatorName || stored.nominatorName,
    members: content.members || stored.members,
    facts: { ...stored.facts, ...filledIn(facts) },
    answers: { ...stored.answers, ...filledIn(answers) },
  }
}

function filledIn<V>(values: Record<string, V>): Record<string, V> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
}

function isSame(stored: NominationContent, next: NominationContent): boolean {
  const keys = Object.keys(next) as (keyof NominationContent)[]
  return keys.every((key) => JSON.stringify(sorted(stored[key])) === JSON.stringify(sorted(next[key])))
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** What is still to be filled in before it can be handed in: it comes in as a draft all the same. */
function lookForGaps(row: OpenRow, content: NominationContent): void {
  const { category } = row.read
  if (!category) return
  const attached = [...row.files, ...(row.stored?.attachments ?? [])]
  const gaps = nominationProblems(category, content, attached).filter((it) => it.kind === 'error')
  if (gaps.length === 0) return
  const text = gaps.map((it) => it.text).join('')
  complain(row, 'notice', '未齐', text, '先记为草稿，受理前补齐。')
}

function placeOf({ read: { sheet, row, file } }: OpenRow): string {
  return `${file.slice(file.lastIndexOf('/') + 1)} “${sheet}”第 ${row} 行`
}

function labelOf({ content }: Cycle, { category }: Nomination): string {
  return content.categories.find((it) => it.key === category)?.label ?? category
}

function complain(
  row: OpenRow,
  kind: BulkProblem['kind'],
  field: string,
  text: string,
  remedy: string,
): void {
  row.problems.push({ kind, field, text, remedy })
}
