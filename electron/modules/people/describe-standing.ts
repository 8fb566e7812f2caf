import type { ElementTexts } from '#shared/modules/people/elements'
import { ASSESSMENT_YEARS_SHOWN } from '#shared/modules/people/regulations'
import {
  currentPosts,
  DEGREES,
  highestQualification,
  officialQualification,
  parseParty,
  politicsOf,
  postStartedOn,
  retirementDueOn,
  type UnitName,
  unitStartedOn,
} from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import { parsePartialDate, sortKey } from '#shared/values/partial-date'

/** @file Columns that conditions and orders read: what the rules make of party, service, study and results. */

export type StandingColumns = ReturnType<typeof standingColumns>

export function standingColumns(content: PersonContent, texts: ElementTexts, unitName: UnitName) {
  const party = parseParty(content.party)?.joinedOn ?? ''
  const unitStarted = unitStartedOn(content, unitName)
  const retirement = content.retirementDueOn || retirementDueOn(content)
  return {
    politics: politicsOf(content.party),
    party_joined_on: party,
    party_joined_sort: dayKey(party),
    work_started_sort: dayKey(content.workStarted),
    post_started_sort: dayKey(postStartedOn(content.posts, content.career)),
    unit_started_on: unitStarted,
    unit_started_sort: dayKey(unitStarted),
    retirement_on: retirement as string,
    retirement_sort: dayKey(retirement),
    probation_ends_on: latest(currentPosts(content.posts).map((post) => post.probationEndsOn)),
    ...studyColumns(texts),
    ...resultColumns(content, texts),
  }
}

/** `yyyyMMdd` of a date text, 0 where it is none. */
export function dayKey(text: string): number {
  const date = text ? parsePartialDate(text) : null
  return date ? sortKey(date) : 0
}

function studyColumns(texts: ElementTexts) {
  const fullTime = texts.QuanRiZhiJiaoYu_XueLi
  const inService = texts.ZaiZhiJiaoYu_XueLi
  return {
    qualification_kind: officialQualification(highestQualification([fullTime, inService])),
    full_time_kind: officialQualification(fullTime),
    in_service_kind: officialQualification(inService),
    degree: highestDegree([texts.QuanRiZhiJiaoYu_XueWei, texts.ZaiZhiJiaoYu_XueWei]),
    full_time_qualification: fullTime,
    full_time_degree: texts.QuanRiZhiJiaoYu_XueWei,
    full_time_school: texts.QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi,
    in_service_qualification: inService,
    in_service_degree: texts.ZaiZhiJiaoYu_XueWei,
    in_service_school: texts.ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi,
  }
}

function highestDegree(degrees: readonly string[]): string {
  for (const level of DEGREES) {
    const held = degrees.find((it) => it.includes(level))
    if (held) return held
  }
  return degrees.find((it) => it !== '') ?? ''
}

function resultColumns({ assessments }: PersonContent, texts: ElementTexts) {
  const years = assessments.toSorted((a, b) => b.year - a.year)
  return {
    assessment_text: texts.NianDuKaoHeJieGuo,
    assessment_latest: years[0]?.grade ?? '',
    assessment_latest_year: years[0]?.year ?? 0,
    assessment_excellent: years.slice(0, ASSESSMENT_YEARS_SHOWN).filter((it) => it.grade === '优秀').length,
  }
}

function latest(dates: readonly string[]): string {
  return dates.reduce((last, date) => (dayKey(date) > dayKey(last) ? date : last), '')
}
