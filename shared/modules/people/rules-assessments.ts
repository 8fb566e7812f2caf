import { names } from '../../codes'
import { ASSESSMENT_YEARS_SHOWN } from './regulations'
import type { Assessment } from './schema'

/** Longest first: 基本称职 and 不称职 before 称职. */
const GRADES = names('zb18-assessment').toSorted((a, b) => b.length - a.length)
const TOKEN = new RegExp(`(\\d{4})(?!\\d)|(${GRADES.join('|')})`, 'g')
const RANGE = /^年?度?(?:至|到|[-—–~～]+)$/

/** 年度考核结果 of the last years on record, oldest first; years in a row with one result share it. */
export function assessmentText(assessments: readonly Assessment[]): string {
  const shown = assessments.toSorted((a, b) => a.year - b.year).slice(-ASSESSMENT_YEARS_SHOWN)
  const groups: { years: number[]; grade: string }[] = []
  for (const { year, grade } of shown) {
    const last = groups.at(-1)
    if (last?.grade === grade) last.years.push(year)
    else groups.push({ years: [year], grade })
  }
  const parts = groups.map(
    ({ years, grade }) =>
      `${years.map((year) => `${year}年`).join('、')}年度考核${years.length > 1 ? '均为' : '为'}${grade}`,
  )
  return parts.length > 0 ? `${parts.join('，')}。` : ''
}

/**
 * Years and results that a text states. A result holds for the years before it that have none yet; where it comes
 * first, for the years after it up to the next ，. 2020年至2022年 counts every year. Nothing reaches past ； or 。.
 */
export function readAssessments(text: string): readonly YearGrade[] {
  const known = readTexts.get(text)
  if (known) return known
  const found = text
    .split(/[；;。\n]/)
    .flatMap(readSentence)
    .filter(({ year }) => year >= 1900 && year <= 2200)
  if (readTexts.size >= 1000) readTexts.clear()
  readTexts.set(text, found)
  return found
}

type YearGrade = { year: number; grade: string }

/** Most people of a county have one of a few texts. */
const readTexts = new Map<string, readonly YearGrade[]>()

function readSentence(sentence: string): YearGrade[] {
  let waiting: number[] = []
  return sentence.split(/[，,]/).flatMap((part) => {
    const read = readPart(part, waiting)
    waiting = read.waiting
    return read.found
  })
}

function readPart(part: string, carried: readonly number[]) {
  const found: YearGrade[] = []
  let waiting = [...carried]
  let leading = ''
  let end = 0
  for (const token of part.matchAll(TOKEN)) {
    const [word, year, grade] = token
    if (year) waiting.push(...yearsBetween(waiting.at(-1), part.slice(end, token.index), Number(year)))
    else if (waiting.length === 0) leading = grade ?? ''
    else {
      found.push(...waiting.map((it) => ({ year: it, grade: grade ?? '' })))
      waiting = []
    }
    end = token.index + word.length
  }
  if (leading === '') return { found, waiting }
  return { found: [...found, ...waiting.map((it) => ({ year: it, grade: leading }))], waiting: [] }
}

/** The year, and before it those of a range like 2020年至2022年. */
function yearsBetween(from: number | undefined, between: string, year: number): number[] {
  if (from === undefined || !RANGE.test(between) || year - from > 50) return [year]
  return Array.from({ length: Math.max(1, year - from) }, (_, index) => Math.min(year, from + 1 + index))
}

/** The results on record with those of the text put in; years that the text does not name stay. */
export function applyAssessmentText(
  assessments: readonly Assessment[],
  text: string,
  newId: () => string,
): Assessment[] {
  const byYear = new Map(assessments.map((it) => [it.year, it]))
  for (const { year, grade } of readAssessments(text))
    byYear.set(year, { id: byYear.get(year)?.id ?? newId(), year, grade })
  return [...byYear.values()].toSorted((a, b) => a.year - b.year)
}
