import type { FieldChange } from '../../platform/audit/contract'
import { ALL_ELEMENTS, DERIVED_TAGS, type DerivedTag, type TextTag } from './elements'
import type { UnitName } from './rules-posts'
import type { Described } from './rules-texts'
import type { FamilyMember, PersonContent, Post } from './schema'

/** What the record keeps beside the form's elements, with the label its changes carry. */
const EXTRA_FACTS = {
  rank: '职级',
  postLevel: '职务层次',
  personnelCategory: '人员类别',
  personnelStatus: '人员状态',
  staffingType: '编制类型',
  managementCategory: '管理类别',
} as const
const EXTRA_FACT_LABELS = Object.entries(EXTRA_FACTS) as [keyof typeof EXTRA_FACTS, string][]
export const UNIT_LABEL = '所在单位'
export const FAMILY_LABEL = '家庭主要成员及重要社会关系'
export const PHOTO_LABEL = '照片'
export const RANKS_LABEL = '职级层次记录'
export const EXTRAS_LABEL = '附加信息'

const TEXT_ELEMENTS = ALL_ELEMENTS.filter(
  (it) => it.kind !== 'family' && it.kind !== 'photo' && it.kind !== 'version',
) as readonly { tag: TextTag; label: string }[]

/**
 * What is different between two states of a person, by the labels of the form: official texts, facts beside the form,
 * relatives, and rows that carry more than the form shows (posts with dates and papers, education with years).
 * `before` null lists everything that is filled in.
 */
export function personChanges(before: Described | null, after: Described, unitName: UnitName): FieldChange[] {
  const changes: FieldChange[] = []
  const add = (field: string, from: string, to: string) => {
    if (from !== to) changes.push({ field, before: from, after: to })
  }
  for (const { tag, label } of TEXT_ELEMENTS) add(label, before?.texts[tag] ?? '', after.texts[tag])
  for (const [key, label] of EXTRA_FACT_LABELS) add(label, before?.content[key] ?? '', after.content[key])
  add(UNIT_LABEL, unitOf(before?.content ?? null, unitName), unitOf(after.content, unitName))
  for (const set of SETS) {
    const whole = isOverridden(before, set.tags) || isOverridden(after, set.tags)
    const lines = (content: PersonContent | undefined) => (content ? set.lines(content, whole) : [])
    addLines(set.label, lines(before?.content), lines(after.content), add)
  }
  return changes
}

function unitOf(content: PersonContent | null, unitName: UnitName): string {
  return content?.organizationId ? unitName(content.organizationId) : ''
}

/** True where another text stands in place of the one that these rows give. */
function isOverridden(state: Described | null, tags: readonly DerivedTag[]): boolean {
  return state?.content.overrides.some((it) => tags.includes(it.tag)) ?? false
}

type RowSet = {
  label: string
  /** Official texts that tell these rows, as long as no override stands there. */
  tags: readonly DerivedTag[]
  /** `whole`: every row; else only rows that carry more than the official text tells. */
  lines: (content: PersonContent, whole: boolean) => string[]
}

const EDUCATION = DERIVED_TAGS.filter((tag) => /JiaoYu/.test(tag))

const SETS: readonly RowSet[] = [
  { label: FAMILY_LABEL, tags: [], lines: ({ family }) => family.map(familyLine) },
  {
    label: '任职记录',
    tags: ['XianRenZhiWu'],
    lines: ({ posts }, whole) => posts.filter((row) => whole || tellsMore(row)).map(postLine),
  },
  {
    label: '学历学位记录',
    tags: EDUCATION,
    lines: ({ educations }, whole) =>
      educations
        .filter((row) => whole || row.startedOn || row.endedOn)
        .map((row) => joined(row.startedOn, '至', row.endedOn, row.qualification, row.degree, row.school)),
  },
  {
    label: '简历记录',
    tags: ['JianLi'],
    lines: ({ career }, whole) =>
      whole ? career.map((row) => joined(`${row.startedOn}至${row.endedOn}`, row.text, ...row.notes)) : [],
  },
  {
    label: '奖惩记录',
    tags: ['JiangChengQingKuang'],
    lines: ({ rewards }, whole) =>
      rewards
        .filter((row) => whole || row.kind === 'sanction')
        .map((row) => joined(row.kind === 'sanction' ? '处分' : '奖励', row.happenedOn, row.text)),
  },
  {
    label: '考核记录',
    tags: [],
    lines: ({ assessments }) => assessments.map((row) => `${row.year}年 ${row.grade}`),
  },
  {
    label: RANKS_LABEL,
    tags: [],
    lines: ({ ranks }) =>
      ranks.map((row) => joined(`${row.startedOn}至${row.endedOn}`, row.name, row.documentNo)),
  },
  {
    label: EXTRAS_LABEL,
    tags: [],
    lines: ({ extras }) =>
      extras.map((row) => joined(row.sheet, ...row.cells.map((cell) => `${cell.label}：${cell.value}`))),
  },
]

function tellsMore(post: Post): boolean {
  return Boolean(
    post.startedOn || post.endedOn || post.documentNo || post.level || post.probationEndsOn || !post.printed,
  )
}

function postLine(post: Post): string {
  const period = post.startedOn || post.endedOn ? `${post.startedOn}至${post.endedOn}` : ''
  const probation = post.probationEndsOn ? `试用至${post.probationEndsOn}` : ''
  return joined(
    period,
    post.unitName + post.title,
    post.level,
    post.documentNo,
    probation,
    post.printed ? '' : '不打印',
  )
}

/** One relative as a line: 妻子 李梅 1980.02 群众 某某县第一中学教师. */
export function familyLine(row: Omit<FamilyMember, 'id'>): string {
  return joined(row.relation, row.name, row.birth, row.politics, row.workplace)
}

function joined(...parts: string[]): string {
  return parts.filter(Boolean).join(' ')
}

/** Only the lines that came or went; where none did, the order changed and both are told whole. */
function addLines(
  label: string,
  before: string[],
  after: string[],
  add: (field: string, from: string, to: string) => void,
): void {
  if (before.join('\n') === after.join('\n')) return
  const gone = before.filter((line) => !after.includes(line))
  const come = after.filter((line) => !before.includes(line))
  const moved = gone.length === 0 && come.length === 0
  add(label, (moved ? before : gone).join('\n'), (moved ? after : come).join('\n'))
}
