import { type CodeTableName, leafNames, names } from '../../codes'
import type { PartialDate } from '../../values/partial-date'
import type { EditMode } from './contract-batch-edit'
import { ALL_ELEMENTS, type TextTag } from './elements'
import type { Described } from './rules-texts'
import type { PersonFacts } from './schema'

/** A field that can be changed for many people at once, and how. */
export type EditableField = {
  key: string
  label: string
  /** Heading under which the picker lists it. */
  group: string
  kind: 'text' | 'month' | 'choice' | 'unit' | 'assessment' | 'rank' | 'reward' | 'extra'
  /** The usual one first. */
  modes: readonly EditMode[]
  /** Names of the code table that hold this field's values. */
  options?: readonly string[]
  /** Other words than the options may stand too. */
  open?: boolean
  /** What stands between the present text and an appended one. */
  separator?: string
  /** The form's element of a plain fact, whose reader checks the value. */
  tag?: TextTag
}

/** One edit as it concerns one person: the value is in the form that `readEditValue` gives. */
export type PersonEdit = { field: EditableField; mode: EditMode; value: string }

export type EditRun = {
  newId: () => string
  today: PartialDate
  /** 计算年龄时间 of the settings, '' for today. */
  ageSetting: string
}

/** The person after one edit, or why it leaves the person as is. */
export type EditStep = { state: Described } | { left: string }

type TextFact = { [K in keyof PersonFacts]: PersonFacts[K] extends string ? K : never }[keyof PersonFacts]

const SET: readonly EditMode[] = ['overwrite', 'fill', 'clear']
const SUM: readonly EditMode[] = ['overwrite', 'fill', 'append', 'clear']

function element(field: TextFact, group: string, more: Partial<EditableField> = {}): EditableField {
  const found = ALL_ELEMENTS.find((it) => 'field' in it && it.field === field)
  if (!found) throw new Error(`${field} stands in no element of the form`)
  const kind = found.kind === 'date' || found.kind === 'looseDate' ? 'month' : 'text'
  return { key: field, label: found.label, group, kind, modes: SET, tag: found.tag as TextTag, ...more }
}

function coded(key: TextFact, label: string, table: CodeTableName): EditableField {
  return { key, label, group: '职务', kind: 'choice', modes: SET, options: leafNames(table) }
}

/**
 * Every field that can be edited in bulk, in the order the picker lists them. 姓名, 身份证号 and photo belong to one
 * person alone; texts that follow from rows (现任职务, 简历, 学历) are changed in their rows.
 */
export const EDITABLE_FIELDS: readonly EditableField[] = [
  {
    key: 'assessments',
    label: '年度考核结果',
    group: '考核奖惩',
    kind: 'assessment',
    modes: ['append', 'overwrite', 'clear'],
    options: names('zb18-assessment'),
  },
  { key: 'rewards', label: '奖惩情况', group: '考核奖惩', kind: 'reward', modes: ['append', 'clear'] },
  { key: 'organizationId', label: '所在单位', group: '职务', kind: 'unit', modes: SET },
  coded('postLevel', '职务层次', 'zb09-position-level'),
  coded('rank', '职级', 'zb148-rank'),
  rankRows('ranks.rank', '职级记录', 'zb148-rank'),
  rankRows('ranks.level', '职务层次记录', 'zb09-position-level'),
  coded('personnelCategory', '人员类别', 'zb125-person-category'),
  coded('personnelStatus', '人员状态', 'zb126-person-status'),
  coded('staffingType', '编制类型', 'zb135-staffing-type'),
  coded('managementCategory', '管理类别', 'zb130-management-category'),
  element('technicalTitle', '职务', { modes: SUM, separator: '、' }),
  element('sex', '基本', { kind: 'choice', options: ['男', '女'], modes: ['compute', ...SET] }),
  element('birth', '基本', { modes: ['compute', ...SET] }),
  element('ethnicity', '基本', { kind: 'choice', options: names('gb3304-ethnic'), open: true }),
  element('ancestralPlace', '基本'),
  element('birthplace', '基本'),
  element('party', '基本'),
  element('workStarted', '基本'),
  element('health', '基本', { kind: 'choice', options: names('gbt2261-3-health'), open: true }),
  element('specialty', '基本', { modes: SUM, separator: '、' }),
  element('proposedPost', '呈报', { modes: SUM, separator: '、' }),
  element('proposedRemoval', '呈报', { modes: SUM, separator: '、' }),
  element('appointmentReason', '呈报', { modes: SUM, separator: '；' }),
  element('reportingUnit', '呈报'),
  element('ageReferenceOn', '呈报', { modes: ['overwrite', 'fill', 'compute', 'clear'] }),
  element('filledOn', '呈报'),
  element('filledBy', '呈报'),
  element('retirementDueOn', '呈报', { modes: ['compute', ...SET] }),
  element('ageLimitBeforeReform', '呈报', {
    kind: 'choice',
    options: names('nllb-retirement-age-limit'),
    open: true,
  }),
  { key: 'extras', label: '附加信息', group: '其他', kind: 'extra', modes: ['append', 'overwrite', 'clear'] },
]

function rankRows(key: string, label: string, table: CodeTableName): EditableField {
  return { key, label, group: '职务', kind: 'rank', modes: ['append'], options: leafNames(table) }
}

const byKey = new Map(EDITABLE_FIELDS.map((field) => [field.key, field]))

export function editableField(key: string): EditableField | undefined {
  return byKey.get(key)
}
