import { names } from '../../codes'

/**
 * 学历 from the top down, names of one level together: for 不低于 a study at a Party school counts as its level, as
 * officers count it. Names are those of ZB64.
 */
export const QUALIFICATION_RUNGS: readonly (readonly string[])[] = [
  ['研究生', '研究生班', '中央党校研究生', '省（区、市）委党校研究生'],
  ['大学', '中央党校大学', '省（区、市）委党校大学'],
  ['大专', '大学普通班', '中央党校大专', '省（区、市）委党校大专'],
  ['中专', '中技'],
  ['高中'],
  ['初中'],
  ['小学'],
]

/** 学位 from the top down: a degree's name ends in its level. */
export const DEGREES = ['博士', '硕士', '学士'] as const

const LONGEST_FIRST = names('zb64-education-editor').toSorted((a, b) => b.length - a.length)
const OFFICIAL = new Set(QUALIFICATION_RUNGS.flat())

/**
 * The official 学历 that a name in the wild counts as: the longest official name it holds (大学本科 is 大学, 省委党校研究生
 * is 研究生); '' for an empty or unknown one.
 */
export function officialQualification(text: string): string {
  if (text === '') return ''
  const plain = text.replaceAll('(', '（').replaceAll(')', '）').replace('大学本科', '大学')
  return LONGEST_FIRST.find((name) => OFFICIAL.has(name) && plain.includes(name)) ?? ''
}
