import { names } from '../../codes'
import type { Education } from './schema'

export type EducationMode = Education['mode']
/** The four texts the form has for one kind of study. */
export type EducationTexts = {
  qualification: string
  degree: string
  school: string
  degreeSchool: string
}

/** The tags of the four texts, by mode. */
export const EDUCATION_TAGS = {
  fullTime: {
    qualification: 'QuanRiZhiJiaoYu_XueLi',
    degree: 'QuanRiZhiJiaoYu_XueWei',
    school: 'QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi',
    degreeSchool: 'QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi',
  },
  inService: {
    qualification: 'ZaiZhiJiaoYu_XueLi',
    degree: 'ZaiZhiJiaoYu_XueWei',
    school: 'ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi',
    degreeSchool: 'ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi',
  },
} as const

/** Official names from the highest down; a name in the wild counts as the longest official name it holds. */
const QUALIFICATION_ORDER = rankedNames(names('zb64-education-editor'))
/** 博士, 硕士, 学士: GB 6864 numbers them so. */
const DEGREE_ORDER = rankedNames(names('gb6864-degree'), (name) =>
  ['博士', '硕士', '学士'].findIndex((kind) => name.endsWith(kind)),
)

function rankedNames(list: string[], rankOf: (name: string, index: number) => number = (_, index) => index) {
  return list
    .map((name, index) => ({ name, rank: rankOf(name, index) }))
    .toSorted((a, b) => b.name.length - a.name.length)
}

/** Lower is higher; an unknown name comes last, an empty one after it. */
export function qualificationRank(name: string): number {
  return rankIn(QUALIFICATION_ORDER, name)
}

function rankIn(order: readonly { name: string; rank: number }[], name: string): number {
  if (name === '') return 10_000
  const plain = name.replaceAll('(', '（').replaceAll(')', '）').replace('大学本科', '大学')
  return order.find((it) => plain.includes(it.name))?.rank ?? 9_999
}

/** The rows the form shows of one kind of study: that of the highest 学历 and that of the highest 学位. */
function shownRows(educations: readonly Education[], mode: EducationMode) {
  const rows = educations.filter((row) => row.mode === mode)
  const best = (held: Education[], rank: (row: Education) => number) =>
    held.reduce<Education | undefined>((top, row) => (top && rank(top) <= rank(row) ? top : row), undefined)
  const qualified = best(
    rows.filter((row) => row.qualification !== '' || row.degree === ''),
    (row) => rankIn(QUALIFICATION_ORDER, row.qualification),
  )
  const graded = best(
    rows.filter((row) => row.degree !== ''),
    (row) => rankIn(DEGREE_ORDER, row.degree),
  )
  return { qualified, graded }
}

/** The four texts: highest of each kind; the degree's school is left empty where it is the 学历's. */
export function educationTexts(educations: readonly Education[], mode: EducationMode): EducationTexts {
  const { qualified, graded } = shownRows(educations, mode)
  const school = qualified?.school ?? ''
  const degreeSchool = graded?.school ?? ''
  return {
    qualification: qualified?.qualification ?? '',
    degree: graded?.degree ?? '',
    school,
    degreeSchool: degreeSchool === school ? '' : degreeSchool,
  }
}

/**
 * The rows after the four texts of one kind of study became `texts`. A higher 学历 than the one on record is a new
 * study and the old one stays; otherwise the row that is shown now is put right in place.
 */
export function applyEducationTexts(
  educations: readonly Education[],
  mode: EducationMode,
  texts: EducationTexts,
  newId: () => string,
): Education[] {
  const shown = shownRows(educations, mode)
  const risen =
    shown.qualified !== undefined &&
    qualificationRank(texts.qualification) < qualificationRank(shown.qualified.qualification)
  const replaced = new Set(risen ? [] : [shown.qualified, shown.graded])
  const rows = educations.filter((row) => !replaced.has(row))
  const two = texts.degree !== '' && texts.degreeSchool !== '' && texts.degreeSchool !== texts.school
  const first = risen ? undefined : shown.qualified
  const second = risen || shown.graded === shown.qualified ? undefined : shown.graded
  const wanted = two
    ? [
        { ...texts, degree: '', old: first },
        { qualification: '', degree: texts.degree, school: texts.degreeSchool, old: second },
      ]
    : [{ ...texts, old: first ?? second }]
  const fresh = wanted
    .filter((it) => it.qualification !== '' || it.degree !== '' || it.school !== '')
    .map(
      (it): Education => ({
        id: it.old?.id ?? newId(),
        mode,
        qualification: it.qualification,
        degree: it.degree,
        school: it.school,
        startedOn: it.old?.startedOn ?? '',
        endedOn: it.old?.endedOn ?? '',
      }),
    )
  return mode === 'fullTime' ? [...fresh, ...rows] : [...rows, ...fresh]
}

/** The highest 学历 of either kind, for lists. */
export function highestQualification(texts: readonly string[]): string {
  return texts.reduce((top, text) => (qualificationRank(text) < qualificationRank(top) ? text : top), '')
}
