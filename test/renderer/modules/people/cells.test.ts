import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { familyCell } from '#shared/modules/people/form-geometry'
import { PRESETS } from '#shared/modules/people/form-presets'
import { FAMILY_FIELDS } from '#shared/modules/people/form-template'
import { currentPosts, postText } from '#shared/modules/people/rules-posts'
import { type Described, elementTexts } from '#shared/modules/people/rules-texts'
import type { PersonContent } from '#shared/modules/people/schema'
import { buildPersonContent } from '#test/builders/person'
import { type CellContext, cellText, withCellText } from '../../../../renderer/modules/people/form/cell-edit'
import { factsOfCell } from '../../../../renderer/modules/people/form/cell-facts'
import { cellOfField, fieldOfCell, targetOfCell } from '../../../../renderer/modules/people/form/cell-map'

const unitName = () => ''
let last = 0
const context: CellContext = {
  source: '沈知远 11 月 20 日 手写',
  unitName,
  matchUnit: () => null,
  newId: () => `new ${++last}`,
}
const described = (part: Partial<PersonContent> = {}): Described => {
  const content = buildPersonContent(part)
  return { content, texts: elementTexts(content, unitName) }
}
const write = (before: Described, cell: string, typed: string) => withCellText(before, cell, typed, context)

/** Every cell of every built-in form, relatives included. */
const CELLS = Object.entries(PRESETS).flatMap(([template, { pages }]) =>
  pages.flatMap((page) => [
    ...page.cells.flatMap((it) => (it.kind === 'value' ? [{ template, cell: it.field as string }] : [])),
    ...(page.family?.columns ?? []).map(({ field }) => ({ template, cell: familyCell(0, field) })),
    ...(page.signed === null ? [] : [{ template, cell: 'TianBiaoRen' }]),
  ]),
)

describe('every cell of every form', () => {
  it('is known for all four forms and all five columns of a relative', () => {
    expect(new Set(CELLS.map((it) => it.template)).size).toBe(4)
    expect(FAMILY_FIELDS.length).toBe(5)
    expect(CELLS.length).toBeGreaterThan(100)
  })

  for (const { template, cell } of CELLS)
    it(`${template} ${cell} is written in, and tells where its text comes from`, () => {
      const target = targetOfCell(cell)
      const facts = factsOfCell(cell, described())
      expect(facts.source).not.toBe('')
      expect(facts.label).not.toBe(cell)
      if (target.kind === 'photo') return
      expect(target.kind).not.toBe('fixed')
      expect(fieldOfCell(cell)).not.toBe('')
      const before = described()
      const typed = TYPED[cell] ?? '某处所填'
      const after = write(before, cell, typed)
      expect(cellText(after, cell)).toBe(typed)
      expect(after.texts).toEqual(elementTexts(after.content, unitName))
    })

  it('leads to a field that leads back to it', () => {
    for (const { cell } of CELLS) {
      const target = targetOfCell(cell)
      if (target.kind === 'fact' || target.kind === 'family')
        expect(cellOfField(fieldOfCell(cell))).toBe(cell)
    }
  })
})

/** Cells whose text has a form of its own. */
const TYPED: Readonly<Record<string, string>> = {
  XingBie: '女',
  ChuShengNianYue: '1981.02',
  CanJiaGongZuoShiJian: '2003.07',
  TianBiaoShiJian: '2026.11.20',
  DaoLingNianYue: '2041.02',
  ShenFenZheng: '990101198102010029',
  JianLi: '2003.07--         某县水务局科员',
  [familyCell(0, 'age')]: '1955.06',
}

it('a cell that nobody fills in says why', () => {
  expect(targetOfCell('JiaTingChengYuan.0')).toEqual({ kind: 'fixed', why: 'computed' })
  expect(targetOfCell('ShenPiJiGuanYiJian')).toEqual({ kind: 'fixed', why: 'handwritten' })
  expect(factsOfCell('ShenPiJiGuanYiJian', described()).source).toBe('纸上手写或盖章，不在此填写')
})

describe('typing in a cell', () => {
  it('takes a date in any spelling and keeps what is none as typed', () => {
    expect(write(described(), 'ChuShengNianYue', '1981年2月').content.birth).toBe('1981.02')
    expect(write(described(), 'ChuShengNianYue', '1981.13').content.birth).toBe('1981.13')
  })

  it('makes the relatives’ rows up to the one typed in', () => {
    const before = described({ family: [] })
    const { family } = write(before, familyCell(2, 'name'), '罗小').content
    expect(family.map((it) => it.name)).toEqual(['', '', '罗小'])
  })

  it('leaves no half-typed study behind: every letter starts from the record as it was entered', () => {
    const before = described()
    for (const typed of ['研', '研究', '研究生']) {
      const { educations } = write(before, 'QuanRiZhiJiaoYu_XueLi', typed).content
      expect(educations.length).toBeLessThanOrEqual(before.content.educations.length + 1)
    }
  })

  for (const [typed, titles] of [
    ['云泽县统计局党组书记、主任', ['党组书记、主任']],
    ['云泽县统计局党组书记', ['党组书记']],
    ['云泽县统计局党组书记、局长、四级调研员', ['党组书记、局长', '四级调研员']],
  ] as const)
    it(`keeps dates and papers of the post that “${typed}” still means`, () => {
      const { posts } = write(described(), 'XianRenZhiWu', typed).content
      const now = currentPosts(posts)
      expect(now.map((it) => it.title)).toEqual(titles)
      expect(now[0]).toMatchObject({ startedOn: '2019.12', documentNo: '云组干〔2019〕64号' })
      expect(postText(posts, unitName)).toBe(typed)
      expect(posts).toHaveLength(described().content.posts.length + titles.length - 1)
    })

  it('gives no dates to a post in another unit', () => {
    const { posts } = write(described(), 'XianRenZhiWu', '县农业农村局局长').content
    expect(currentPosts(posts)).toMatchObject([{ title: '县农业农村局局长', startedOn: '', documentNo: '' }])
  })

  it('changes a text written by hand and leaves the rows alone', () => {
    const override = { tag: 'JiangChengQingKuang' as const, text: '无', source: '手写' }
    const before = described({ overrides: [override] })
    const { content } = write(before, 'JiangChengQingKuang', '无。')
    expect(content.overrides).toEqual([{ ...override, text: '无。' }])
    expect(content.rewards).toEqual(before.content.rewards)
  })

  it('keeps by its source a text that no rows give', () => {
    const { content } = write(described(), 'NianDuKaoHeJieGuo', '按规定不参加考核')
    expect(content.overrides).toContainEqual({
      tag: 'NianDuKaoHeJieGuo',
      text: '按规定不参加考核',
      source: context.source,
    })
  })
})

it('any text typed into an official cell stands there, whatever the rows make of it', () => {
  const tags = ['XianRenZhiWu', 'ZaiZhiJiaoYu_XueLi', 'NianDuKaoHeJieGuo']
  fc.assert(
    fc.property(
      fc.constantFrom(...tags),
      fc.stringMatching(/^[甲乙丙、，；2024年度为称职优秀]{0,24}$/),
      (cell, typed) => {
        const after = write(described(), cell, typed)
        expect(cellText(after, cell)).toBe(typed)
        expect(after.texts).toEqual(elementTexts(after.content, unitName))
      },
    ),
  )
})
