import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DERIVED_TAGS } from '#shared/modules/people/elements'
import {
  type ApplyContext,
  applyElements,
  derivedTexts,
  elementTexts,
  emptyContent,
  type IncomingTexts,
  personChanges,
  readAssessments,
} from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import { unitsNamed } from '#test/support/units'

const units = unitsNamed({ 青石镇: 'A', 云泽县青石镇: 'A', 县水利局: 'B', 县水利局办公室: 'C' })
let next = 0
const context: ApplyContext = {
  source: '文件 某某.lrmx',
  newId: () => `id${++next}`,
  unitName: units.name,
  matchUnit: units.match,
}
const apply = (incoming: IncomingTexts, before: PersonContent = emptyContent()) =>
  applyElements(before, incoming, context)
const texts = (content: PersonContent) => elementTexts(content, units.name)

describe('现任职务', () => {
  it('becomes posts in units on record, the longest name first, and gives the same text again', () => {
    const text = '云泽县青石镇党委副书记、镇长，县水利局办公室主任'
    const content = apply({ XianRenZhiWu: text })
    expect(content.posts).toMatchObject([
      { organizationId: 'A', unitName: '云泽县青石镇', title: '党委副书记', isMain: true },
      { organizationId: 'A', unitName: '云泽县青石镇', title: '镇长', isMain: false },
      { organizationId: 'C', unitName: '', title: '主任' },
    ])
    expect(content.overrides).toEqual([])
    expect(texts(content).XianRenZhiWu).toBe(text)
  })

  it('invents no unit', () => {
    expect(apply({ XianRenZhiWu: '某某县档案馆馆长' }).posts).toMatchObject([
      { organizationId: null, unitName: '', title: '某某县档案馆馆长' },
    ])
  })

  it('does not split inside brackets, and keeps what the rows cannot give as an override', () => {
    const text = '某某局局长（正科级、试用期一年）；党组书记'
    const content = apply({ XianRenZhiWu: text })
    expect(content.posts.map((it) => it.title)).toEqual(['某某局局长（正科级、试用期一年）', '党组书记'])
    expect(content.overrides).toEqual([{ tag: 'XianRenZhiWu', text, source: '文件 某某.lrmx' }])
  })

  it('keeps the dates of a post that the new text still names, and past posts', () => {
    const first = apply({ XianRenZhiWu: '县水利局副局长' })
    const post = { ...first.posts[0]!, startedOn: '2019.03', documentNo: '云组干〔2019〕3 号' }
    const past = { ...post, id: 'past', title: '科员', endedOn: '2019.03', isMain: false }
    const later = apply({ XianRenZhiWu: '县水利局局长、副局长' }, { ...first, posts: [post, past] })
    expect(later.posts).toMatchObject([
      { title: '局长', isMain: true, startedOn: '' },
      { id: post.id, title: '副局长', isMain: false, startedOn: '2019.03' },
      { id: 'past' },
    ])
  })
})

describe('education', () => {
  const fullTime = {
    QuanRiZhiJiaoYu_XueLi: '大学',
    QuanRiZhiJiaoYu_XueWei: '工学学士',
    QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: '某某大学水利系水利工程专业',
  }

  it('makes one row of 学历 and 学位 from one school, two of two', () => {
    expect(apply(fullTime).educations).toMatchObject([
      { mode: 'fullTime', qualification: '大学', degree: '工学学士', school: '某某大学水利系水利工程专业' },
    ])
    const two = apply({ ...fullTime, QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: '某某大学研究生院' })
    expect(two.educations).toMatchObject([
      { qualification: '大学', degree: '' },
      { qualification: '', degree: '工学学士', school: '某某大学研究生院' },
    ])
    expect(texts(two)).toMatchObject(fullTime)
    expect(two.overrides).toEqual([])
  })

  it('adds a higher 学历 beside the old one, and puts a lower one right in place', () => {
    const content = apply(fullTime)
    const risen = apply(
      {
        QuanRiZhiJiaoYu_XueLi: '研究生',
        QuanRiZhiJiaoYu_XueWei: '工学硕士',
        QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: '别处大学',
      },
      content,
    )
    expect(risen.educations.map((it) => it.qualification)).toEqual(['研究生', '大学'])
    expect(texts(risen)).toMatchObject({
      QuanRiZhiJiaoYu_XueLi: '研究生',
      QuanRiZhiJiaoYu_XueWei: '工学硕士',
    })
    const lower = apply({ QuanRiZhiJiaoYu_XueLi: '大专' }, content)
    expect(lower.educations).toMatchObject([{ id: content.educations[0]?.id, qualification: '大专' }])
  })

  it('leaves the other texts alone when only one is taken over', () => {
    const two = apply({ ...fullTime, QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: '某某大学研究生院' })
    const before = texts(two)
    const after = texts(apply({ QuanRiZhiJiaoYu_XueWei: '' }, two))
    expect(after).toEqual({ ...before, QuanRiZhiJiaoYu_XueWei: '' })
  })
})

