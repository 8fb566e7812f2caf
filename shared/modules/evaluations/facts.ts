import { SCHEME_USES, type SchemeUse, type SubjectKind } from './scheme'

/** A figure that can be worked out from the records for a subject. The catalogue is the editor's list and the worker's order book. */
export type FactSpec = {
  key: string
  label: string
  unit: string
  subjects: readonly SubjectKind[]
  /** How it is worked out, shown beside the field and printed in the explanation. */
  note: string
}

const PERSON: readonly SubjectKind[] = ['person']
const UNITS: readonly SubjectKind[] = ['team', 'organization', 'village']
const ALL: readonly SubjectKind[] = [...PERSON, ...UNITS]

/** Years before the year evaluated in which 优秀 is counted. */
export const EXCELLENT_YEARS = [3, 5] as const

const WHOSE_PEOPLE =
  '领导班子只数直接列在本单位名下的人，组织和村数本单位及下属机构；离退、调出、去世的不算。'

const OF_PERSON: readonly FactSpec[] = [
  ...EXCELLENT_YEARS.map((years) => ({
    key: `excellent-${years}`,
    label: `前${years === 3 ? '三' : '五'}年年度考核优秀次数`,
    unit: '次',
    subjects: PERSON,
    note: `考核年度之前 ${years} 个年度里，档案年度考核结果为优秀的年数；这 ${years} 年一年也没有记录的，不得出数。`,
  })),
  {
    key: 'post-years',
    label: '任现职年限',
    unit: '年',
    subjects: PERSON,
    note: '从任现职时间到考核年度 12 月的整年数，不足一年不计；没有任现职时间的，不得出数。',
  },
]

const OF_UNITS: readonly FactSpec[] = [
  {
    key: 'people',
    label: '在册人数',
    unit: '人',
    subjects: UNITS,
    note: `封票时在册的人数。${WHOSE_PEOPLE}一人也没有的，不得出数。`,
  },
  {
    key: 'college-share',
    label: '大学以上学历占比',
    unit: '%',
    subjects: UNITS,
    note: `最高学历为大学、研究生（含党校）的人数除以学历清楚的人数。${WHOSE_PEOPLE}`,
  },
  {
    key: 'under-45-share',
    label: '45 岁以下占比',
    unit: '%',
    subjects: UNITS,
    note: `考核年度末周岁不超过 45 的人数除以出生年月清楚的人数。${WHOSE_PEOPLE}`,
  },
]

const OF_ALL: readonly FactSpec[] = [
  {
    key: 'sanctions',
    label: '年度内有效的处分问责',
    unit: '次',
    subjects: ALL,
    note: '情形登记里，影响期与考核年度相交的处分、问责的条数；没有登记即为 0。',
  },
  {
    key: 'completeness',
    label: '资料完整度',
    unit: '%',
    subjects: ALL,
    note: `个人为其登记表的完整度，其他为所属人员的平均。${WHOSE_PEOPLE}`,
  },
]

const INSPECTED = '巡回检查中对本单位及所辖村（社区）的巡查，以考核年度内的日期为准；村按名称与所在乡镇对应。'

const OF_INSPECTION: readonly FactSpec[] = [
  {
    key: 'inspection-score',
    label: '年度巡回检查平均得分',
    unit: '分',
    subjects: UNITS,
    note: `${INSPECTED}各次得分的平均数；没有打分的巡查不计，一次也没有的，不得出数。`,
  },
  {
    key: 'inspection-findings',
    label: '年度巡回检查发现问题',
    unit: '个',
    subjects: UNITS,
    note: `${INSPECTED}登记的问题个数；一次也没有巡查的，不得出数。`,
  },
  {
    key: 'inspection-settled',
    label: '年度巡回检查问题整改率',
    unit: '%',
    subjects: UNITS,
    note: `${INSPECTED}已整改的问题除以发现的问题；没有发现问题的，不得出数。`,
  },
]

const uses = Object.entries(SCHEME_USES) as [SchemeUse, string][]

/** The latest earlier score of the subject itself, or of the unit that a person belongs to, by what it was held for. */
const EARLIER: readonly FactSpec[] = uses.flatMap(([use, label]) => [
  {
    key: `own-${use}`,
    label: `本对象最近一次${label}得分`,
    unit: '分',
    subjects: ALL,
    note: `考核年度及以前、已审定的${label}中最近一次的得分，按百分制折算；没有的，不得出数。`,
  },
  {
    key: `unit-${use}`,
    label: `所在单位最近一次${label}得分`,
    unit: '分',
    subjects: PERSON,
    note: `本人所在单位（或其领导班子）在考核年度及以前、已审定的${label}中最近一次的得分，按百分制折算；没有的，不得出数。`,
  },
])

export const FACTS: readonly FactSpec[] = [...OF_PERSON, ...OF_UNITS, ...OF_ALL, ...OF_INSPECTION, ...EARLIER]

/** The catalogue's entry; undefined for a key that it does not have. */
export function factOf(key: string): FactSpec | undefined {
  return FACTS.find((it) => it.key === key)
}
