import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLrmx } from '#electron/platform/formats/lrmx-read'
import { writeLrmx } from '#electron/platform/formats/lrmx-write'
import { EDITOR_TRAITS, emptyFamilyItem, type RawForm, textOf } from '#electron/platform/formats/raw-form'
import { LRMX_SAMPLES, personXml, sample, textIn } from '#test/support/forms'

const again = (form: RawForm) => readLrmx(writeLrmx(form))

describe('reading and writing .lrmx', () => {
  it.each(LRMX_SAMPLES)('gives %s back byte by byte', (name) => {
    const source = sample(name)
    expect(textIn(writeLrmx(readLrmx(source)))).toBe(textIn(source))
  })

  it('keeps what the file holds, untrimmed', () => {
    const form = readLrmx(sample('several-parties.lrmx'))
    expect(form.elements).toHaveLength(34)
    expect(textOf(form, 'XingMing')).toBe('单于飞')
    expect(textOf(form, 'RuDangShiJian')).toBe('200108；民建')
    expect(textOf(form, 'JianLi')?.split('\n')).toHaveLength(4)
    expect(form.family).toHaveLength(10)
    expect(form.family[0]).toEqual({
      ChengWei: '丈夫',
      XingMing: '梁知行',
      ChuShengRiQi: '197901',
      ZhengZhiMianMao: '中共党员',
      GongZuoDanWeiJiZhiWu: '某某县第一中学教师',
    })
    expect(form.photo?.slice(0, 2)).toEqual(Uint8Array.of(0xff, 0xd8))
    expect(form.photoText).toBe('')
    expect(form.notices).toEqual([])
    expect(textOf(readLrmx(sample('genuine-style.lrmx')), 'ZaiZhiJiaoYu_XueLi')).toBe('\n  ')
    expect(textOf(readLrmx(sample('java-exporter.lrmx')), 'XingMing')).toBe('仇  和')
  })

  it('keeps both elements of the 2025 form in their place', () => {
    const tags = again(readLrmx(sample('form-2025.lrmx'))).elements.map((element) => element.tag)
    expect(tags.indexOf('DaoLingNianYue')).toBe(tags.indexOf('CanJiaGongZuoShiJian') + 1)
    expect(tags.indexOf('GaiGeQianRenZhiNianLingJieXian')).toBe(tags.indexOf('ChengBaoDanWei') + 1)
  })

  it('changes one element and nothing else', () => {
    const source = sample('java-exporter.lrmx')
    const form = readLrmx(source)
    const changed = form.elements.map((element) =>
      element.tag === 'XianRenZhiWu' ? { ...element, text: '某某县水务局<党组>书记 & 局长' } : element,
    )
    const written = textIn(writeLrmx({ ...form, elements: changed })).split('\r\n')
    const before = textIn(source).split('\r\n')
    const different = written.filter((line, at) => line !== before[at])
    expect(different).toEqual(['  <XianRenZhiWu>某某县水务局&lt;党组&gt;书记 &amp; 局长</XianRenZhiWu>'])
  })

  it('keeps unknown elements, missing ones and any order', () => {
    const form = readLrmx(
      personXml(
        '<Version>3.0.2.12</Version>',
        '<Foo_1> 一 \n </Foo_1>',
        '<JiaTingChengYuan />',
        '<XingMing/>',
        '<扩展 />',
      ),
    )
    const back = again(form)
    expect(back.elements).toEqual(form.elements)
    expect(back.elements.map((element) => element.text)).toEqual(['3.0.2.12', ' 一 \n ', '', '', ''])
    expect(textOf(back, 'ZhaoPian')).toBeUndefined()
  })

  it('keeps elements that hold elements as they stand, until their text is changed', () => {
    const form = readLrmx(personXml('<KuoZhan><A x="1">一</A><B/>二</KuoZhan>', '<JianLi>甲<br/>乙</JianLi>'))
    expect(form.elements).toEqual([
      { tag: 'KuoZhan', text: '一二', inner: '<A x="1">一</A><B/>二' },
      { tag: 'JianLi', text: '甲\n乙', inner: '甲<br/>乙' },
    ])
    expect(again(form).elements).toEqual(form.elements)
    const [first, second] = form.elements
    const changed = again({ ...form, elements: [first!, { ...second!, text: '丙' }] })
    expect(changed.elements).toEqual([form.elements[0], { tag: 'JianLi', text: '丙' }])
  })

  it('keeps unknown fields of a family item', () => {
    const form = readLrmx(
      personXml('<JiaTingChengYuan><Item><ChengWei>妻子</ChengWei><Xin>新</Xin></Item></JiaTingChengYuan>'),
    )
    expect(form.family).toEqual([
      { ...emptyFamilyItem(), ChengWei: '妻子', unknown: [{ tag: 'Xin', text: '新' }] },
    ])
    expect(again(form).family).toEqual(form.family)
  })

  it('places a family list and a photo that the source had no element for', () => {
    const form = readLrmx(personXml('<XingMing>甲</XingMing>', '<ChengBaoDanWei/>', '<Version>1</Version>'))
    const photo = readLrmx(sample('form-2025.lrmx')).photo
    const back = again({ ...form, photo, family: [{ ...emptyFamilyItem(), XingMing: '乙' }] })
    expect(back.elements.map((element) => element.tag)).toEqual([
      'XingMing',
      'JiaTingChengYuan',
      'ChengBaoDanWei',
      'ZhaoPian',
      'Version',
    ])
    expect(back.photo).toEqual(photo)
    expect(back.family[0]?.XingMing).toBe('乙')
  })

  it('writes a new picture in place of an oddly spelled one, and keeps the odd spelling otherwise', () => {
    const photo = readLrmx(sample('form-2025.lrmx')).photo!
    const base64 = Buffer.from(photo).toString('base64')
    const odd = `data:image/jpeg;base64,${base64.slice(0, 76)}\n${base64.slice(76)}`
    const form = readLrmx(personXml(`<ZhaoPian>${odd}</ZhaoPian>`))
    expect(form.photo).toEqual(photo)
    expect(form.photoText).toBe(odd)
    expect(again(form).photoText).toBe(odd)
    const other = photo.with(photo.length - 3, 7)
    expect(again({ ...form, photo: other })).toMatchObject({ photo: other, photoText: '' })
    expect(again({ ...form, photo: null }).photo).toBeNull()
  })

  it('gives back any text of any form', () => {
    const texts = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((text) => text.replace(/[^\t\n\r\u0020-\ufffd]/g, ''))
    const odd = fc.constantFrom(
      ' ',
      '\n  ',
      '\r',
      '\r\n',
      ']]>',
      '&amp;',
      '&#13;',
      '<br/>',
      '&1lt;',
      '\ufeff',
      '\u3000',
      '𠮷',
    )
    const text = fc.array(fc.oneof(texts, odd), { maxLength: 4 }).map((parts) => parts.join(''))
    const elements = fc.uniqueArray(
      fc.record({ tag: fc.constantFrom('XingMing', 'JianLi', 'Foo', 'Bar_2', 'Version'), text }),
      { selector: (element) => element.tag },
    )
    const family = fc.array(fc.record({ ...emptyFields(text) }), { maxLength: 3 })
    const traits = fc.record({
      bom: fc.boolean(),
      standalone: fc.boolean(),
      encoding: fc.constantFrom('utf-8', 'UTF-8'),
      eol: fc.constantFrom('lf' as const, 'crlf' as const),
      textEol: fc.constantFrom('lf' as const, 'crlf' as const),
      indent: fc.constantFrom('  ', '\t', '', null),
      emptyItem: fc.constantFrom('pair' as const, 'self' as const, 'spaced' as const),
    })
    fc.assert(
      fc.property(elements, family, traits, (elements, family, traits) => {
        const form: RawForm = {
          ...{ format: 'lrmx', elements, family, traits, photo: null, photoText: '', notices: [] },
        }
        const back = again(form)
        const known = back.elements.filter(({ tag }) => tag !== 'JiaTingChengYuan')
        expect(known.map(({ tag, text }) => ({ tag, text }))).toEqual(elements)
        expect(back.family).toEqual(family)
      }),
    )
  })

  it('writes as the national editor does unless told otherwise', () => {
    const form: RawForm = {
      format: 'lrmx',
      elements: [{ tag: 'XingMing', text: '甲' }],
      family: [],
      photo: null,
      photoText: '',
      traits: EDITOR_TRAITS,
      notices: [],
    }
    expect(textIn(writeLrmx(form))).toBe(
      '\ufeff<?xml version="1.0" encoding="utf-8"?>\n<Person>\n  <XingMing>甲</XingMing>\n</Person>\n',
    )
  })
})

function emptyFields<T>(value: T) {
  return {
    ChengWei: value,
    XingMing: value,
    ChuShengRiQi: value,
    ZhengZhiMianMao: value,
    GongZuoDanWeiJiZhiWu: value,
  }
}