describe('年度考核结果', () => {
  for (const [text, read] of [
    ['2022年、2023年、2024年年度考核均为称职。', '2022称职 2023称职 2024称职'],
    ['2022年称职、2023年优秀、2024年称职。', '2022称职 2023优秀 2024称职'],
    ['2022年年度考核基本称职；2023年不称职', '2022基本称职 2023不称职'],
    ['2020年至2022年年度考核均为优秀，2023年为称职', '2020优秀 2021优秀 2022优秀 2023称职'],
    ['2022年、2023年，2024年年度考核均为合格', '2022合格 2023合格 2024合格'],
    ['优秀：2021年、2023年，称职：2022年', '2021优秀 2023优秀 2022称职'],
    ['无', ''],
  ] as const)
    it(`reads “${text}”`, () => {
      expect(
        readAssessments(text)
          .map(({ year, grade }) => year + grade)
          .join(' '),
      ).toBe(read)
    })

  it('keeps years that the text does not name, and shows the last three', () => {
    const old = apply({ NianDuKaoHeJieGuo: '2020年、2021年年度考核均为称职。' })
    const text = '2022年、2023年年度考核均为优秀，2024年年度考核为称职。'
    const content = apply({ NianDuKaoHeJieGuo: text }, old)
    expect(content.assessments.map((it) => it.year)).toEqual([2020, 2021, 2022, 2023, 2024])
    expect(content.overrides).toEqual([])
    expect(texts(content).NianDuKaoHeJieGuo).toBe(text)
  })
})

describe('奖惩情况', () => {
  it('becomes sentences with their dates', () => {
    const text = '2019.03，经某某县委批准，荣获先进工作者；2021年3月受党内警告处分。'
    const content = apply({ JiangChengQingKuang: text })
    expect(content.rewards).toMatchObject([
      { kind: 'reward', happenedOn: '2019.03' },
      { kind: 'sanction', happenedOn: '2021.03' },
    ])
    expect(content.overrides).toEqual([])
    expect(texts(content).JiangChengQingKuang).toBe(text)
  })

  it('keeps 无 as the text, without a reward', () => {
    const content = apply({ JiangChengQingKuang: '无' })
    expect(content.rewards).toEqual([])
    expect(texts(content).JiangChengQingKuang).toBe('无')
  })
})

describe('taking texts over', () => {
  const some = fc.record(
    {
      XingMing: fc.constantFrom('程砚秋', '仇和'),
      JiGuan: fc.constantFrom('', '广东兴宁'),
      XianRenZhiWu: fc.constantFrom('', '青石镇镇长', '县水利局局长、某局副局长，青石镇镇长', '无；无'),
      JianLi: fc.constantFrom('', '1998.09--2002.07  学习', '务农\n1998.09--         学习'),
      JiangChengQingKuang: fc.constantFrom('', '无', '（无）', '2019年先进。', '2019年先进；2020年嘉奖'),
      NianDuKaoHeJieGuo: fc.constantFrom(
        '',
        '无',
        '2022年称职、2023年优秀、2024年称职。',
        '2024年年度考核为称职。',
      ),
      QuanRiZhiJiaoYu_XueLi: fc.constantFrom('', '大学', '研究生'),
      QuanRiZhiJiaoYu_XueWei: fc.constantFrom('', '学士', '硕士'),
      QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: fc.constantFrom('', '甲大学', '乙大学'),
      QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi: fc.constantFrom('', '甲大学', '乙大学'),
    },
    { requiredKeys: [] },
  )

  it('makes exactly the named official texts stand, whatever stood before', () => {
    fc.assert(
      fc.property(some, some, (first, second) => {
        const before = apply(first)
        const after = apply(second, before)
        expect(texts(after)).toEqual({ ...texts(before), ...second })
        const derived = derivedTexts(after, units.name)
        for (const { tag, text } of after.overrides) expect([tag, derived[tag]]).not.toEqual([tag, text])
        expect(DERIVED_TAGS).toEqual(expect.arrayContaining(after.overrides.map((it) => it.tag)))
      }),
    )
  })

  it('changes nothing when the same texts come again', () => {
    fc.assert(
      fc.property(some, (first) => {
        const once = apply(first)
        expect(apply(first, once)).toEqual(once)
      }),
    )
  })

  it('keeps the ids of relatives who stay', () => {
    const wife = { relation: '妻子', name: '李梅', birth: '1980.02', politics: '群众', workplace: '教师' }
    const mother = { relation: '母亲', name: '王兰', birth: '1951', politics: '群众', workplace: '居民' }
    const before = apply({ family: [wife, mother] })
    const after = apply({ family: [{ ...mother, workplace: '已去世' }] }, before)
    expect(after.family).toEqual([{ ...mother, workplace: '已去世', id: before.family[1]?.id }])
  })
})

it('tells a change by the labels of the form', () => {
  const before = apply({ XingMing: '程砚秋', ChuShengNianYue: '1980.04', XianRenZhiWu: '青石镇镇长' })
  const after = apply({ ChuShengNianYue: '1980.05', family: [] }, before)
  const described = (content: PersonContent) => ({ content, texts: texts(content) })
  expect(personChanges(described(before), described(after), units.name)).toEqual([
    { field: '出生年月', before: '1980.04', after: '1980.05' },
  ])
  expect(personChanges(null, described(before), units.name).map((it) => it.field)).toEqual([
    '姓名',
    '出生年月',
    '现任职务',
  ])
})

it('tells rows that were changed under a text written by hand', () => {
  const described = (content: PersonContent) => ({ content, texts: texts(content) })
  const override = { tag: 'JianLi' as const, text: '见附页', source: '手写' }
  const before = { ...apply({ JianLi: '2001.09--2005.07  某某大学学习' }), overrides: [override] }
  const career = before.career.map((row) => ({ ...row, endedOn: '2005.08' }))
  expect(personChanges(described(before), described({ ...before, career }), units.name)).toEqual([
    { field: '简历记录', before: '2001.09至2005.07 某某大学学习', after: '2001.09至2005.08 某某大学学习' },
  ])
})
