import { describe, expect, it } from 'vitest'
import { readCatalogueSheet } from '#electron/modules/dossiers/catalogue-sheet'
import type { RawSheet, SheetCell } from '#electron/platform/formats/index'
import type { SkeletonCode } from '#shared/modules/dossiers/classes'

const NAMES = new Map<string, SkeletonCode>([['履历类', '1']])

/** A sheet of these rows; '' is an empty cell. */
function sheetOf(rows: (SheetCell | number)[][]): RawSheet {
  return {
    name: '目录',
    hidden: false,
    merges: [],
    hiddenColumns: [],
    notices: [],
    rows: rows.map((cells, index) => {
      const held = cells.map((it, at) => ({ at, it: typeof it === 'number' ? String(it) : it }))
      const full = held.filter(({ it }) => it !== '')
      return {
        row: index + 1,
        hidden: false,
        columns: full.map(({ at }) => at),
        values: full.map(({ it }) => it),
      }
    }),
  }
}

const read = (rows: (SheetCell | number)[][]) => {
  const found = readCatalogueSheet(sheetOf(rows), NAMES)
  if (!found) throw new Error('no heading')
  return found
}
const brief = ({ lines }: ReturnType<typeof read>) =>
  lines.map((it) => [it.row, it.classCode, it.title, it.year, it.month, it.day, it.pages])

describe('a catalogue in a sheet', () => {
  it('is read from the skeleton: class rows head their materials, spare lines are nothing', () => {
    const found = read([
      ['干部人事档案目录'],
      ['类号', '材料名称', '材料形成时间', '', '', '份数', '页数', '备注'],
      ['', '', '年', '月', '日'],
      ['一', '履历类材料'],
      [1, '干部履历表', 2000, 3, '', 2, 16, '复印件'],
      ['', ''],
      ['四', '学历学位、职称类材料'],
      ['四-1', '学历学位材料'],
      [1, '高等学校毕业生登记表', 2005, 6, 10, '', 4],
      [2, '成绩表', '', '', '', '', ''],
      ['八', '违规违纪违法处理处分类材料'],
    ])
    expect(brief(found)).toEqual([
      [5, '1', '干部履历表', 2000, 3, null, 16],
      [9, '4-1', '高等学校毕业生登记表', 2005, 6, 10, 4],
      [10, '4-1', '成绩表', null, null, null, null],
    ])
    expect(found.lines[0]).toMatchObject({ copies: 2, remark: '复印件', problem: '' })
    expect(found.ignored).toEqual([])
  })

  it('is read where each line names its class, in vendor codes too, and the date stands in one column', () => {
    const found = read([
      ['类号', '序号', '材料名称', '材料形成时间', '页数'],
      ['010', 1, '干部履历表', '200003', 16],
      ['041', 2, '毕业生登记表', '20050610', '4页'],
    ])
    expect(brief(found)).toEqual([
      [2, '1', '干部履历表', 2000, 3, null, 16],
      [3, '4-1', '毕业生登记表', 2005, 6, 10, 4],
    ])
  })

  it('turns 4-1 back from the day that a spreadsheet made of it', () => {
    const day: SheetCell = { text: '2026.04.01', kind: 'date', number: 46113 }
    const found = read([
      ['类号', '材料名称', '年', '月', '日', '页数'],
      [day, '学历学位材料'],
      ['1', '毕业证书', 2001, 7, 1, 2],
    ])
    expect(brief(found)).toEqual([[3, '4-1', '毕业证书', 2001, 7, 1, 2]])
  })

  it('asks for the sub-class below a bare 四, and names dates and counts that it cannot read', () => {
    const found = read([
      ['序号', '材料名称', '年', '月', '日', '页数'],
      ['四', '学历学位、职称类材料'],
      [1, '毕业证书', 98, 7, 1, '两页'],
      ['', '', '', '', '', 3],
    ])
    expect(found.lines[0]).toMatchObject({
      classCode: null,
      year: null,
      pages: null,
      problem: '“四”类要分到小类；日期“98.7.1”看不懂；页数“两页”不是整数',
    })
    expect(found.ignored).toEqual(['目录第 4 行：没有材料名称（3）'])
  })

  it('is none where no row names 材料名称', () => {
    expect(readCatalogueSheet(sheetOf([['姓名', '单位']]), NAMES)).toBeNull()
  })
})
