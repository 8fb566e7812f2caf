import { describe, expect, test } from 'vitest'
import { layoutForm } from '#shared/modules/people/form-layout'
import { PRESETS } from '#shared/modules/people/form-presets'
import { BUILT_IN_IDS, type FormTemplate, fontsOfTemplate } from '#shared/modules/people/form-template'
import { templateChanges } from '#shared/modules/people/form-template-changes'
import { templateProblems } from '#shared/modules/people/form-template-rules'
import { sum } from '#shared/platform/print/grid'
import { songWidth } from '#shared/platform/print/song-widths'
import { career, emptyForm, family, formData } from '#test/builders/form-data'

const sentences = (template: FormTemplate) => templateProblems(template).map((it) => it.sentence)

/** A copy of 通用版 with something changed on page 1. */
function changed(change: (page: FormTemplate['pages'][number]) => void): FormTemplate {
  const copy = structuredClone(PRESETS.old)
  const [page] = copy.pages
  if (page) change(page)
  return copy
}

describe('built-in forms', () => {
  test.each(BUILT_IN_IDS)('%s can be printed', (id) => {
    expect(sentences(PRESETS[id])).toEqual([])
  })

  test.each(BUILT_IN_IDS)('%s keeps its table’s size whatever is filled in', (id) => {
    const crowded = formData({ career: career(40), family: family(9), post: '任'.repeat(120) })
    const bottoms = [formData(), emptyForm(), crowded].map((form) =>
      layoutForm(form, PRESETS[id], songWidth)
        .pages.slice(0, PRESETS[id].pages.length)
        .map((page) => Math.max(...page.rules.map((it) => it.y2)).toFixed(2)),
    )
    expect(bottoms[1]).toEqual(bottoms[0])
    expect(bottoms[2]).toEqual(bottoms[0])
  })

  test('B5 holds as many characters on a line as A4', () => {
    const text = '任'.repeat(26)
    for (const id of ['old', 'b5'] as const) {
      const fit = layoutForm(formData({ post: text }), PRESETS[id], songWidth).cells.find(
        (it) => it.cell === 'XianRenZhiWu',
      )
      expect(fit).toMatchObject({ lost: 0, size: id === 'old' ? 13 : 11 })
    }
  })

  test('the archive form prints the identity number, and names what it requires', () => {
    const layout = layoutForm(formData(), PRESETS.archive, songWidth)
    expect(layout.pages[0]?.texts.map((it) => it.text)).toContain('990101198303070027')
    expect(layoutForm(emptyForm(), PRESETS.archive, songWidth).empty.map((it) => it.label)).toContain(
      '身份证号',
    )
  })
})

describe('a form that cannot be printed', () => {
  test('is too wide for its paper', () => {
    expect(sentences(changed((page) => page.columns.splice(0, 1, 60)))).toEqual([
      '第 1 面各列宽合计 211.8 毫米，加左边距 22 毫米，超出 A4 纸宽 210 毫米（右边至少留 4 毫米）。',
    ])
  })

  test('is too high', () => {
    const high = changed((page) => {
      const row = page.rows.at(-1)
      if (row) row.height += 60
    })
    expect(sentences(high)[0]).toContain('超出 A4 纸高 297 毫米')
  })

  test('has cells that overlap, or a hole', () => {
    const widened = changed((page) => {
      const name = page.cells.find((it) => it.kind === 'value' && it.field === 'XingMing')
      if (name) name.columns = 2
    })
    expect(sentences(widened)).toEqual(['第 1 面第 1 行第 4 列，“姓名”与“性别”重叠。'])
    const holed = changed((page) => page.cells.splice(1, 1))
    expect(sentences(holed)).toEqual(['第 1 面第 1 行第 3 列没有格。'])
  })

  test('asks for a smallest size above the size, or shows a field twice', () => {
    const sizes = changed((page) => {
      for (const cell of page.cells) if (cell.kind === 'value' && cell.field === 'MinZu') cell.min = 20
    })
    expect(sentences(sizes)).toEqual(['第 1 面“民族”最小字号 20 大于字号 14。'])
    const twice = changed((page) => {
      for (const cell of page.cells)
        if (cell.kind === 'value' && cell.field === 'MinZu') cell.field = 'XingBie'
    })
    expect(sentences(twice)).toEqual(['第 1 面“性别”出现了两次。'])
  })
})

test('a hidden row leaves its height to the row that stretches, and its cells are gone', () => {
  const without = changed((page) => {
    const row = page.rows[10]
    if (row) row.hidden = true
  })
  expect(sentences(without)).toEqual([])
  const [before, after] = [PRESETS.old, without].map((it) => layoutForm(formData(), it, songWidth).pages[0])
  const height = (page: typeof before) => page?.cells.find((it) => it.cell === 'JianLi')?.box.height ?? 0
  expect(after?.cells.map((it) => it.cell)).not.toContain('NiMianZhiWu')
  expect(height(after) - height(before)).toBeCloseTo(PRESETS.old.pages[0]?.rows[10]?.height ?? 0, 5)
})

test('hiding every family row leaves the relatives out', () => {
  const copy = structuredClone(PRESETS.old)
  copy.pages[1]?.rows.forEach((row, at) => {
    if (at >= 3 && at <= 10) row.hidden = true
  })
  const { pages, cells } = layoutForm(formData(), copy, songWidth)
  expect(pages[1]?.texts.map((it) => it.text)).not.toContain('谭立诚')
  expect(cells.some((it) => it.cell.startsWith('JiaTingChengYuan'))).toBe(false)
  const heights = (rows: readonly { height: number }[]) => sum(rows.map((it) => it.height))
  expect(heights(copy.pages[1]?.rows ?? [])).toBeCloseTo(heights(PRESETS.old.pages[1]?.rows ?? []), 6)
})

test('own fonts stand before those of the settings', () => {
  const template = { ...PRESETS.old, fonts: { title: '华文中宋', body: '' } }
  expect(fontsOfTemplate(template, { title: ['甲', '华文中宋'], body: ['乙'] })).toEqual({
    title: ['华文中宋', '甲'],
    body: ['乙'],
  })
})

test('the trail names what was changed, in words', () => {
  const after = changed((page) => {
    page.left = 25
  })
  const changes = templateChanges({ name: '甲', content: PRESETS.old }, { name: '乙', content: after })
  expect(changes).toEqual([
    { field: '模板名称', before: '甲', after: '乙' },
    { field: '第 1 面边距', before: '左 22　上 30.5 毫米', after: '左 25　上 30.5 毫米' },
  ])
})
