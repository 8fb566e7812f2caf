import type { Destination } from './contract-sheets'
import { type TargetSpec, target } from './sheet-target'
import { BASIC_TARGETS } from './sheet-targets-basic'
import { SET_TARGETS } from './sheet-targets-sets'

const NAMES =
  '姓名 干部姓名 人员姓名 党员姓名 同志姓名 名字 本人姓名 职工姓名 公务员姓名 被考核人 被考核人姓名 考核对象'
const NAMES_BESIDE_KIN =
  '干部姓名 本人姓名 人员姓名 党员姓名 职工姓名 公务员姓名 领导干部姓名 报告人 报告人姓名'
const IDENTITY =
  '身份证号 身份证号码 居民身份号码 公民身份号码 公民身份证号码 身份证 身份号码 证件号码 居民身份证号码 身份证件号码 ' +
  '身份证件号 居民身份证号 公民身份证号 本人身份证号 本人身份证号码 干部身份证号 干部身份证号码 人员身份证号'
const BIRTH = '出生年月 出生日期 出生时间 出生年月日 生日 出生'
const UNIT =
  '单位 所在单位 工作单位 单位名称 工作单位名称 工作单位名称文字 现工作单位 现单位 所属单位 任职单位 现任职单位 所在部门 ' +
  '部门 所在单位名称 单位全称 任职机构名称 所在机构'
/** A column that only numbers the rows: what it says is their order, which is kept. */
const ORDER = '序号 序 编号 顺序号 排序 NO 行号 次序 顺序'

/** By whom a row is known, in every sheet about people. */
function identityTargets(destination: Exclude<Destination, 'kept'>): TargetSpec[] {
  const kin = destination === 'family'
  const tagged = destination === 'basic'
  return [
    target(destination, 'order', '序号', ORDER, 'order'),
    target(destination, 'name', kin ? '本人姓名' : '姓名', kin ? NAMES_BESIDE_KIN : NAMES, 'name', {
      ...(tagged ? { tag: 'XingMing' as const } : {}),
    }),
    target(destination, 'identityNumber', '身份证号', IDENTITY, 'identity', {
      ...(tagged ? { tag: 'ShenFenZheng' as const } : {}),
    }),
    ...(kin
      ? []
      : [
          target(destination, 'birth', '出生年月', BIRTH, 'date', {
            ...(tagged ? { tag: 'ChuShengNianYue' as const } : {}),
          }),
        ]),
    ...(destination === 'career' || kin ? [] : [target(destination, 'unit', '所在单位', UNIT, 'unit')]),
  ]
}

const PERSONAL = [
  'basic',
  'posts',
  'career',
  'educations',
  'family',
  'rewards',
  'assessments',
  'ranks',
] as const

/** Every field that a column can be given, in the picker's order. */
export const SHEET_TARGETS: readonly TargetSpec[] = PERSONAL.flatMap((destination) => [
  ...identityTargets(destination),
  ...(destination === 'basic' ? BASIC_TARGETS : SET_TARGETS.filter((it) => it.destination === destination)),
])

const byKey = new Map<Destination, Map<string, TargetSpec>>()
for (const spec of SHEET_TARGETS) {
  const own = byKey.get(spec.destination) ?? new Map<string, TargetSpec>()
  byKey.set(spec.destination, own.set(spec.key, spec))
}

/** The target of that key; a year's assessment (`assessments.2023`) is one of the basic sheet's own. */
export function targetOf(destination: Destination, key: string): TargetSpec | undefined {
  const known = byKey.get(destination)?.get(key)
  if (known || destination !== 'basic') return known
  const year = YEAR_KEY.exec(key)?.[1]
  return year ? target('basic', key, `${year}年考核`, '') : undefined
}

const YEAR_KEY = /^assessments\.((?:19|20)\d\d)$/
