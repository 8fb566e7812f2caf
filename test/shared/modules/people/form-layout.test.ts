import { describe, expect, test } from 'vitest'
import { ALL_ELEMENTS } from '#shared/modules/people/elements'
import type { FormData, PrintSides } from '#shared/modules/people/form'
import { layoutForm, pagesToPrint } from '#shared/modules/people/form-layout'
import { PRESETS } from '#shared/modules/people/form-presets'
import { spacedName } from '#shared/modules/people/form-values'
import { songWidth } from '#shared/platform/print/song-widths'
import { career, emptyForm, family, formData } from '#test/builders/form-data'

const layout = (changes: Partial<FormData> = {}) => layoutForm(formData(changes), PRESETS.old, songWidth)
const fitOf = (changes: Partial<FormData>, cell: string) => {
  const found = layout(changes).cells.find((it) => it.cell === cell)
  if (!found) throw new Error(`nothing was fitted in ${cell}`)
  return found
}
const linesOf = (changes: Partial<FormData>, cell: string) => {
  const [front] = layout(changes).pages
  const box = front?.cells.find((it) => it.cell === cell)?.box
  if (!front || !box) throw new Error(`no cell ${cell}`)
  const within = (at: number, from: number, length: number) => at >= from && at <= from + length
  return front.texts
    .filter((it) => within(it.y, box.y, box.height) && within(it.x, box.x, box.width))
    .map((it) => it.text)
}
const limitOf = (tag: string) => ALL_ELEMENTS.find((it) => it.tag === tag)?.limit ?? 0

describe('posts', () => {
  test('stand on lines of 26 characters', () => {
    expect(linesOf({ post: '任'.repeat(26) }, 'XianRenZhiWu')).toEqual(['任'.repeat(26)])
    expect(linesOf({ post: '任'.repeat(52) }, 'XianRenZhiWu')).toEqual(['任'.repeat(26), '任'.repeat(26)])
  })

  test('keep their size to 78 characters and shrink after them', () => {
    expect(fitOf({ post: '任'.repeat(78) }, 'XianRenZhiWu').size).toBe(13)
    expect(fitOf({ post: '任'.repeat(80) }, 'XianRenZhiWu').size).toBeLessThan(13)
  })

  test('make the row higher after 52 and take it from 简历; the table keeps its height', () => {
    const rowOf = (post: string, cell: string) =>
      layout({ post }).pages[0]?.cells.find((it) => it.cell === cell)?.box
    const before = rowOf('任'.repeat(52), 'XianRenZhiWu')
    const after = rowOf('任'.repeat(53), 'XianRenZhiWu')
    const [careerBefore, careerAfter] = [rowOf('任', 'JianLi'), rowOf('任'.repeat(53), 'JianLi')]
    const growth = (after?.height ?? 0) - (before?.height ?? 0)
    expect(growth).toBeGreaterThan(3)
    expect((careerBefore?.height ?? 0) - (careerAfter?.height ?? 0)).toBeCloseTo(growth, 6)
  })

  test('find room for three texts of the editor’s limit, at 9 points', () => {
    const text = '任'.repeat(limitOf('XianRenZhiWu'))
    const changes = { post: text, proposedPost: text, proposedRemoval: text, career: career(20) }
    for (const cell of ['XianRenZhiWu', 'NiRenZhiWu', 'NiMianZhiWu']) {
      expect(fitOf(changes, cell)).toMatchObject({ size: 9, lost: 0 })
    }
    expect(fitOf(changes, 'JianLi').lost).toBe(0)
  })
})

describe('boxes of page 2', () => {
  test.each([
    ['JiangChengQingKuang', 'rewards'],
    ['NianDuKaoHeJieGuo', 'assessments'],
    ['RenMianLiYou', 'reason'],
  ] as const)('%s holds a text of the editor’s limit', (cell, field) => {
    const text = '奖励，'.repeat(limitOf(cell) / 3)
    expect(fitOf({ [field]: text }, cell).lost).toBe(0)
    expect(fitOf({ [field]: '工作需要' }, cell).size).toBe(14)
  })

  test('a relative’s workplace of the limit fits a row of seven', () => {
    const [member] = family(1)
    const changes = { family: [{ ...member, workplace: '某'.repeat(124) }] } as Partial<FormData>
    expect(fitOf(changes, 'JiaTingChengYuan.0.GongZuoDanWeiJiZhiWu').lost).toBe(0)
  })

  test('a missing date is left to be written by hand', () => {
    const texts = layout({ filledOn: '' }).pages[1]?.texts.map((it) => it.text)
    expect(texts?.filter((it) => it === '年　　月　　日')).toHaveLength(3)
  })
})

