import { type SheetTable, tablesOf } from '#electron/modules/people/index'
import { type RawWorkbook, type SheetCell, textOfCell } from '#electron/platform/formats/index'
import type { IntakeKind } from '#shared/modules/members/intake'
import { type RollField, rollFieldOf } from '#shared/modules/members/roll-fields'
import { readIdentityNumber } from '#shared/values/identity-number'
import { readDay } from '#shared/values/iso-day'
import { parsePartialDate } from '#shared/values/partial-date'
import { type IntakeDraft, kindOf, type WayField, wayFieldOf } from './draft'

export type ReadRoll = { kind: IntakeKind; rows: IntakeDraft[]; kept: string[] }

/** The first table of a workbook that has names, read as a list of members or of people on their way; null for none. */
export function readRoll({ sheets }: RawWorkbook): ReadRoll | null {
  const tables = sheets.filter((it) => !it.hidden).flatMap((sheet) => tablesOf(sheet))
  const table = tables.find(
    (it) => it.headerFrom > 0 && it.columns.some((one) => rollFieldOf(one.header) === 'name'),
  )
  if (!table) return null
  const titles = table.columns.map((it) => it.header)
  const kind = kindOf(titles)
  const rows = table.rows
    .filter((it) => it.reason === '')
    .map(({ row, cells }) => draftOf(table, row, cells))
    .filter((it) => it.name !== '' || it.identityNumber !== '')
  const kept = titles.filter((it) => rollFieldOf(it) === '' && wayFieldOf(it) === '' && it.trim() !== '')
  return { kind, rows, kept }
}

function draftOf({ columns }: SheetTable, row: number, cells: readonly SheetCell[]): IntakeDraft {
  const texts = new Map<RollField | WayField, string>()
  const kept: Record<string, string> = {}
  columns.forEach(({ header }, at) => {
    const text = textOfCell(cells[at]).trim()
    const field = rollFieldOf(header) || wayFieldOf(header)
    if (field !== '') texts.set(field, texts.get(field) || text)
    else if (text !== '' && header.trim() !== '') kept[header.trim().slice(0, 40)] = text.slice(0, 500)
  })
  return new RowReader(row, texts).draft(kept)
}

/** Reads the cells of one row and gathers what is wrong with them. */
class RowReader {
  readonly #row: number
  readonly #texts: ReadonlyMap<RollField | WayField, string>
  readonly #problems: string[] = []

  constructor(row: number, texts: ReadonlyMap<RollField | WayField, string>) {
    this.#row = row
    this.#texts = texts
  }

  draft(kept: Record<string, string>): IntakeDraft {
    const number = this.#identity()
    const standing = /预备/.test(this.#text('standing')) ? 'probationary' : 'full'
    const read = {
      row: this.#row,
      name: this.#text('name').replace(/[\s　]/gu, ''),
      identityNumber: number.number,
      sex: this.#sex() || number.sex,
      birth: this.#partial('birth', '出生日期') || number.birth,
      ethnicity: this.#text('ethnicity'),
      ancestralPlace: this.#text('ancestralPlace'),
      workStarted: this.#partial('workStarted', '参加工作日期'),
      party: this.#text('party'),
      group: this.#text('group'),
      standing,
      joinedOn: this.#partial('joinedOn', '入党日期'),
      fullOn: this.#day('fullOn', '转正日期'),
      since: this.#day('since', '进入支部日期'),
      leftReason: this.#text('leftReason'),
      job: this.#text('job'),
      phone: this.#text('phone'),
      address: this.#text('address'),
      appliedOn: this.#day('appliedOn', '申请入党时间'),
      activistOn: this.#day('activistOn', '列为积极分子时间'),
      targetOn: this.#day('targetOn', '列为发展对象时间'),
      kept,
    } as const
    if (read.name === '') this.#problems.push('姓名是空的，补上姓名。')
    return { ...read, problems: this.#problems }
  }

  #text(field: RollField | WayField): string {
    return this.#texts.get(field) ?? ''
  }

  #sex(): '男' | '女' | '' {
    const text = this.#text('sex').replace('性', '')
    return text === '男' || text === '女' ? text : ''
  }

  #identity(): { number: string; birth: string; sex: '男' | '女' | '' } {
    const text = this.#text('identityNumber')
    const none = { number: '', birth: '', sex: '' as const }
    if (text === '') return none
    const read = readIdentityNumber(text)
    if (read.ok) return read
    this.#problems.push(`身份证号码“${text}”不对，核对后改正。`)
    return none
  }

  #partial(field: RollField, label: string): string {
    const text = this.#text(field)
    const date = text === '' ? '' : parsePartialDate(text)
    if (date === null) this.#problems.push(`${label}“${text}”不是日期，改为年月或年月日。`)
    return date ?? ''
  }

  #day(field: RollField | WayField, label: string): string {
    const text = this.#text(field)
    const day = readDay(text)
    if (day === null) this.#problems.push(`${label}“${text}”应为年月日，补全日期。`)
    return day ?? ''
  }
}
