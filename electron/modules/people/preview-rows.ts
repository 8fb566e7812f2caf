import type { PersonContent } from '#shared/modules/people/schema'
import { parsePartialDate, sortKey } from '#shared/values/partial-date'
import type { IncomingRow, RowSet } from './preview-row'
import { equalCell, matchedRow } from './preview-row-match'

export type RowStep = { row: IncomingRow; stored: Record<string, unknown> | null }

/** Finds the stored row that an incoming one is about; each stored row once for each sheet. */
class Pairing {
  readonly #used = new Map<number, Set<unknown>>()

  storedFor(row: IncomingRow, content: PersonContent): Record<string, unknown> | null {
    const held = content[row.set] as unknown as Record<string, unknown>[]
    const used = this.#used.get(row.from) ?? new Set()
    this.#used.set(row.from, used)
    const free = used.size === 0 ? held : held.filter((it) => !used.has(it.id))
    const stored = matchedRow(row, free, content)
    if (stored && !row.current) used.add(stored.id)
    return stored
  }

  /** A row that was just made belongs to its sheet; another sheet may add to it. */
  made(row: IncomingRow, id: unknown): void {
    this.#used.get(row.from)?.add(id)
  }
}

/** The stored row each incoming one is, null for what the record does not have. */
export function pairRows(content: PersonContent, rows: readonly IncomingRow[]): RowStep[] {
  const pairing = new Pairing()
  return rows.map((row) => ({ row, stored: pairing.storedFor(row, content) }))
}

/** True where the stored row says all that the incoming one does. */
export function saysSame({ row, stored }: RowStep): boolean {
  if (!stored) return false
  return Object.entries(row.given).every(([field, value]) => equalCell(row.set, field, stored[field], value))
}

const FIELD_LABELS: Record<string, string> = {
  unitName: '单位',
  organizationId: '单位',
  title: '职务',
  startedOn: '起',
  endedOn: '止',
  documentNo: '文号',
  level: '层次',
  probationEndsOn: '试用期至',
  mode: '类别',
  qualification: '学历',
  degree: '学位',
  school: '院校',
  text: '内容',
  happenedOn: '时间',
  kind: '类别',
  year: '年度',
  grade: '结果',
  relation: '称谓',
  name: '姓名',
  birth: '出生日期',
  politics: '政治面貌',
  workplace: '工作单位',
}

const VALUE_WORDS: Record<string, string> = {
  fullTime: '全日制',
  inService: '在职',
  reward: '奖励',
  sanction: '处分',
  rank: '职级',
  level: '职务层次',
}

/** Both sides as words: a new row whole, of a changed one what differs. */
export function rowTexts({ row, stored }: RowStep): { stored: string; incoming: string } {
  const told = (source: Readonly<Record<string, unknown>>, fields: readonly string[]) =>
    fields
      .map((field) => fieldText(field, source[field], row.given[field]))
      .filter(Boolean)
      .join('；')
  const fields = Object.keys(row.given)
  if (!stored) return { stored: '', incoming: told(row.given, fields) }
  const differing = fields.filter((field) => !equalCell(row.set, field, stored[field], row.given[field]))
  return { stored: told(stored, differing), incoming: told(row.given, differing) }
}

function fieldText(field: string, value: unknown, other: unknown): string {
  if (field === 'cells') return cellsText(value, other)
  if (field === 'sheet' || field === 'about' || field === 'notes' || field === 'printed') return ''
  if (value === '' || value === undefined || value === null || typeof value === 'boolean') return ''
  const text = VALUE_WORDS[String(value)] ?? String(value)
  return `${FIELD_LABELS[field] ?? field}：${text}`
}

type Cell = { label: string; value: string }

/** Only cells that the other side is about. */
function cellsText(value: unknown, other: unknown): string {
  const labels = new Set((other as Cell[] | undefined)?.map((it) => it.label))
  return ((value as Cell[] | undefined) ?? [])
    .filter((it) => labels.has(it.label))
    .map((it) => `${it.label}：${it.value}`)
    .join('；')
}

/** The content with the adopted rows put in: into the stored row that says the same, else as a new one. */
export function withRows(
  content: PersonContent,
  rows: readonly IncomingRow[],
  newId: () => string,
): PersonContent {
  const next: PersonContent = { ...content }
  const pairing = new Pairing()
  for (const row of rows) {
    const held = next[row.set] as unknown as Record<string, unknown>[]
    const stored = pairing.storedFor(row, next)
    const changed = stored
      ? held.map((it) => (it.id === stored.id ? merged(it, row) : it))
      : [...held, madeRow(row, pairing, newId())]
    Object.assign(next, { [row.set]: ordered(row.set, changed) })
  }
  return next
}

function madeRow(row: IncomingRow, pairing: Pairing, id: string): Record<string, unknown> {
  pairing.made(row, id)
  return { ...EMPTY[row.set], ...row.given, id }
}

function merged(stored: Record<string, unknown>, { set, given }: IncomingRow): Record<string, unknown> {
  if (set !== 'extras') return { ...stored, ...given }
  const cells = new Map(((stored.cells as Cell[]) ?? []).map((it) => [it.label, it]))
  for (const cell of given.cells as Cell[]) cells.set(cell.label, cell)
  return { ...stored, cells: [...cells.values()] }
}

const EMPTY: Record<RowSet, Record<string, unknown>> = {
  posts: {
    organizationId: null,
    unitName: '',
    title: '',
    startedOn: '',
    endedOn: '',
    documentNo: '',
    level: '',
    isMain: false,
    printed: true,
    probationEndsOn: '',
  },
  educations: { mode: 'fullTime', qualification: '', degree: '', school: '', startedOn: '', endedOn: '' },
  career: { startedOn: '', endedOn: '', text: '', notes: [] },
  rewards: { kind: 'reward', happenedOn: '', text: '' },
  assessments: { year: 0, grade: '' },
  family: { relation: '', name: '', birth: '', politics: '', workplace: '' },
  ranks: { kind: 'rank', name: '', startedOn: '', endedOn: '', documentNo: '' },
  extras: { sheet: '', about: '', cells: [] },
}

/** Sets that stand by their dates are kept so; the others keep the order they came in. */
function ordered(set: RowSet, rows: Record<string, unknown>[]): Record<string, unknown>[] {
  if (set === 'assessments') return rows.toSorted((a, b) => Number(a.year) - Number(b.year))
  if (set === 'educations') return rows.toSorted((a, b) => modeOrder(a) - modeOrder(b))
  const field = set === 'rewards' ? 'happenedOn' : set === 'career' || set === 'ranks' ? 'startedOn' : ''
  if (field === '') return rows
  const keys = new Map(rows.map((row) => [row, dateKey(row[field])]))
  if ([...keys.values()].some((key) => key === 0)) return rows
  return rows.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0))
}

function modeOrder(row: Record<string, unknown>): number {
  return row.mode === 'fullTime' ? 0 : 1
}

function dateKey(value: unknown): number {
  const date = typeof value === 'string' && value !== '' ? parsePartialDate(value) : null
  return date ? sortKey(date) : 0
}
