import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareByStroke, listName, normalizeName, plainName, strokeKey } from '#shared/values/name-order'

describe('spellings of a name', () => {
  it('drops white space of every kind', () => {
    expect(plainName('仇  和')).toBe('仇和')
    expect(plainName('\u3000张　三\u00a0\n\u200b')).toBe('张三')
  })

  it('knows one dot', () => {
    for (const dot of ['•', '‧', '・', '．', '.', '∙', '·']) {
      expect(normalizeName(`阿依古丽 ${dot} 买买提`)).toBe('阿依古丽·买买提')
    }
  })

  it('spaces two characters in lists and nothing else', () => {
    expect(listName('张三')).toBe('张　三')
    expect(listName('张 三')).toBe('张　三')
    expect(listName('张三丰')).toBe('张三丰')
    expect(listName('\u{20bb7}三')).toBe('\u{20bb7}　三')
    expect(listName('')).toBe('')
  })
})

describe('compareByStroke', () => {
  const sorted = (text: string) => text.split(' ').sort(compareByStroke).join(' ')

  it('orders surnames by strokes, then by stroke kinds', () => {
    const order =
      '丁一 卜一 刁一 于一 万一 马一 王一 韦一 毛一 方一 尹一 孔一 邓一 石一 叶一 田一 史一 冯一 吕一 朱一 ' +
      '任一 刘一 江一 汤一 许一 孙一 苏一 杜一 李一 杨一 肖一 吴一 邱一 何一 余一 邹一 汪一 沈一 宋一 张一 陆一 ' +
      '陈一 范一 林一 罗一 金一 周一 郑一 孟一 赵一 胡一 贺一 袁一 徐一 郭一 黄一 彭一 董一 谢一 蔡一 魏一'
    expect(sorted(order.split(' ').toReversed().join(' '))).toBe(order)
  })

  it('orders surnames of one number of strokes by the first stroke that differs', () => {
    const order =
      '于 干 马 王 韦 尤 车 水 牛 毛 文 方 尹 孔 古 石 龙 卢 田 史 冉 白 包 冯 司 ' +
      '邢 吉 巩 朱 乔 伍 向 庄 刘 齐 米 江 汤 安 许 阮 孙 麦 严 苏 杜 李 杨 时 吴 岑 邱 何 余 邹 应 汪 沈 宋 张 陆 陈'
    expect(sorted(order.split(' ').toReversed().join(' '))).toBe(order)
  })

  it('is one text that sorts by bytes, so that a database can keep it', () => {
    const names = '王伟 王丽 张三 张三丰 欧阳知微 欧知微 司马光 司鸿志 丁一 魏一 龘龘 阿依古丽·买买提'.split(
      ' ',
    )
    const byKey = names.toSorted((a, b) =>
      Buffer.compare(Buffer.from(strokeKey(a)), Buffer.from(strokeKey(b))),
    )
    expect(byKey).toEqual(names.toSorted(compareByStroke))
    expect(strokeKey('')).toBe('')
  })

  it('goes on with the given name the same way', () => {
    expect(sorted('王丽 王芳 王伟 王一')).toBe('王一 王伟 王芳 王丽')
  })

  it('puts 单姓 before 复姓 and two characters before three', () => {
    expect(sorted('司马光 司徒一 司鸿志')).toBe('司鸿志 司马光 司徒一')
    expect(sorted('张三丰 张三')).toBe('张三 张三丰')
  })

  it('ignores the space of lists', () => {
    expect(compareByStroke('张　三', '张三')).toBe(0)
  })

  it('is a total order, for characters outside the table too', () => {
    const name = fc.string({
      unit: fc.constantFrom('王', '李', '司', '马', '一', '丨', '\u{20bb7}', '龘', 'A', '·', '芳', '䶮'),
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compareByStroke(a, b))).toBe(-Math.sign(compareByStroke(b, a)) + 0)
        expect(compareByStroke(a, b) === 0).toBe(a === b)
        if (compareByStroke(a, b) <= 0 && compareByStroke(b, c) <= 0) {
          expect(compareByStroke(a, c)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })
})
