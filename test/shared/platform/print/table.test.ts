import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BareSheet } from '#shared/platform/print/page'
import { type TableFormInput, tableForm } from '#shared/platform/print/table'
import { layoutTable } from '#shared/platform/print/table-layout'

type Rows = TableFormInput['rows']
const row = (...cells: string[]) => ({ kind: 'row' as const, cells })
const PLAIN: Omit<TableFormInput, 'kind' | 'rows'> = {
  title: '到龄名单',
  left: '计算时间 2026.11',
  right: '单位：人',
  columns: [{ width: 20, merge: true }, { width: 30 }, { width: 0 }, { width: 30, align: 'right' }],
  head: [[{ text: '单位' }, { text: '姓名' }, { text: '现任职务' }, { text: '到龄时间' }]],
}
const laid = (rows: Rows, more: Partial<TableFormInput> = {}) =>
  layoutTable(tableForm({ ...PLAIN, ...more, rows }))
const textsOf = ({ texts }: BareSheet) => texts.map((it) => it.text)
const rounded = (value: number) => Math.round(value * 100) / 100
const words = (it: BareSheet['rules'][number]) => [it.x1, it.y1, it.x2, it.y2, it.weight].map(rounded)

describe('a table on paper', () => {
  test('stands where it should, in millimetres', () => {
    const [page] = laid([
      row('水利局', '罗砚秋', '局长', '2027.05'),
      row('水利局', '韩屿', '副局长', '2030.01'),
    ]).pages
    expect(page).toMatchObject({ width: 210, height: 297 })
    // 15 mm at both sides; title 11, the line under it 7, then rows of 7 from 36 down.
    expect(page?.rules.map(words)).toEqual([
      [15, 43, 195, 43, 0.5],
      [35, 50, 195, 50, 0.5],
      [35, 36, 35, 57, 0.5],
      [65, 36, 65, 57, 0.5],
      [165, 36, 165, 57, 0.5],
      [15, 36, 195, 36, 1],
      [15, 57, 195, 57, 1],
      [15, 36, 15, 57, 1],
      [195, 36, 195, 57, 1],
    ])
    expect(page?.texts.filter((it) => it.text === '水利局')).toHaveLength(1)
    expect(page?.texts.find((it) => it.text === '水利局')?.y).toBeCloseTo(50 + 0.37 * 10 * (25.4 / 72), 3)
    expect(page?.texts.find((it) => it.text === '2027.05')).toMatchObject({ x: 194, anchor: 'end' })
    expect(page?.texts.at(-1)).toMatchObject({ text: '第 1 页　共 1 页', anchor: 'end', x: 195 })
  })

  test('lays headings over several columns and rows', () => {
    const head = [
      [
        { text: '姓名', rows: 2 },
        { text: '退休', columns: 2 },
        { text: '备注', rows: 2 },
      ],
      [{ text: '改革前' }, { text: '改革后' }],
    ]
    const [page] = laid([], {
      head,
      columns: [{ width: 30 }, { width: 30 }, { width: 30 }, { width: 0 }],
    }).pages
    expect(page?.rules.map(words)).toContainEqual([45, 43, 105, 43, 0.5])
    expect(page?.rules.map(words)).toContainEqual([75, 43, 75, 50, 0.5])
    expect(page?.texts.find((it) => it.text === '退休')?.x).toBeCloseTo(75, 6)
    expect(page?.texts.find((it) => it.text === '姓名')?.y).toBeCloseTo(43 + 0.37 * 10 * (25.4 / 72), 3)
  })

  test('wraps a long text and makes its row as high as that needs', () => {
    const [page] = laid([row('水利局', '罗砚秋', '党组书记、局长，'.repeat(12), '2027.05')]).pages
    const lines = page?.texts.filter((it) => it.text.includes('党组书记')) ?? []
    expect(lines.length).toBeGreaterThan(2)
    for (const [index, line] of lines.entries())
      if (index > 0) expect(line.y - (lines[index - 1]?.y ?? 0)).toBeCloseTo(12 * (25.4 / 72), 6)
  })

  test('repeats its head on every page, its title on none but the first', () => {
    const rows = Array.from({ length: 90 }, (_, at) =>
      row(`单位${Math.floor(at / 9)}`, `某${at}`, '科员', ''),
    )
    const { pages } = laid(rows, { foot: '云泽县委组织部' })
    expect(pages).toHaveLength(3)
    for (const [index, page] of pages.entries()) {
      expect(textsOf(page).filter((it) => it === '姓名')).toHaveLength(1)
      expect(textsOf(page)).toContain(`第 ${index + 1} 页　共 3 页`)
      expect(textsOf(page)).toContain('云泽县委组织部')
    }
    expect(pages.map((it) => textsOf(it).includes('到龄名单'))).toEqual([true, false, false])
    expect(pages.flatMap(textsOf).filter((it) => /^某/.test(it))).toHaveLength(90)
  })

  test('keeps the heading of a group with its first row', () => {
    const group = { kind: 'group' as const, text: '县水利局（2 人）' }
    for (let before = 20; before < 40; before += 1) {
      const rows = [
        ...Array.from({ length: before }, () => row('', '甲', '', '')),
        group,
        row('', '乙', '', ''),
      ]
      const [page] = laid(rows).pages.filter((it) => textsOf(it).includes(group.text))
      expect(page && textsOf(page)).toContain('乙')
    }
  })

  test('lies across where it is asked to', () => {
    expect(laid([row('甲', '乙', '丙', '丁')], { landscape: true }).pages[0]).toMatchObject({
      width: 297,
      height: 210,
    })
  })

  test('tells what no page can take instead of dropping it in silence', () => {
    const { cells, pages } = laid([row('水利局', '罗砚秋', '长'.repeat(20_000), '')])
    const printed = pages
      .flatMap(textsOf)
      .filter((it) => /^长+$/.test(it))
      .join('').length
    expect(cells[0]?.lost).toBe(20_000 - printed)
  })

  test('puts the notes under the last row, or on a page of their own', () => {
    const notes = ['分母：在册 3000 人。']
    expect(textsOf(laid([row('甲', '乙', '丙', '丁')], { notes }).pages[0] as BareSheet)).toContain(notes[0])
    const full = laid(
      Array.from({ length: 34 }, () => row('', '甲', '', '')),
      { notes },
    ).pages
    expect(full).toHaveLength(2)
    expect(full[1]?.rules).toEqual([])
  })
})

