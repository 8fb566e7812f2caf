import { monthsText, type PartialDate, toPaperText } from '../../values/partial-date'
import type { StructureAt } from './schema'

/** @file Words that window and paper share. */

/** `2 个月后`, `本月`, `已过 1 年 3 个月`. */
export function leftWords(monthsLeft: number): string {
  if (monthsLeft === 0) return '本月'
  return monthsLeft > 0 ? `${monthsText(monthsLeft)}后` : `已过 ${monthsText(-monthsLeft)}`
}

/** `12.3%` of a whole, `–` of nothing. */
export function shareWords(count: number, total: number): string {
  return total === 0 ? '–' : `${((count / total) * 100).toFixed(1)}%`
}

/** `+3`, `-2`, `0`. */
export function differenceWords(difference: number): string {
  return difference > 0 ? `+${difference}` : String(difference)
}

/** What is counted at the date and what is only known as it stands today, in sentences. */
export function basisWords({ on, past }: Pick<StructureAt, 'on' | 'past'>): string[] {
  const month = toPaperText(on as PartialDate)
  const common = [
    `年龄和任现职年限算到 ${month}，逐月计。`,
    `中共党员以入党时间在 ${month} 及以前为准，其他政治面貌和性别、民族按现在。`,
    '学历按现在所填。',
  ]
  if (!past) return [...common, '单位、职务层次、职级按现在。']
  return [
    ...common.slice(0, 2),
    `学历以 ${month} 及以前毕业为准，未填时间的计入。`,
    `单位以 ${month} 在任的职务为准。职务层次、职级以当时有效的记录为准，没有起止时间的按现在。`,
  ]
}

/** Who of the selection is not in the total, '' where everybody is. */
export function leftOutWords({ leftOut }: Pick<StructureAt, 'leftOut'>): string {
  const parts = [
    leftOut.gone > 0 ? `离退、调出、去世 ${leftOut.gone} 人` : '',
    leftOut.notYet > 0 ? `当日未参加工作 ${leftOut.notYet} 人` : '',
  ].filter(Boolean)
  return parts.length > 0 ? `未计入：${parts.join('，')}。` : ''
}
