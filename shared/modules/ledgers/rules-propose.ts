import { readIdentityNumber } from '../../values/identity-number'
import { parsePartialDate } from '../../values/partial-date'
import { type ColumnRole, type ColumnType, type LedgerColumn, WIDEST } from './ledger'
import { columnName, readNumber } from './rules-cells'

/** @file What a column of a foreign workbook seems to hold. It is shown and corrected before anything is kept. */

/** How much of what stands in a column has to fit for it to be taken as such. */
const MOST_OF = 0.8
/** The same where the heading says so too. */
const HALF = 0.5
const MOST_OPTIONS = 12
const LONGEST_OPTION = 12
/** A choice is said at least so often for each word. */
const REPEATED = 3
const LONG_TEXT = 40

const SERIAL = /^(序号|序|编号|No\.?|#)$/i
const DATE_WORDS = /(时间|日期|年月|年月日|生日|期限|时限)$/
const NUMBER_WORDS = /(人数|天数|份数|票数|次数|户数|职数|页数|党员数|金额|学时|年龄)$/
const CODE_WORDS = /(号码|电话|手机|编号|代码|证号|文号|邮编|账号)$/
const NAME_WORDS = /^(姓名|名称|事项|问题|标题|问题概述|(党组织|单位|培训|培训班|材料|项目|奖励)名称)$/
const UNIT_WORDS = /^(单位|所在单位|责任单位|工作单位|乡镇|镇街|所在乡镇)$/
const DEADLINE_WORDS = /(期限|时限|截止时间|截止日期|完成时限)$/
const DONE_WORDS = /^(是否办结|办结情况|办结时间|是否完成|完成情况|销号情况|是否销号|销号时间)$/

export type Found = { heads: string[]; samples: readonly string[]; width: number }

/** Columns as they seem to be, each with a key of its own. */
export function proposeColumns(found: readonly Found[]): LedgerColumn[] {
  const taken = new Set<ColumnRole>()
  return found.map(({ heads, samples, width }, at) => {
    const name = columnName({ heads })
    const said = samples.map((it) => it.trim()).filter((it) => it !== '')
    const type = typeOf(name, said)
    const role = freeRole(roleOf(name, type, said), taken)
    return {
      key: `c${at + 1}`,
      heads: heads.map((it) => it.slice(0, 60)),
      type: role === 'serial' ? 'number' : type,
      options: type === 'choice' ? optionsOf(said) : [],
      required: false,
      role,
      width: Math.min(WIDEST, Math.max(3, width)),
      total: false,
    }
  })
}

function typeOf(name: string, said: readonly string[]): ColumnType {
  if (said.length === 0) return typeByName(name)
  if (share(said, (it) => 'number' in readIdentityNumber(it)) >= MOST_OF) return 'identity'
  if (CODE_WORDS.test(name)) return 'text'
  const dates = share(said, (it) => parsePartialDate(it) !== null)
  if (DATE_WORDS.test(name) && dates >= HALF) return 'date'
  if (dates >= MOST_OF && share(said, isPlainYear) < MOST_OF) return 'date'
  // A telephone number and a code begin with a zero or are long; a figure is not.
  if (share(said, (it) => readNumber(it) !== null && !/^0\d|^\d{10,}$/.test(it)) >= MOST_OF) return 'number'
  if (isChoice(said)) return 'choice'
  return said.some((it) => it.length > LONG_TEXT) ? 'long' : 'text'
}

/** What an empty column is for, by its heading alone. */
function typeByName(name: string): ColumnType {
  if (DATE_WORDS.test(name)) return 'date'
  if (/身份(证|号)/.test(name)) return 'identity'
  return NUMBER_WORDS.test(name) ? 'number' : 'text'
}

function isPlainYear(text: string): boolean {
  return /^\d{4,8}$/.test(text)
}

function isChoice(said: readonly string[]): boolean {
  const words = optionsOf(said)
  return (
    words.length <= MOST_OPTIONS &&
    said.length >= words.length * REPEATED &&
    words.every((it) => it.length <= LONGEST_OPTION)
  )
}

function optionsOf(said: readonly string[]): string[] {
  return [...new Set(said)]
}

function roleOf(name: string, type: ColumnType, said: readonly string[]): ColumnRole {
  if (SERIAL.test(name) && said.every((it) => /^\d*$/.test(it))) return 'serial'
  if (DEADLINE_WORDS.test(name) && type === 'date') return 'deadline'
  if (DONE_WORDS.test(name)) return 'done'
  if (NAME_WORDS.test(name)) return 'name'
  return UNIT_WORDS.test(name) ? 'unit' : 'plain'
}

/** Only one column of a ledger has each meaning. */
function freeRole(role: ColumnRole, taken: Set<ColumnRole>): ColumnRole {
  if (role === 'plain' || taken.has(role)) return 'plain'
  taken.add(role)
  return role
}

function share(said: readonly string[], holds: (text: string) => boolean): number {
  return said.filter(holds).length / said.length
}
