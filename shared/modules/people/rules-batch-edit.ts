import { readIdentityNumber } from '../../values/identity-number'
import { ageReference } from './rules-age'
import type { EditableField, EditRun, EditStep, PersonEdit } from './rules-batch-edit-fields'
import { editAssessments, editExtras, editRanks, editRewards } from './rules-batch-edit-rows'
import { retirementDueOn } from './rules-retirement'
import type { Described } from './rules-texts'
import type { PersonContent } from './schema'

/**
 * A person after several edits, one after the other, and why some of them were left out. Official texts follow; what
 * changes nothing is no reason.
 */
export function editPerson(
  before: Described,
  edits: readonly PersonEdit[],
  run: EditRun,
): { state: Described; left: string[] } {
  let state = before
  const left: string[] = []
  for (const edit of edits) {
    const step = editOnce(state, edit, run)
    if ('left' in step) left.push(step.left)
    else state = step.state
  }
  return { state, left }
}

function editOnce(state: Described, edit: PersonEdit, run: EditRun): EditStep {
  switch (edit.field.kind) {
    case 'assessment':
      return editAssessments(state, edit, run)
    case 'reward':
      return editRewards(state, edit, run)
    case 'rank':
      return editRanks(state, edit, run)
    case 'extra':
      return editExtras(state, edit, run)
    default:
      return editFact(state, edit, run)
  }
}

function editFact(state: Described, edit: PersonEdit, run: EditRun): EditStep {
  const { field, mode } = edit
  const { content, texts } = state
  const stands = (content as Record<string, unknown>)[field.key]
  const before = typeof stands === 'string' ? stands : ''
  const fromRows = rowsBehind(field.key, content)
  if (fromRows) return { left: `“${field.label}”由${fromRows}得出，改用“${fromRows}”追加` }
  if (mode === 'compute') return computed(state, field, before, run)
  const after = factAfter(before, edit)
  if (after === null) return { left: `“${field.label}”已填` }
  const most = MOST[field.key] ?? 200
  if (after.length > most) return { left: `“${field.label}”追加后超过 ${most} 字` }
  return { state: withFact({ content, texts }, field, after) }
}

const MOST: Record<string, number> = { proposedPost: 2000, proposedRemoval: 2000, appointmentReason: 2000 }

/** The set that a 职级 or 职务层次 follows from, '' where the fact stands by itself. */
function rowsBehind(key: string, { ranks }: PersonContent): string {
  if (key === 'rank' && ranks.some((row) => row.kind === 'rank')) return '职级记录'
  if (key === 'postLevel' && ranks.some((row) => row.kind === 'level')) return '职务层次记录'
  return ''
}

/** Null where the mode leaves what stands. */
function factAfter(before: string, { field, mode, value }: PersonEdit): string | null {
  if (mode === 'clear') return ''
  if (mode === 'overwrite' || before === '' || before === value) return value
  if (mode === 'fill') return null
  const separator = field.separator ?? '、'
  if (before.split(separator).includes(value)) return before
  return before.endsWith(separator) ? before + value : `${before}${separator}${value}`
}

function withFact({ content, texts }: Described, { key, tag }: EditableField, after: string): Described {
  const value = key === 'organizationId' && after === '' ? null : after
  return {
    content: { ...content, [key]: value },
    texts: tag ? { ...texts, [tag]: after } : texts,
  }
}

function computed(state: Described, field: EditableField, before: string, run: EditRun): EditStep {
  const rule = COMPUTED[field.key]
  if (!rule) throw new Error(`${field.key} has no rule to compute it`)
  const worked = rule(state.content, run)
  if ('left' in worked) return { left: `“${field.label}”算不出：${worked.left}` }
  if (worked.only === 'empty' && before !== '')
    return before.startsWith(worked.value)
      ? { state }
      : { left: `“${field.label}”已填“${before}”，与身份证号所示“${worked.value}”不一，没有改` }
  return { state: withFact(state, field, worked.value) }
}

/** `only: 'empty'`: a value that stands is not overruled. */
type Worked = { value: string; only?: 'empty' } | { left: string }

const COMPUTED: Record<string, (content: PersonContent, run: EditRun) => Worked> = {
  retirementDueOn: (content) => {
    const due = retirementDueOn(content)
    return due ? { value: due } : { left: '出生年月或性别未填' }
  },
  ageReferenceOn: ({ filledOn }, { ageSetting, today }) => ({
    value: ageReference({ ageReferenceOn: '', filledOn }, { setting: ageSetting, today }).on,
  }),
  sex: (content) => fromIdentityNumber(content, (read) => read.sex),
  birth: (content) => fromIdentityNumber(content, (read) => read.birth.slice(0, 7)),
}

function fromIdentityNumber(
  { identityNumber }: PersonContent,
  pick: (read: { sex: string; birth: string }) => string,
): Worked {
  if (identityNumber === '') return { left: '身份证号未填' }
  const read = readIdentityNumber(identityNumber)
  return read.ok ? { value: pick(read), only: 'empty' } : { left: '身份证号有误' }
}
