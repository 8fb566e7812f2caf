import { codeItems } from '../../codes'
import { monthIndex, type PartialDate, parsePartialDate } from '../../values/partial-date'
import { officialQualification, QUALIFICATION_RUNGS } from '../people/rules'
import type { CheckSource } from './check'
import type { EligibilityAt, EligibilityFacts, Finding, PersonSide } from './eligibility-facts'
import type { EligibilityRule } from './programme'

type Rule<Kind extends EligibilityRule['rule']> = Extract<EligibilityRule, { rule: Kind }>

/** 周岁 by whole months, as files and 任免表 count them: 1971.06 is 55 in any part of 2026.06. */
export function judgeAge({ from, to }: Rule<'age'>, facts: EligibilityFacts, at: EligibilityAt): Finding {
  return bySides(facts, 'birth', 'facts/birth', '出生年月', (birth) => {
    const age = fullYears(birth, at.on)
    if (!age) return { found: 'open', text: `出生年月“${birth}”认不出。` }
    if (age.most < 0) return { found: 'open', text: `${birth} 出生，晚于计算日期 ${at.on}。` }
    const within = (years: number) => (from === null || years >= from) && (to === null || years <= to)
    const sure = within(age.least) === within(age.most)
    const years = age.least === age.most ? `为 ${age.least} 周岁` : `为 ${age.least} 或 ${age.most} 周岁`
    const text = `${birth} 出生，至 ${at.on} ${years}`
    if (!sure) return { found: 'open', text: `${text}，只知年份，须核实月份。` }
    return { found: within(age.least) ? 'pass' : 'fail', text: `${text}。` }
  })
}

/** 党龄 from 入党时间, by whole months. */
export function judgeParty(
  { years }: Rule<'party-years'>,
  facts: EligibilityFacts,
  at: EligibilityAt,
): Finding {
  return bySides(facts, 'partyJoinedOn', 'facts/partyJoinedOn', '入党时间', (joined, { politics }) => {
    if (joined === '' && politics !== '' && !/中共|党员/.test(politics))
      return { found: 'fail', text: `政治面貌为${politics}。` }
    return reached(joined, years, at, { began: '入党', unknown: `入党时间“${joined}”认不出。`, of: '党龄' })
  })
}

/** Only the form says since when somebody has been here. */
export function judgeHere(
  { years }: Rule<'years-here'>,
  facts: EligibilityFacts,
  at: EligibilityAt,
): Finding {
  const { hereSince } = facts.form
  const source: CheckSource = { kind: 'form', place: 'facts/hereSince' }
  if (hereSince === '') return { found: 'open', text: '申报表没有填来本地工作时间。', source }
  const unknown = `来本地工作时间“${hereSince}”认不出。`
  return { ...reached(hereSince, years, at, { began: '来本地工作', unknown, of: '' }), source }
}

/** 学历 by its level: a study at a Party school counts as its level, as officers count it. */
export function judgeEducation({ least }: Rule<'education'>, facts: EligibilityFacts): Finding {
  return bySides(facts, 'qualification', 'facts/qualification', '学历', (held) => {
    const [rung, line] = [rungOf(held), rungOf(least)]
    if (rung < 0 || line < 0) return { found: 'open', text: `学历“${held}”不能与“${least}”比较，须核实。` }
    return rung <= line
      ? { found: 'pass', text: `学历为${held}，不低于${least}。` }
      : { found: 'fail', text: `学历为${held}，低于${least}。` }
  })
}

/** The place of a 学历 among the levels, the highest 0; -1 for what is none. */
function rungOf(qualification: string): number {
  const official = officialQualification(qualification)
  return QUALIFICATION_RUNGS.findIndex((names) => names.includes(official))
}

/**
 * 职务层次 by the order of ZB09, within one sequence. Posts of specialists and workers are none of leaders; of the other
 * sequences nothing says how they compare.
 */
