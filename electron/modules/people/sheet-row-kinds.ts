import { isKnownHeader, plainHeader } from '#shared/modules/people/sheet-headers'
import { type Grid, textsOf } from './sheet-grid'
import { type HeaderBand, repeatsHeader } from './sheet-header'

/** Why a row of a table is no record; '' for one that is. `section` heads the rows below it. */
export type RowKind = '' | 'total' | 'header' | 'note' | 'section'

export const REASONS: Record<Exclude<RowKind, ''>, string> = {
  total: '合计行',
  header: '重复表头',
  note: '表注',
  section: '分组行',
}

const TOTAL = /^(总计|合计|小计|共计|总数|累计|本页小计|本页合计|平均|总人数|合计人数|共\d+人)/
const NOTE =
  /^(注|备注|说明|填表说明|填报说明|填写说明|制表|制表人|填表|填表人|审核|审核人|审批|审批人|复核|负责人|单位负责人|主要负责人|主要领导|分管领导|联系人|联系电话|填报人|填报单位|填报日期|填报时间|填表日期|填表时间|经办人|报送单位|报送日期|报送时间|日期|单位|制表单位|制表日期|制表时间|审签人|签字|盖章|主管领导|部门负责人)[（(]?[^：:]{0,8}[）)]?[：:]|[（(]盖章[）)]|^第\d+页|^共\d+页|^第\s*\d+\s*页共/
const NUMBERED =
  /^(?:[一二三四五六七八九十百]+[、.．]|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十]+[部组类])/

/** What a row below a heading is, by its few texts. */
export function kindOfRow(grid: Grid, row: number, band: HeaderBand, width: number): RowKind {
  const texts = textsOf(grid.row(row)).filter((it) => it.text !== '')
  const first = texts[0]
  if (!first) return ''
  const plain = first.text.replace(/\s/g, '')
  if (texts.slice(0, 3).some((it) => TOTAL.test(it.text.replace(/\s/g, '')) && it.text.length <= 20))
    return 'total'
  if (NOTE.test(plain) && texts.length <= Math.max(3, width / 2)) return 'note'
  if (repeatsHeader(grid, row, band)) return 'header'
  return texts.length === 1 ? kindOfLone(grid, row, first.column, first.text, width) : ''
}

/** A row of a single text: a group's name across the table, a title of the next page, or a record with one value. */
function kindOfLone(grid: Grid, row: number, column: number, text: string, width: number): RowKind {
  if (width < 3) return ''
  const merge = grid.mergeAt(row, column)
  const wide = merge !== undefined && merge.right - merge.left + 1 >= Math.max(2, width * 0.5)
  if (/(名册|花名册|一览表|登记表|登记簿|统计表|台账|信息表|情况表)$/.test(plainHeader(text))) return 'header'
  if (NUMBERED.test(text.trim())) return 'section'
  if (!wide) return ''
  return text.length > 40 || isKnownHeader(text) ? 'note' : 'section'
}

/** A group's name without its number: 一、乡镇（12人） is 乡镇. */
export function sectionName(text: string): string {
  return text
    .trim()
    .replace(NUMBERED, '')
    .replace(/[（(]\s*(?:共\s*)?\d+\s*[人名个]?\s*[）)]$/u, '')
    .replace(/[:：]$/, '')
    .trim()
}
