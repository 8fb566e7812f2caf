import { describe, expect, it } from 'vitest'
import { certificateForm } from '#shared/modules/awards/sheets/certificate'
import { layoutFixed } from '#shared/platform/print/fixed-layout'
import { POINT } from '#shared/platform/print/units'

const FACTS = {
  name: '罗砚秋',
  text: '罗砚秋同志：\n在2026年度“双星十奖”人才评选中被评为“科技人才奖”。特发此证，以资鼓励。',
  issuer: '中共云泽县委　云泽县人民政府',
  awardedOn: '2026.10.08',
  number: '云才奖〔2026〕007号',
}
const LONG = '云泽县现代农业产业技术体系水稻绿色高质高效创建与全程机械化示范推广联合攻关团队'

const laid = (facts: Partial<typeof FACTS> = {}) => {
  const { pages, cells } = layoutFixed(certificateForm({ ...FACTS, ...facts }))
  const [page, ...more] = pages
  if (!page || more.length > 0) throw new Error('a certificate is one page')
  return { page, lost: cells }
}
/** Where each line is anchored and its baseline in millimetres, with its size in points. */
const lines = (facts?: Partial<typeof FACTS>) =>
  laid(facts).page.texts.map(({ text, x, y, size }) => [text, tenths(x), tenths(y), size])
const tenths = (millimetres: number) => Math.round(millimetres * 10) / 10

describe('a certificate', () => {
  it('is A4 across without a rule, every line at its place', () => {
    const { page, lost } = laid()
    expect({ width: page.width, height: page.height, rules: page.rules, lost }).toEqual({
      width: 297,
      height: 210,
      rules: [],
      lost: [],
    })
    expect(lines()).toEqual([
      ['荣 誉 证 书', 148.5, 46.2, 40],
      ['罗砚秋同志：', 39.5, 74.4, 26],
      ['　　在2026年度“双星十奖”人才评选中被评为“科', 39.5, 90, 26],
      ['技人才奖”。特发此证，以资鼓励。', 39.5, 104.8, 26],
      ['中共云泽县委　云泽县人民政府', 259, 162.1, 20],
      ['2026年10月8日', 259, 173.1, 20],
      ['证书编号：云才奖〔2026〕007号', 38, 189.6, 12],
    ])
  })

  it('writes the day as documents do, and leaves out what is not known', () => {
    const words = lines({ awardedOn: '2026.10', number: '', issuer: '' }).map(([text]) => text)
    expect(words).toContain('2026年10月')
    expect(words.some((it) => String(it).startsWith('证书编号'))).toBe(false)
  })

  it('makes a long name smaller and loses nothing of it', () => {
    const { page, lost } = laid({ name: LONG, text: `${LONG}：\n被评为优秀团队。` })
    expect(lost).toEqual([])
    const salutation = page.texts.find((it) => it.text.startsWith('云泽县现代'))
    expect(salutation?.text).toBe(`${LONG}：`)
    expect(salutation?.size).toBeLessThan(26)
    expect(salutation?.size).toBeGreaterThanOrEqual(9)
  })

  it('keeps a text of 300 characters on the page and inside its margins', () => {
    const { page, lost } = laid({
      text: `罗砚秋同志：\n${'在科技创新中作出突出贡献，'.repeat(24)}特发此证。`,
    })
    expect(lost).toEqual([])
    for (const { y, size } of page.texts) {
      expect(y + size * POINT).toBeLessThan(210)
    }
  })

  it('does without a salutation where the text has none', () => {
    const words = lines({ text: '罗砚秋同志被评为优秀人才。' }).map(([text]) => text)
    expect(words).toContain('　　罗砚秋同志被评为优秀人才。')
  })
})
