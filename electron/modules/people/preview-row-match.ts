import { currentPosts } from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import type { IncomingRow, RowSet } from './preview-row'

type Row = Record<string, unknown>

/** By what a row of each set is known again, the strictest first; a key with a blank part knows nobody. */
const KEYS: Record<Exclude<RowSet, 'extras'>, readonly (readonly string[])[]> = {
  posts: [
    ['unit', 'title', 'startedOn'],
    ['unit', 'title'],
    ['title', 'startedOn'],
  ],
  educations: [
    ['qualification', 'endedOn'],
    ['degree', 'endedOn'],
    ['qualification', 'school'],
    ['qualification', 'mode'],
    ['degree', 'mode'],
    ['qualification'],
  ],
  career: [['startedOn', 'text'], ['startedOn', 'endedOn'], ['startedOn']],
  rewards: [['happenedOn', 'text'], ['text']],
  assessments: [['year']],
  family: [['relation', 'name'], ['name'], ['only']],
  ranks: [
    ['kind', 'name', 'startedOn'],
    ['kind', 'name'],
    ['kind', 'startedOn'],
  ],
}

/** The stored row that the incoming one is about, null for a new one. */
export function matchedRow(row: IncomingRow, held: readonly Row[], content: PersonContent): Row | null {
  if (row.current) return (currentPosts(content.posts)[0] as Row | undefined) ?? null
  if (row.set === 'extras')
    return held.find((it) => it.sheet === row.given.sheet && it.about === row.given.about) ?? null
  for (const fields of KEYS[row.set]) {
    const wanted = fields.map((field) => keyPart(row.set, field, row.given))
    if (wanted.some((part) => part === '')) continue
    const found = held.find((it) => fields.every((field, at) => keyPart(row.set, field, it) === wanted[at]))
    if (found && !contradicts(row, found)) return found
  }
  return null
}

/** Two studies of one kind that ended in different years, two careers that began apart: not one row. */
function contradicts({ set, given }: IncomingRow, stored: Row): boolean {
  if (set !== 'educations') return false
  const [one, other] = [String(given.endedOn ?? ''), String(stored.endedOn ?? '')]
  if (one !== '' && other !== '') return !one.startsWith(other) && !other.startsWith(one)
  const [school, own] = [String(given.school ?? ''), String(stored.school ?? '')]
  return (
    school !== '' &&
    own !== '' &&
    !equalCell('educations', 'school', own, school) &&
    Boolean(given.mode) &&
    given.mode !== stored.mode
  )
}

function keyPart(set: RowSet, field: string, row: Row): string {
  if (field === 'unit') return String(row.organizationId || row.unitName || '')
  // Of these everybody has one.
  if (field === 'only')
    return /^(父亲|母亲|丈夫|妻子|岳父|岳母|公公|婆婆)$/.test(String(row.relation))
      ? String(row.relation)
      : ''
  const value = String(row[field] ?? '')
  if (set === 'educations' && field === 'qualification') return plainQualification(value)
  return field === 'text' ? plainText(value) : value
}

/** The same value in other spellings: a school told shorter, a date told coarser, an official name of a 学历. */
export function equalCell(set: RowSet, field: string, stored: unknown, given: unknown): boolean {
  if (field === 'cells') return sameCells(stored, given)
  if (stored === given) return true
  if (typeof stored !== 'string' || typeof given !== 'string') return false
  if (given === '') return true
  if (stored === '') return false
  if (set === 'educations' && field === 'school') return stored.includes(given)
  if (set === 'educations' && field === 'qualification')
    return plainQualification(stored) === plainQualification(given)
  if (/(On|birth)$/.test(field)) return stored.startsWith(given)
  return field === 'text' && plainText(stored) === plainText(given)
}

function sameCells(stored: unknown, given: unknown): boolean {
  const held = new Map((stored as { label: string; value: string }[]).map((it) => [it.label, it.value]))
  return (given as { label: string; value: string }[]).every((it) => held.get(it.label) === it.value)
}

const QUALIFICATIONS: Record<string, string> = {
  本科: '大学',
  大学本科: '大学',
  专科: '大专',
  大学专科: '大专',
  硕士研究生: '研究生',
  博士研究生: '研究生',
  中等专科: '中专',
  普通高中: '高中',
}

/** One name for the everyday and the official spelling of a 学历. */
export function plainQualification(text: string): string {
  const plain = text.replace(/[\s（）()]|学历|毕业$|全日制|在职|普通/g, '')
  return QUALIFICATIONS[plain] ?? plain
}

function plainText(text: string): string {
  return text.normalize('NFKC').replace(/[\s。，,；;、]/g, '')
}
