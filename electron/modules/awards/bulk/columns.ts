import type { CandidateFacts } from '#shared/modules/awards/nomination'
import { FACT_LABELS, PERSONAL_FACTS, SUBJECT_LABELS } from '#shared/modules/awards/nomination-words'
import { type Category, type FormField, NOMINATORS } from '#shared/modules/awards/programme'
import { plainHeader } from '#shared/modules/people/sheet-headers'

/** A column of the workbook that units fill in. */
export type BulkColumn = {
  /** `name`, `facts/birth`, `answers/<key>`: as problems of a nomination name their place. */
  place: string
  label: string
  width: number
  options?: readonly string[]
  /** The category's own field that the column answers. */
  field?: FormField
}

/** What tells attachments apart where two of a sheet bear one name. */
export const CODE_HEAD = '编号'

/** Other spellings of headings, as tables in the wild have them. */
const SPELLINGS: Record<string, readonly string[]> = {
  code: [CODE_HEAD, '序号', '材料编号', '申报编号'],
  category: ['类别', '申报类别', '评选类别', '推荐类别', '奖项', '奖项类别', '申报奖项'],
  name: [
    ...Object.values(SUBJECT_LABELS).map((it) => it.name),
    ...['名称', '作品名称', '品牌名称', '申报人', '申报人姓名', '被推荐人', '推荐对象', '推荐人选', '候选人'],
  ],
  unitName: [
    ...Object.values(SUBJECT_LABELS).map((it) => it.unit),
    ...['单位', '单位名称', '现工作单位', '所属单位', '用人单位'],
  ],
  nominator: ['推荐方式', '申报方式', '推荐类型'],
  nominatorName: ['推荐单位（人）', '推荐单位', '推荐人', '推荐专家', '推荐单位名称'],
  members: ['团队成员', '成员', '主要成员'],
  'facts/birth': ['出生年月', '出生日期', '出生时间', '生日'],
  'facts/politics': ['政治面貌', '党派'],
  'facts/partyJoinedOn': ['入党时间', '入党日期', '入党年月'],
  'facts/identityNumber': ['身份证号', '身份证号码', '公民身份号码', '证件号码', '身份证'],
  'facts/qualification': ['学历', '最高学历', '文化程度'],
  'facts/school': ['毕业院校及专业', '毕业院校', '毕业学校', '毕业院校系及专业'],
  'facts/post': ['职务', '现任职务', '行政职务', '岗位'],
  'facts/technicalTitle': ['职称', '专业技术职务', '技术职称', '职称（职业资格）'],
  'facts/field': ['专业领域', '从事专业', '专业'],
  'facts/hereSince': ['来本地工作时间', '来本市工作时间', '来本县工作时间'],
  'facts/phone': ['联系电话', '电话', '手机', '手机号', '手机号码', '联系方式'],
  'facts/resume': ['简历', '个人简历', '工作简历', '学习工作经历', '学习工作简历'],
  'facts/deeds': ['主要事迹', '事迹', '先进事迹', '简要事迹', '主要业绩', '业绩', '主要业绩和贡献'],
  'facts/honours': ['荣誉', '获得荣誉', '曾获荣誉', '获奖情况', '所获荣誉', '获得荣誉及人才称号'],
  'facts/unitOpinion': ['单位意见', '推荐意见', '推荐单位意见', '单位推荐意见'],
  'facts/unitNotice': ['公示情况', '推荐单位公示情况'],
}

const FACTS_OF_ALL = ['phone', 'deeds', 'honours', 'unitOpinion', 'unitNotice'] as const
const FACTS_OF_PEOPLE = [...PERSONAL_FACTS, 'phone', 'resume', 'deeds', 'honours', 'benefits'] as const
const LONG = new Set<string>([
  'resume',
  'deeds',
  'honours',
  'benefits',
  'unitOpinion',
  'unitNotice',
  'school',
])

/** The columns of a category's sheet, as a unit fills them in from left to right. */
export function columnsOf(category: Category): BulkColumn[] {
  const { subject, nominators, fields } = category
  const words = SUBJECT_LABELS[subject]
  const asked = new Set(fields.map((it) => plainHeader(it.label)))
  const facts =
    subject === 'person' ? [...FACTS_OF_PEOPLE, 'unitOpinion' as const, 'unitNotice' as const] : FACTS_OF_ALL
  return [
    { place: 'code', label: CODE_HEAD, width: 6 },
    { place: 'name', label: words.name, width: subject === 'person' ? 10 : 26 },
    { place: 'unitName', label: words.unit, width: 22 },
    { place: 'nominator', label: '推荐方式', width: 11, options: nominators.map((it) => NOMINATORS[it]) },
    { place: 'nominatorName', label: '推荐单位（人）', width: 22 },
    ...(subject === 'team' ? [{ place: 'members', label: '团队成员', width: 28 }] : []),
    // What the category asks in its own words is not asked a second time.
    ...facts.filter((it) => !asked.has(plainHeader(FACT_LABELS[it]))).map(factColumn),
    ...fields.map(fieldColumn),
  ]
}

function factColumn(key: keyof CandidateFacts): BulkColumn {
  const label = FACT_LABELS[key]
  const column = { place: `facts/${key}`, label, width: LONG.has(key) ? 32 : Math.max(9, label.length * 2) }
  if (key === 'identityNumber') return { ...column, width: 21 }
  return key === 'sex' ? { ...column, width: 6, options: ['男', '女'] } : column
}

function fieldColumn(field: FormField): BulkColumn {
  const wide = field.kind === 'long' || field.kind === 'rows'
  const column = {
    place: `answers/${field.key}`,
    label: field.label,
    width: wide ? 36 : Math.min(24, Math.max(10, field.label.length * 2)),
    field,
  }
  return field.kind === 'choice' ? { ...column, options: field.options } : column
}

/** Ways to write a column's heading, compared without blanks, marks and what stands in brackets. */
export function spellingsOf({ place, label, field }: BulkColumn): string[] {
  const own = field ? [label] : [label, ...(SPELLINGS[place] ?? [])]
  return [...new Set(own.flatMap(headingSpellings))]
}

/** A heading as written, and without what stands in brackets. */
export function headingSpellings(text: string): string[] {
  const bare = text.normalize('NFKC').replace(/\([^()]*\)/gu, '')
  return [plainHeader(text), plainHeader(bare)].filter((it) => it !== '')
}

/** 类别: a column that only tables with several categories have. */
export const CATEGORY_COLUMN: BulkColumn = { place: 'category', label: '类别', width: 12 }
