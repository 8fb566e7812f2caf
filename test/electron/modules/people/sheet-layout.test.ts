import { describe, expect, it } from 'vitest'
import { sheetsOfBook } from '#electron/modules/people/sheet-books'
import { tablesOf } from '#electron/modules/people/sheet-layout'
import { mapTable } from '#electron/modules/people/sheet-map'
import { type Merge, type RawSheet, textOfCell } from '#electron/platform/formats/index'

type Line = (string | number | null)[]

function rawSheet(lines: Line[], merges: string[] = []): RawSheet {
  const rows = lines.map((cells, at) => {
    const filled = cells.flatMap((cell, column) => (cell === null || cell === '' ? [] : [{ cell, column }]))
    return {
      row: at + 1,
      hidden: false,
      columns: filled.map((it) => it.column),
      values: filled.map(({ cell }) =>
        typeof cell === 'number' ? { text: String(cell), kind: 'number' as const, number: cell } : cell,
      ),
    }
  })
  return {
    name: 'Sheet1',
    hidden: false,
    rows: rows.filter((row) => row.columns.length > 0),
    merges: merges.map(mergeOf),
    hiddenColumns: [],
    notices: [],
  }
}

function mergeOf(text: string): Merge {
  const [from = '', to = ''] = text.split(':')
  const place = (it: string) => ({ column: it.charCodeAt(0) - 65, row: Number(it.slice(1)) })
  return { top: place(from).row, left: place(from).column, bottom: place(to).row, right: place(to).column }
}

/** Where the heading is, what the columns are called and which rows are records. */
function seen(lines: Line[], merges: string[] = []) {
  return tablesOf(rawSheet(lines, merges)).map((table) => ({
    header: [table.headerFrom, table.headerTo],
    columns: table.columns.map((it) => it.header),
    rows: table.rows.filter((row) => row.reason === '').map((row) => row.row),
    left: table.rows.filter((row) => row.reason !== '').map((row) => `${row.row}${row.reason}`),
  }))
}

const PEOPLE: Line[] = [
  ['柏知未', '男', '1978.03', '汉族'],
  ['岚恒宁', '女', '1980.02', '土家族'],
]

describe('the heading of a sheet', () => {
  it('is the first row, or stands below titles, units and blank rows', () => {
    const head = ['姓名', '性别', '出生年月', '民族']
    expect(seen([head, ...PEOPLE])[0]).toMatchObject({ header: [1, 1], rows: [2, 3] })
    const titled: Line[] = [
      ['云泽县青石镇干部花名册'],
      [],
      ['填报单位：青石镇', null, '填报日期：2026.11'],
      head,
      ...PEOPLE,
    ]
    expect(seen(titled, ['A1:D1'])[0]).toMatchObject({ header: [4, 4], rows: [5, 6] })
    const [table] = tablesOf(rawSheet(titled, ['A1:D1']))
    expect(table).toMatchObject({ title: '云泽县青石镇干部花名册', unit: '青石镇' })
  })

  it('of two or three rows is joined, with merges and without', () => {
    const merged = seen(
      [
        ['姓名', '学历学位', null, null, '备注'],
        [null, '全日制教育', null, '在职教育', null],
        [null, '学历', '毕业院校', '学历', null],
        ['柏知未', '大学', '某大学', '研究生', '无'],
      ],
      ['A1:A3', 'B1:D1', 'B2:C2', 'E1:E3'],
    )
    expect(merged[0]).toMatchObject({
      header: [1, 3],
      columns: [
        '姓名',
        '学历学位／全日制教育／学历',
        '学历学位／全日制教育／毕业院校',
        '学历学位／在职教育／学历',
        '备注',
      ],
      rows: [4],
    })
    const plain = seen([
      ['姓名', '性别', '全日制教育', null, '在职教育', null, '备注'],
      [null, null, '学历', '毕业院校', '学历', '毕业院校', null],
      ['柏知未', '男', '大学', '某大学', '研究生', '某党校', '1'],
    ])
    expect(plain[0]).toMatchObject({
      header: [1, 2],
      columns: [
        '姓名',
        '性别',
        '全日制教育／学历',
        '全日制教育／毕业院校',
        '在职教育／学历',
        '在职教育／毕业院校',
        '备注',
      ],
    })
  })

  it('may be missing: then every row is kept', () => {
    expect(
      seen([
        ['1978.03', 12, '某事'],
        ['1979.04', 13, '某事'],
      ])[0],
    ).toMatchObject({ header: [0, 0], rows: [1, 2] })
  })
})

