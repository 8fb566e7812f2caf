import { join } from 'node:path'
import ExcelJS from 'exceljs'

/** A person as a unit's own roster lists them; every text as somebody typed it. */
export type RosterRow = readonly [
  name: string,
  sex: string,
  birth: string,
  number: string,
  post: string,
  phone: string,
]

const HEADINGS = ['序号', '姓名', '性别', '出生年月', '身份证号码', '现任职务', '联系电话']

/**
 * A roster as a unit makes it: two title rows, a sheet of people with a total below and a blank column beside, a
 * second sheet of yearly results, and one of trainings that is about nobody. Answers the file's path.
 */
export async function writeRoster(folder: string, people: readonly RosterRow[]): Promise<string> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('花名册')
  sheet.addRow(['青石镇干部花名册'])
  sheet.mergeCells(1, 1, 1, HEADINGS.length)
  sheet.addRow(['填报单位：青石镇　　填报时间：2026年11月'])
  sheet.addRow(HEADINGS)
  people.forEach((row, index) => {
    sheet.addRow([index + 1, ...row])
  })
  sheet.addRow(['合计', `${people.length} 人`])
  const results = book.addWorksheet('考核')
  results.addRow(['姓名', '身份证号码', '考核年度', '考核结果'])
  for (const [name, , , number] of people) results.addRow([name, number, 2025, '称职'])
  const trainings = book.addWorksheet('培训班')
  trainings.addRow(['班次名称', '开始时间', '人数'])
  trainings.addRow(['乡镇干部履职能力提升班', '2026.05', 42])
  const path = join(folder, '青石镇花名册.xlsx')
  await book.xlsx.writeFile(path)
  return path
}
