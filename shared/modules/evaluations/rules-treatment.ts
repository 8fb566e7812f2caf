import { names } from '../../codes'
import type { PartialDate } from '../../values/partial-date'
import { type CaseKind, EVALUATED_BY } from './cases'
import { TREATMENTS, type Treatment } from './round'
import { inForce, monthsWithin } from './rules-cases'

/** @file 特殊情形: what the rule table makes of the cases of one subject in the year evaluated. */

/** A case on record or found in the records, with the kind that the rule table has for it. */
export type FoundCase = {
  kind: CaseKind
  from: string
  /** The last day of its effect, '' without end. */
  to: string
  /** No end is known and the rule table names no 影响期. */
  undecided: boolean
  /** The document, or 档案奖惩 and the like. */
  basis: string
}

/** The treatment and what the file is to say where it gives no grade. */
export type FoundTreatment = Treatment & { fileAs: string }

/** From mildest to strictest. */
const STRICTER: readonly Treatment['kind'][] = ['normal', 'capped', 'comment', 'pending', 'none']
const CIVIL = ['优秀', '称职', '基本称职', '不称职']

/**
 * The strictest treatment among the cases that concern the year, the others named behind it; null where none does.
 * `grades` are the scheme's, best first: a limit written in the civil servants' grades is put into them by its place
 * (称职 is 合格 where the scheme has 合格).
 */
export function treatmentIn(
  cases: readonly FoundCase[],
  year: number,
  grades: readonly string[],
): FoundTreatment | null {
  const told = cases.filter((it) => concernsYear(it, year) && saysSomething(it.kind)).toSorted(byStrictness)
  const [first, ...others] = told
  if (!first) return null
  const { treatment: kind, gradeAtMost, fileAs } = first.kind
  const limit = kind === 'capped' ? gradeWithin(gradeAtMost, grades) : ''
  const rest = others.map((it) => caseWords(it, year))
  const reason = [caseWords(first, year), ...(rest.length > 0 ? [`另有${rest.join('、')}`] : [])].join('；')
  return { kind, gradeAtMost: limit, reason: reason.slice(0, 300), fileAs }
}

/** Where nobody decided how long a sanction lasts, it counts in the year it took effect and no further. */
function concernsYear({ kind, from, to, undecided }: FoundCase, year: number): boolean {
  if (kind.longerThan > 0) return monthsWithin({ from, to }, year) > kind.longerThan
  if (kind.treatedIn === 'taken' || undecided) return Number(from.slice(0, 4)) === year
  const moment = kind.treatedIn === 'yearEnd' ? `${year}.12.31` : String(year)
  return inForce({ from, to }, moment as PartialDate)
}

function saysSomething({ treatment, evaluatedBy, subject }: CaseKind): boolean {
  return subject === 'person' ? treatment !== 'normal' || evaluatedBy !== 'own' : treatment !== 'normal'
}

function byStrictness(a: FoundCase, b: FoundCase): number {
  const order = STRICTER.indexOf(b.kind.treatment) - STRICTER.indexOf(a.kind.treatment)
  return order || CIVIL.indexOf(b.kind.gradeAtMost) - CIVIL.indexOf(a.kind.gradeAtMost)
}

/** 记过（2025.03.15 至 2026.03.14，清纪〔2025〕3 号） · 挂职（2025.02 至今，当年 11 个月）由接收单位考核 */
function caseWords(found: FoundCase, year: number): string {
  const { kind, from, to, undecided, basis } = found
  const months = Math.floor(monthsWithin({ from, to }, year))
  const facts = [
    `${from}${to === '' ? '起' : ` 至 ${to}`}`,
    ...(kind.longerThan > 0 ? [`当年 ${months} 个月`] : []),
    ...(undecided && kind.family === 'sanction' ? ['影响期未定，只计生效当年'] : []),
    ...(basis === '' ? [] : [basis]),
  ]
  const by = kind.evaluatedBy === 'own' ? '' : `由${EVALUATED_BY[kind.evaluatedBy]}考核`
  return `${kind.label}（${facts.join('，')}）${by}`
}

/** A grade of the civil servants' scale in the scheme's own: by its name, else by its place. */
export function gradeWithin(grade: string, grades: readonly string[]): string {
  const place = CIVIL.indexOf(grade)
  if (grades.length === 0 || grades.includes(grade) || place < 0) return grade
  return grades[Math.min(place, grades.length - 1)] ?? grade
}

const FILED = new Set(names('zb18-assessment'))
const SAME: Record<string, string> = { 不确定等次: '不定等次', 未确定等次: '不定等次', 不参加: '不进行考核' }

/** How 年度考核结果 of a file names a grade (ZB18); null for one it does not know, like 好. */
export function filedGrade(grade: string): string | null {
  const plain = grade.replace(/\s|\u3000/gu, '')
  const name = SAME[plain] ?? plain.replace(/(?<=[职格秀])等次$/, '')
  return FILED.has(name) ? name : null
}

/** What a file says of somebody who was given no grade. */
export function filedWithoutGrade(kind: Treatment['kind'], fileAs: string): string | null {
  if (fileAs !== '') return filedGrade(fileAs)
  if (kind === 'none') return '不进行考核'
  return kind === 'comment' || kind === 'pending' ? '不定等次' : null
}

/** 只写评语、不定等次 · 不高于“称职” · 正常参加，由接收单位考核 */
export function treatmentWords({
  treatment,
  gradeAtMost,
  evaluatedBy,
}: Pick<CaseKind, 'treatment' | 'gradeAtMost' | 'evaluatedBy'>): string {
  const words = treatment === 'capped' ? `不高于“${gradeAtMost}”` : TREATMENTS[treatment]
  return evaluatedBy === 'own' ? words : `${words}，由${EVALUATED_BY[evaluatedBy]}考核`
}

/** The kinds that a sentence of 奖惩 names, longest word first, so that 党内严重警告 is not also 警告. */
export function kindsNamed(text: string, kinds: readonly CaseKind[]): CaseKind[] {
  const words = kinds
    .filter((kind) => kind.found === 'sanction-on-file')
    .flatMap((kind) => kind.words.map((word) => ({ kind, word })))
    .toSorted((a, b) => b.word.length - a.word.length)
  const named = new Set<CaseKind>()
  let rest = text
  for (const { kind, word } of words) {
    if (!rest.includes(word)) continue
    named.add(kind)
    rest = rest.replaceAll(word, '　')
  }
  return [...named]
}
