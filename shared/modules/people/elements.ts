/**
 * The 34 elements of the 干部任免审批表 as the national editor's `.lrmx` names them, in its order.
 * `lrm`: field number in the older `.lrm`; `limit`: characters the editor allows (peers note 1.1).
 * `kind`: `derived` texts come from structured facts and can be overridden.
 * Source: interop-formats note 1.2 and 2.2.
 */
export const ELEMENTS = [
  { tag: 'XingMing', label: '姓名', kind: 'text', field: 'name', limit: 18, lrm: 0 },
  { tag: 'XingBie', label: '性别', kind: 'text', field: 'sex', limit: 2, lrm: 1 },
  { tag: 'ChuShengNianYue', label: '出生年月', kind: 'date', field: 'birth', limit: 12, lrm: 2 },
  { tag: 'MinZu', label: '民族', kind: 'text', field: 'ethnicity', limit: 20, lrm: 3 },
  { tag: 'JiGuan', label: '籍贯', kind: 'text', field: 'ancestralPlace', limit: 40, lrm: 4 },
  { tag: 'ChuShengDi', label: '出生地', kind: 'text', field: 'birthplace', limit: 40, lrm: 7 },
  { tag: 'RuDangShiJian', label: '入党时间', kind: 'party', field: 'party', limit: 40, lrm: 5 },
  {
    tag: 'CanJiaGongZuoShiJian',
    label: '参加工作时间',
    kind: 'date',
    field: 'workStarted',
    limit: 12,
    lrm: 8,
  },
  { tag: 'JianKangZhuangKuang', label: '健康状况', kind: 'text', field: 'health', limit: 20, lrm: 6 },
  {
    tag: 'ZhuanYeJiShuZhiWu',
    label: '专业技术职务',
    kind: 'text',
    field: 'technicalTitle',
    limit: 90,
    lrm: 11,
  },
  {
    tag: 'ShuXiZhuanYeYouHeZhuanChang',
    label: '熟悉专业有何专长',
    kind: 'text',
    field: 'specialty',
    limit: 110,
    lrm: 16,
  },
  { tag: 'QuanRiZhiJiaoYu_XueLi', label: '全日制教育学历', kind: 'derived', limit: 40, lrm: 9 },
  { tag: 'QuanRiZhiJiaoYu_XueWei', label: '全日制教育学位', kind: 'derived', limit: 40, lrm: 9 },
  {
    tag: 'QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi',
    label: '全日制教育毕业院校系及专业',
    kind: 'derived',
    limit: 120,
    lrm: 10,
  },
  {
    tag: 'QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi',
    label: '全日制教育学位授予院校系及专业',
    kind: 'derived',
    limit: 120,
    lrm: 10,
  },
  { tag: 'ZaiZhiJiaoYu_XueLi', label: '在职教育学历', kind: 'derived', limit: 40, lrm: 9 },
  { tag: 'ZaiZhiJiaoYu_XueWei', label: '在职教育学位', kind: 'derived', limit: 40, lrm: 9 },
  {
    tag: 'ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi',
    label: '在职教育毕业院校系及专业',
    kind: 'derived',
    limit: 120,
    lrm: 10,
  },
  {
    tag: 'ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi',
    label: '在职教育学位授予院校系及专业',
    kind: 'derived',
    limit: 120,
    lrm: 10,
  },
  { tag: 'XianRenZhiWu', label: '现任职务', kind: 'derived', limit: 324, lrm: 25 },
  { tag: 'NiRenZhiWu', label: '拟任职务', kind: 'text', field: 'proposedPost', limit: 324, lrm: 26 },
  { tag: 'NiMianZhiWu', label: '拟免职务', kind: 'text', field: 'proposedRemoval', limit: 324, lrm: 27 },
  { tag: 'JianLi', label: '简历', kind: 'derived', limit: 20000, lrm: 17 },
  { tag: 'JiangChengQingKuang', label: '奖惩情况', kind: 'derived', limit: 552, lrm: 18 },
  { tag: 'NianDuKaoHeJieGuo', label: '年度考核结果', kind: 'derived', limit: 414, lrm: 19 },
  { tag: 'RenMianLiYou', label: '任免理由', kind: 'lines', field: 'appointmentReason', limit: 552, lrm: 28 },
  { tag: 'JiaTingChengYuan', label: '家庭主要成员及重要社会关系', kind: 'family', limit: 0, lrm: 20 },
  { tag: 'ChengBaoDanWei', label: '呈报单位', kind: 'text', field: 'reportingUnit', limit: 100, lrm: 29 },
  {
    tag: 'JiSuanNianLingShiJian',
    label: '计算年龄时间',
    kind: 'looseDate',
    field: 'ageReferenceOn',
    limit: 12,
    lrm: 30,
  },
  { tag: 'TianBiaoShiJian', label: '填表时间', kind: 'looseDate', field: 'filledOn', limit: 12, lrm: 32 },
  { tag: 'TianBiaoRen', label: '填表人', kind: 'text', field: 'filledBy', limit: 36, lrm: 31 },
  { tag: 'ShenFenZheng', label: '身份证号', kind: 'text', field: 'identityNumber', limit: 18, lrm: 33 },
  { tag: 'ZhaoPian', label: '照片', kind: 'photo', limit: 0, lrm: null },
  { tag: 'Version', label: '版本', kind: 'version', limit: 20, lrm: null },
] as const

/** Two elements of the 2025 generation (interop-formats 1.4): read and kept always, written when present. */
export const ELEMENTS_2025 = [
  { tag: 'DaoLingNianYue', label: '到龄年月', kind: 'date', field: 'retirementDueOn', limit: 12, lrm: null },
  {
    tag: 'GaiGeQianRenZhiNianLingJieXian',
    label: '改革前任职年龄界限',
    kind: 'text',
    field: 'ageLimitBeforeReform',
    limit: 40,
    lrm: null,
  },
] as const

export const ALL_ELEMENTS = [...ELEMENTS, ...ELEMENTS_2025] as const

export type Element = (typeof ALL_ELEMENTS)[number]
export type ElementTag = Element['tag']
/** Elements whose official text is derived from structured rows and may be overridden by hand or by a file. */
export type DerivedTag = Extract<Element, { kind: 'derived' }>['tag']
/** Elements that hold one plain text (everything but family and photo). */
export type TextTag = Exclude<ElementTag, 'JiaTingChengYuan' | 'ZhaoPian' | 'Version'>
/** The official texts of one person, every value trimmed, empty where nothing is filled in. Dates as `yyyy.MM`. */
export type ElementTexts = Record<TextTag, string>

export const DERIVED_TAGS = ALL_ELEMENTS.filter((it) => it.kind === 'derived').map(
  (it) => it.tag,
) as DerivedTag[]

const byTag = new Map<string, Element>(ALL_ELEMENTS.map((it) => [it.tag, it]))

/** The element of that name, or undefined for one this generation does not know. */
export function elementOf(tag: string): Element | undefined {
  return byTag.get(tag)
}