describe('whatever it lists', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'县水利局党组书记、，（）2026.11 '), maxLength: 60 })
  const rows = fc.array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.tuple(fc.constantFrom('甲局', '乙镇'), cell, cell, cell).map((it) => row(...it)),
      },
      { weight: 1, arbitrary: cell.map((text) => ({ kind: 'group' as const, text })) },
    ),
    { maxLength: 60 },
  )

  test('everything stands inside the margins and no character is lost', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (list, landscape) => {
        const { pages, cells } = laid(list, { landscape })
        expect(cells).toEqual([])
        for (const page of pages) {
          for (const rule of page.rules) {
            expect(Math.min(rule.x1, rule.y1)).toBeGreaterThanOrEqual(15 - 1e-6)
            expect(rule.x2).toBeLessThanOrEqual(page.width - 15 + 1e-6)
            expect(rule.y2).toBeLessThanOrEqual(page.height - 16 + 1e-6)
          }
          for (const text of page.texts) expect(text.y).toBeLessThanOrEqual(page.height - 8)
        }
        const wanted = list.flatMap((it) => (it.kind === 'row' ? it.cells.slice(1) : [it.text])).join('')
        const printed = pages.flatMap(textsOf).join('').replace(/\s/g, '')
        for (const character of new Set(wanted.replace(/\s/g, '')))
          expect(printed.split(character).length).toBeGreaterThanOrEqual(wanted.split(character).length)
      }),
      { numRuns: 60 },
    )
  })
})
