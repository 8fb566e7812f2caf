import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GIVEN, SURNAMES } from '#electron/modules/people/demonstration/data/names'
import { identityNumber } from '#electron/modules/people/demonstration/identity'
import type { Category } from '#shared/modules/awards/programme'
import { type MadeCell, workbookBytes } from './workbooks'

/** @file What 600 nominations of 双星十奖 look like as the units hand them in: a workbook with a folder of papers. */

export type Nominee = {
  name: string
  unitName: string
  category: string
  /** Place within the category by merit, from 0: the scores that tests give follow it. */
  merit: number
  identityNumber: string
  birth: string
}

const HEAD = ['编号', '姓名', '工作单位', '推荐方式', '身份证号', '出生年月', '性别', '主要业绩']
const UNITS = 120

/** So many in each category, best first; names and numbers repeat nowhere, every unit nominates some. */
export function nomineesOf(categories: readonly Category[], each: number): Nominee[] {
  return categories.flatMap(({ key }, at) =>
    Array.from({ length: each }, (_, merit): Nominee => {
      const index = at * each + merit
      const month = 1975 * 12 + (index % 180)
      return {
        name: nameOf(index),
        unitName: unitOf(index),
        category: key,
        merit,
        identityNumber: identityNumber(index, month, 1 + (index % 27), '男'),
        birth: `${Math.floor(month / 12)}.${String((month % 12) + 1).padStart(2, '0')}`,
      }
    }),
  )
}

/** Put together from lists; of 600 no two are alike. */
function nameOf(index: number): string {
  const [surname = '石'] = SURNAMES[index % 25] ?? []
  const given = [...GIVEN.men]
  return `${surname}${given[Math.floor(index / 25) % given.length]}${given[(index * 7 + 3) % given.length]}`
}

export function unitOf(index: number): string {
  return `云泽县第${(index % UNITS) + 1}单位`
}

/** The workbook and the folders as they lie on the stick: 报送/单位/类别/姓名/业绩佐证材料.pdf. */
export async function reportedFolder(
  folder: string,
  categories: readonly Category[],
  nominees: readonly Nominee[],
): Promise<string> {
  const root = join(folder, '双星十奖报送')
  mkdirSync(root)
  const sheets = categories.map(({ key, label }) => ({
    name: label,
    rows: [HEAD, ...nominees.filter((it) => it.category === key).map(rowOf)],
  }))
  writeFileSync(join(root, '申报汇总.xlsx'), await workbookBytes(sheets))
  const labels = new Map(categories.map((it) => [it.key, it.label]))
  for (const { unitName, category, name } of nominees) {
    const own = join(root, unitName, labels.get(category) ?? '', name)
    mkdirSync(own, { recursive: true })
    writeFileSync(join(own, '业绩佐证材料.pdf'), paperOf(name))
  }
  return root
}

function rowOf(it: Nominee, at: number): MadeCell[] {
  return [at + 1, it.name, it.unitName, '单位推荐', it.identityNumber, it.birth, '男', `${it.name}的业绩。`]
}

/** One page, other bytes for everybody. */
export function paperOf(text: string): Uint8Array {
  return Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R/Size 4>>\n%%EOF\n%${text}\n`,
  )
}