export function judgeLevel({ level }: Rule<'below-level'>, { file, form }: EligibilityFacts): Finding {
  if (!file) {
    const post = form.post === '' ? '申报表没有填职务' : `申报表上职务为“${form.post}”`
    return {
      found: 'open',
      text: `不在册，${post}，职务层次须核实。`,
      source: { kind: 'form', place: 'facts/post' },
    }
  }
  const source: CheckSource = { kind: 'person', personId: file.personId }
  if (file.level === '') return { found: 'open', text: '档案没有填职务层次。', source }
  const [held, line] = [placeOfLevel(file.level), placeOfLevel(level)]
  if (held && line && held.sequence === line.sequence) {
    const below = held.at > line.at
    return {
      found: below ? 'pass' : 'fail',
      text: `职务层次为${file.level}，${below ? '低于' : file.level === level ? '即' : '高于'}${level}。`,
      source,
    }
  }
  if (held && NOT_LEADERS.has(held.sequence))
    return { found: 'pass', text: `职务层次为${file.level}，不是领导职务层次。`, source }
  return {
    found: 'open',
    text: `职务层次为${file.level}，与${level}不在同一序列，不能直接比较。`,
    source,
  }
}

/** 事业单位专业技术岗位, 机关和事业单位工人岗位. */
const NOT_LEADERS: ReadonlySet<string> = new Set(['C', 'D', 'E', 'F', 'G'])

function placeOfLevel(name: string): { sequence: string; at: number } | null {
  const items = codeItems('zb09-position-level')
  const at = items.findIndex((it) => it.name === name && it.parent)
  return at < 0 ? null : { sequence: items[at]?.parent ?? '', at }
}

type Judged = Omit<Finding, 'source'>

/**
 * The file's word, else the form's. Where both say something and come to different verdicts nobody can tell which is
 * right: 待核 with both.
 */
function bySides(
  { file, form }: EligibilityFacts,
  field: keyof PersonSide,
  place: string,
  label: string,
  judge: (value: string, side: PersonSide) => Judged,
): Finding {
  const silent = (side: PersonSide) =>
    side[field] === '' && (field !== 'partyJoinedOn' || side.politics === '')
  const onFile = file && !silent(file) ? judge(file[field], file) : null
  const onForm = silent(form) ? null : judge(form[field], form)
  const source: CheckSource =
    file && onFile ? { kind: 'person', personId: file.personId } : { kind: 'form', place }
  if (onFile && onForm && onFile.found !== onForm.found)
    return { found: 'open', text: `档案：${onFile.text}申报表：${onForm.text}两处不一，须核实。`, source }
  const judged = onFile ?? onForm
  if (judged) return { ...judged, source }
  return { found: 'open', text: file ? `档案和申报表都没有填${label}。` : `申报表没有填${label}。`, source }
}

type Words = { began: string; unknown: string; of: string }

function reached(since: string, years: number, at: EligibilityAt, { began, unknown, of }: Words): Judged {
  const held = fullYears(since, at.on)
  if (!held) return { found: 'open', text: unknown }
  const many = held.least === held.most ? `${held.least}` : `${held.least} 或 ${held.most}`
  const text = `${since} ${began}，至 ${at.on} ${of}满 ${many} 年`
  if (held.most < 0) return { found: 'open', text: `${since} ${began}，晚于计算日期 ${at.on}。` }
  if (held.least >= years) return { found: 'pass', text: `${text}。` }
  return held.most < years
    ? { found: 'fail', text: `${text}。` }
    : { found: 'open', text: `${text}，只知年份，须核实月份。` }
}

/**
 * Completed years between two dates by whole months. Where a month is not known it may be any of the year: then the
 * fewest and the most years differ. Null where either is no date; negative where it lies after.
 */
export function fullYears(since: string, on: string): { least: number; most: number } | null {
  const [from, to] = [parsePartialDate(since), parsePartialDate(on)]
  if (!from || !to) return null
  const [began, asked] = [monthsOf(from), monthsOf(to)]
  return {
    least: Math.floor((asked.first - began.last) / 12),
    most: Math.floor((asked.last - began.first) / 12),
  }
}

/** First and last month that a date may stand for; of 春 and the like nothing but the year is sure. */
function monthsOf(date: PartialDate): { first: number; last: number } {
  if (/^\d{4}\./.test(date)) return { first: monthIndex(date), last: monthIndex(date) }
  const january = Number(date.slice(0, 4)) * 12
  return { first: january, last: january + 11 }
}