describe('rows that are no records', () => {
  it('are totals, notes, signatures and the headings of further pages', () => {
    const head = ['姓名', '性别', '出生年月', '民族']
    const lines: Line[] = [
      head,
      PEOPLE[0]!,
      ['小计', 1],
      head,
      PEOPLE[1]!,
      ['合计：2 人'],
      ['注：以上为在职人员'],
      ['制表人：宁若澄', null, '审核人：沈知远'],
    ]
    expect(seen(lines)[0]).toMatchObject({
      rows: [2, 5],
      left: ['3合计行', '4重复表头', '6合计行', '7表注', '8表注'],
    })
  })

  it('may head the rows below, which then say so themselves', () => {
    const [table] = tablesOf(
      rawSheet(
        [
          ['姓名', '性别', '出生年月'],
          ['一、乡镇（1人）'],
          ['柏知未', '男', '1978.03'],
          ['二、县直单位'],
          ['岚恒宁', '女', '1980.02'],
        ],
        ['A2:C2', 'A4:C4'],
      ),
    )
    const told = table!.rows.filter((row) => row.reason === '').map((row) => row.cells.map(textOfCell))
    expect(table!.columns.at(-1)!.header).toBe('分组')
    expect(told.map((row) => row.at(-1))).toEqual(['乡镇', '县直单位'])
  })

  it('do not include a person of whom little is known', () => {
    expect(seen([['姓名', '性别', '出生年月'], ['柏知未'], ['岚恒宁', '女', '1980.02']])[0]!.rows).toEqual([
      2, 3,
    ])
  })
})

describe('values that stand once for several rows', () => {
  it('are said in each of them', () => {
    const [table] = tablesOf(
      rawSheet(
        [
          ['单位', '姓名', '性别'],
          ['青石镇', '柏知未', '男'],
          [null, '岚恒宁', '女'],
          ['柳河镇', '宁若澄', '女'],
        ],
        ['A2:A3'],
      ),
    )
    expect(table!.rows.map((row) => textOfCell(row.cells[0]))).toEqual(['青石镇', '青石镇', '柳河镇'])
  })
})

describe('several tables in one sheet', () => {
  it('are told apart by their headings', () => {
    const tables = seen([
      ['一班学员'],
      ['姓名', '性别', '民族'],
      ['柏知未', '男', '汉族'],
      ['家庭成员情况'],
      ['本人姓名', '称谓', '姓名', '出生年月'],
      ['柏知未', '妻子', '宁若澄', '1979.11'],
    ])
    expect(tables).toMatchObject([
      { header: [2, 2], rows: [3] },
      { header: [5, 5], rows: [6] },
    ])
  })
})

