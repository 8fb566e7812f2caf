import { expect, it } from 'vitest'
import { peopleField } from '#shared/modules/people/fields'
import { fieldsOfColumns, ROSTERS } from '#shared/modules/people/rosters'
import { type RosterPerson, rosterForm } from '#shared/modules/people/rules-rosters'
import { headAreas } from '#shared/platform/print/table-head'
import { layoutTable } from '#shared/platform/print/table-layout'

const OPTIONS = { title: '青石镇干部名册', landscape: true, at: '2026.11', from: '' }

function person(cells: Record<string, string>, unit = '青石镇'): RosterPerson {
  return { unitId: unit, unit, cells }
}

const TEAM = [
  person({
    name: '韩屿',
    sex: '男',
    age: '39',
    ethnicity: '苗族',
    politics: '中共党员',
    qualification: '大学',
  }),
  person({
    name: '罗砚秋',
    sex: '女',
    age: '43',
    ethnicity: '汉族',
    politics: '中共党员',
    qualification: '研究生',
  }),
  person(
    { name: '吴兆林', sex: '男', age: '', ethnicity: '汉族', politics: '民建会员', qualification: '大专' },
    '白水乡',
  ),
]

it.each(ROSTERS)('$label reads only fields of the catalogue and fills its paper', ({
  columns,
  landscape,
}) => {
  for (const field of fieldsOfColumns(columns)) expect(peopleField(field)?.label, field).toBeTruthy()
  const fixed = columns.reduce((sum, it) => sum + it.width, 0)
  const room = landscape ? 267 : 180
  expect(fixed).toBeLessThanOrEqual(room - (columns.some((it) => it.width === 0) ? 25 : 0))
})

it.each(ROSTERS)('$label covers each place of its head once', ({ columns, groups, size }) => {
  const form = rosterForm({ columns, groups, size }, TEAM, OPTIONS)
  const covered = headAreas(form).flatMap(({ area }) =>
    Array.from({ length: (area.rows ?? 1) * (area.columns ?? 1) }, () => area.column),
  )
  expect(covered).toHaveLength(form.head.length * columns.length)
})

it('writes two-character names with their space and what is known of a pair in brackets', () => {
  const columns = [
    { field: 'number', head: '序号', width: 10 },
    { field: 'name', head: '姓名', width: 20 },
    { field: 'birth|age', head: '出生年月', width: 20 },
  ]
  const form = rosterForm(
    { columns, groups: 'none', size: 10 },
    [
      person({ name: '韩屿', birth: '1987.10', age: '39岁' }),
      person({ name: '吴兆林', birth: '1990', age: '' }),
    ],
    OPTIONS,
  )
  expect(form.rows).toEqual([
    { kind: 'row', cells: ['1', '韩　屿', '1987.10\n（39岁）'] },
    { kind: 'row', cells: ['2', '吴兆林', '1990'] },
  ])
})

it('heads each unit with its team: average over the known ages only, and what each figure counts', () => {
  const form = rosterForm(ROSTERS.find((it) => it.key === 'team') ?? ROSTERS[0]!, TEAM, OPTIONS)
  expect(form.rows.filter((it) => it.kind === 'group').map((it) => it.text)).toEqual([
    '青石镇　实有 2 人　平均 41.0 岁　女 1 人　少数民族 1 人　中共党员 2 人　大学以上 2 人',
    '白水乡　实有 1 人　女 0 人　少数民族 0 人　中共党员 0 人　大学以上 0 人',
  ])
})

it('keeps the order given and loses nothing on paper', () => {
  const paper = ROSTERS.find((it) => it.key === 'register') ?? ROSTERS[0]!
  const many = Array.from({ length: 120 }, (_, at) =>
    person({ name: `组${at + 100}`, post: '青石镇党委副书记、镇长' }),
  )
  const { pages, cells } = layoutTable(rosterForm(paper, many, OPTIONS))
  const printed = pages
    .flatMap((page) => page.texts.flatMap((it) => it.text))
    .filter((it) => it.startsWith('组'))
  expect(printed).toEqual(many.map((it) => it.cells.name))
  expect(cells).toEqual([])
})