describe('schools', () => {
  const education = { qualification: '大学', degree: '', degreeSchool: '' }

  test('share one cell while the degree has none of its own', () => {
    const cells = (degreeSchool: string) =>
      layout({ fullTime: { ...education, school: '某某大学', degreeSchool } }).pages[0]?.cells.map(
        (it) => it.cell,
      )
    expect(cells('')).not.toContain('QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi')
    expect(cells('某某学院')).toContain('QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi')
  })

  test('of twelve characters stand at 14 points, longer ones at 13.5 over two lines', () => {
    const cell = 'QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi'
    const of = (school: string) => ({ fullTime: { ...education, school } })
    expect(fitOf(of('湘南农业大学农业经济管理'), cell).size).toBe(14)
    const long = of('湘南农业大学经济管理学院农业经济管理专业')
    expect(fitOf(long, cell).size).toBe(13.5)
    expect(linesOf(long, cell)).toEqual(['湘南农业大学经济管理学院', '农业经济管理专业'])
  })
})

describe('简历', () => {
  test.each([
    [12, 14],
    [18, 13.5],
    [24, 13],
  ])('of %i lines stands at %f points', (entries, size) => {
    expect(fitOf({ career: career(entries) }, 'JianLi').size).toBe(size)
  })

  test('shrinks with its length, never below 5.5 points, and reports what is left over', () => {
    const sizes = [12, 18, 24, 30, 40, 50].map((it) => fitOf({ career: career(it) }, 'JianLi'))
    expect(sizes.map((it) => it.size)).toEqual([...sizes.map((it) => it.size)].sort((a, b) => b - a))
    expect(sizes.every((it) => it.lost === 0)).toBe(true)
    expect(fitOf({ career: career(90) }, 'JianLi')).toMatchObject({ size: 5.5 })
    expect(fitOf({ career: career(90) }, 'JianLi').lost).toBeGreaterThan(0)
  })

  test('sets notes under the text, and each entry can be marked', () => {
    const [front] = layout().pages
    const at = (start: string) => front?.texts.find((it) => it.text.startsWith(start))?.x
    expect(at('（其间')).toBe(at('云泽县白水乡科员'))
    expect(front?.spots.map((it) => it.cell)).toEqual(
      ['0', '1', '2', '3', '5', '6', '7'].map((it) => `JianLi.${it}`),
    )
  })
})

describe('continuation', () => {
  test('holds every relative beyond ten and every word of what did not fit', () => {
    const { pages, cells } = layout({ family: family(12), career: career(90) })
    const text = pages
      .slice(2)
      .flatMap((it) => it.texts.map((word) => word.text))
      .join('')
    expect(text).toContain('某某县第11小学教师')
    expect(text).toContain('某某县第12小学教师')
    for (let entry = 1; entry <= 90; entry++) expect(text).toContain(`第${entry}办公室科员`)
    expect(cells.find((it) => it.cell === 'JiaTingChengYuan')?.lost).toBeGreaterThan(0)
  })

  test('is not there when everything fits', () => {
    expect(layout().pages.map((it) => it.kind)).toEqual(['front', 'back'])
    expect(layoutForm(emptyForm(), PRESETS['2025'], songWidth).cells).toEqual([])
  })

  test('keeps fronts and backs apart when printing both sides', () => {
    const { pages } = layout({ family: family(12) })
    const kinds = (sides: PrintSides, more: boolean) =>
      pagesToPrint(pages, { sides, page: null }, more).map((it) => it.kind)
    expect(kinds('both', true)).toEqual(['front', 'back', 'continuation', 'blank'])
    expect(kinds('both', false)).toEqual(['front', 'back', 'continuation'])
    expect(kinds('fronts', false)).toEqual(['front', 'continuation'])
    expect(kinds('backs', false)).toEqual(['back', 'blank'])
  })
})

test('a name of two characters takes a full-width space, others stay', () => {
  expect(spacedName('韩屿')).toBe('韩　屿')
  expect(spacedName('韩  屿')).toBe('韩　屿')
  expect(spacedName('罗砚秋')).toBe('罗砚秋')
  expect(spacedName('Li')).toBe('Li')
})