describe('forms', () => {
  const form: Line[] = [
    ['干部任免审批表'],
    ['姓  名', '柏知未', '性  别', '男', '出生年月', '1978.03'],
    ['民  族', '汉族', '籍  贯', '云泽', '出 生 地', '云泽青石'],
    ['入党时间', '2001.08', '参加工作时间', '1999.07', '健康状况', '健康'],
    ['现任职务', '青石镇党委书记'],
    ['家庭主要成员及重要社会关系', '称谓', '姓名', '出生日期', '政治面貌', '工作单位及职务'],
    [null, '妻子', '宁若澄', '1979.11', '群众', '教师'],
    [null, '女儿', '柏思远', '2006.04', '共青团员', '学生'],
    ['呈报单位', '青石镇党委'],
  ]

  it('are one record by their labels, and a table of relatives that know whose they are', () => {
    const file = { name: '表.xlsx', path: '', format: 'xlsx' as const, savedOn: '', stamp: '' }
    const sheets = sheetsOfBook(file, {
      format: 'xlsx',
      savedOn: '',
      sheets: [rawSheet(form, ['A1:F1', 'A6:A8', 'B5:F5', 'B9:F9'])],
      notices: [],
    })
    const [person, relatives] = sheets
    expect(person).toMatchObject({ destination: 'basic', table: { orientation: 'form' } })
    const values = Object.fromEntries(
      person!.table.columns.map((it, at) => [it.header, textOfCell(person!.table.rows[0]!.cells[at])]),
    )
    expect(values).toMatchObject({
      姓名: '柏知未',
      出生地: '云泽青石',
      现任职务: '青石镇党委书记',
      呈报单位: '青石镇党委',
    })
    expect(relatives).toMatchObject({
      destination: 'family',
      targets: expect.arrayContaining(['name', 'family.memberName']),
    })
    expect(relatives!.table.rows.map((row) => row.cells.map(textOfCell))).toEqual([
      ['妻子', '宁若澄', '1979.11', '群众', '教师', '柏知未', '1978.03'],
      ['女儿', '柏思远', '2006.04', '共青团员', '学生', '柏知未', '1978.03'],
    ])
  })

  it('with people side by side are one record a column', () => {
    const [table] = tablesOf(
      rawSheet([
        ['姓名', '柏知未', '岚恒宁'],
        ['性别', '男', '女'],
        ['出生年月', '1978.03', '1980.02'],
        ['民族', '汉族', '土家族'],
        ['籍贯', '云泽', '柳河'],
      ]),
    )
    expect(table).toMatchObject({ orientation: 'columns' })
    expect(table!.rows.map((row) => row.cells.map(textOfCell).join())).toEqual([
      '柏知未,男,1978.03,汉族,云泽',
      '岚恒宁,女,1980.02,土家族,柳河',
    ])
  })
})

describe('what a sheet is for', () => {
  it.each<[string, string[]]>([
    ['basic', ['姓名', '性别', '出生年月', '职务']],
    ['basic', ['身份证号', '呈报单位名称', '呈报日期', '培养目标']],
    ['family', ['姓名', '与该人关系', '出生日期', '工作单位名称及职务', '身份证号']],
    ['educations', ['身份证号', '学历名称', '学校(单位)名称', '入学日期', '毕(肄)业日期', '所学专业名称']],
    ['career', ['起始日期', '截止日期', '所在单位', '身份或职务说明', '身份证号']],
    ['rewards', ['奖励名称', '批准机关名称', '批准日期', '身份证号']],
    ['assessments', ['身份证号', '考核年度', '考核结论', '考核单位名称']],
    ['posts', ['姓名', '单位', '职务', '任职时间', '免职时间', '任职文号']],
    ['ranks', ['姓名', '身份证号', '职级名称', '职级批准日期', '批准文号']],
    ['kept', ['反映人', '被反映人', '问题性质']],
    ['kept', ['培训名称', '培训年度', '培训天数']],
    ['kept', ['姓名', '单位', '职务', '级别', '档案号']],
  ])('is %s by its headings', (destination, headers) => {
    const [table] = tablesOf(rawSheet([headers, headers.map((_, at) => `值${at}`)]))
    expect(mapTable(table!).destination).toBe(destination)
  })

  it('gives of two columns for one field the first', () => {
    const [table] = tablesOf(
      rawSheet([
        ['姓名', '性别', '现任职务', '职务全称'],
        ['柏知未', '男', '书记', '党委书记'],
      ]),
    )
    expect(mapTable(table!).targets).toEqual(['name', 'sex', 'post', ''])
  })

  it('sees by the values what a column without a heading holds', () => {
    const [table] = tablesOf(
      rawSheet([
        ['姓名', null, '出生年月', null],
        ['柏知未', '男', '1978.03', '汉族'],
        ['岚恒宁', '女', '1980.02', '土家族'],
      ]),
    )
    expect(mapTable(table!)).toMatchObject({
      targets: ['name', 'sex', 'birth', 'ethnicity'],
      by: ['alias', 'values', 'alias', 'values'],
    })
  })
})
