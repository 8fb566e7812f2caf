import {
  ageAt,
  monthsBetween,
  type PartialDate,
  parsePartialDate,
  toPaperText,
} from '../../values/partial-date'
import { YOUNGEST } from './regulations'
import { parseParty } from './rules-party'
import { retirementDueOn } from './rules-retirement'
import type { PersonContent, Warning } from './schema'
import { warning } from './warnings-make'

/** Dates that cannot be read, lie in the future, or stand in an order life does not have. */
export function dateWarnings(content: PersonContent, today: PartialDate): Warning[] {
  const joinedOn = parseParty(content.party)?.joinedOn ?? ''
  const dates = [
    { field: 'birth', label: '出生年月', text: content.birth },
    { field: 'workStarted', label: '参加工作时间', text: content.workStarted },
    { field: 'party', label: '入党时间', text: joinedOn },
  ]
  return [
    ...dates.flatMap((date) => futureOrUnread(date, today)),
    ...youngAt(content.birth, content.workStarted, 'workStarted', '参加工作', YOUNGEST.work),
    ...youngAt(content.birth, joinedOn, 'party', '入党', YOUNGEST.party),
    ...unreadParty(content.party),
    ...retirementWarnings(content),
  ]
}

function futureOrUnread(date: { field: string; label: string; text: string }, today: PartialDate): Warning[] {
  if (date.text === '') return []
  const parsed = parsePartialDate(date.text)
  if (!parsed)
    return [
      warning(
        'contradiction',
        'date.unread',
        date.field,
        [date.text],
        `${date.label}读不出`,
        `“${date.text}”不是有效年月。改为六位年月，如 199003。`,
      ),
    ]
  if (monthsBetween(today, parsed) <= 0) return []
  return [
    warning(
      'contradiction',
      'date.future',
      date.field,
      [parsed],
      `${date.label}晚于今天`,
      `现为 ${toPaperText(parsed)}。核对后改正。`,
    ),
  ]
}

function youngAt(birthText: string, text: string, field: string, what: string, youngest: number): Warning[] {
  const birth = birthText ? parsePartialDate(birthText) : null
  const date = text ? parsePartialDate(text) : null
  if (!birth || !date) return []
  const age = ageAt(birth, date)
  const both = `出生 ${toPaperText(birth)}，${what} ${toPaperText(date)}`
  if (age === null)
    return [
      warning(
        'contradiction',
        `date.${field}`,
        field,
        [birth, date],
        `${what}早于出生`,
        `${both}。核对后改正。`,
      ),
    ]
  if (age >= youngest) return []
  const detail = `${both}，时年 ${age} 周岁。核对后改正，或写明说明。`
  return [warning('check', `date.${field}`, field, [birth, date], `${what}时未满 ${youngest} 周岁`, detail)]
}

function unreadParty(text: string): Warning[] {
  if (text === '' || parseParty(text)) return []
  return [
    warning(
      'check',
      'party.unread',
      'party',
      [text],
      '入党时间读不出',
      `“${text}”里读不出日期和党派。中共党员填年月，其他党派填名称，多个用“；”分开。`,
    ),
  ]
}

/** 到龄年月 is only compared where the form states the age limit it was worked out from. */
function retirementWarnings(content: PersonContent): Warning[] {
  const { retirementDueOn: stated, ageLimitBeforeReform: limit } = content
  const due = retirementDueOn(content)
  if (!stated || !limit || !due || stated.slice(0, 7) === due.slice(0, 7)) return []
  return [
    warning(
      'check',
      'retirement.due',
      'retirementDueOn',
      [stated, due],
      '到龄年月与推算不一',
      `现为 ${stated.slice(0, 7)}，按${limit}推算为 ${due}。核对后改正，或写明说明。`,
    ),
  ]
}
