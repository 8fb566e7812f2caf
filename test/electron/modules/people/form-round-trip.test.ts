import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rawFormOf } from '#electron/modules/people/form-out'
import { readForm } from '#electron/modules/people/read-form'
import { parseStoredForm, storedFormOf, unknownElementsOf } from '#electron/modules/people/source-form'
import {
  type RawForm,
  readLrm,
  readLrmx,
  textOf,
  writeLrm,
  writeLrmx,
} from '#electron/platform/formats/index'
import { applyElements, elementTexts, emptyContent } from '#shared/modules/people/rules'
import { unitsNamed } from '#test/support/units'

const folder = new URL('../../../fixtures/forms/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.lrmx'))
const units = unitsNamed({})
let next = 0

/** Reads a form into a person, keeps its shape as text, and answers how it is written again. */
function taken(form: RawForm) {
  const read = readForm(form)
  const content = applyElements(
    emptyContent(),
    { ...read.texts, family: read.family },
    { source: '文件', newId: () => `id${++next}`, unitName: units.name, matchUnit: units.match },
  )
  const json = JSON.stringify(storedFormOf(form, read.texts, read.plainFamily))
  const out = (changed: Partial<typeof content> = {}) => {
    const now = { ...content, ...changed }
    return rawFormOf(form.format, {
      texts: elementTexts(now, units.name),
      family: now.family,
      photo: form.photo,
      stored: parseStoredForm(json),
    })
  }
  return { content, json, out }
}

const plain = (form: RawForm) => ({
  elements: form.elements.map(({ tag, text }) => [tag, text]),
  family: form.family,
  photo: form.photo && Buffer.from(form.photo).toString('base64'),
  photoText: form.photoText,
})

describe.each(files)('%s', (name) => {
  const bytes = new Uint8Array(readFileSync(new URL(name, folder)))
  const form = readLrmx(bytes)

  it('goes out as it came in, element by element', () => {
    const again = readLrmx(writeLrmx(taken(form).out()))
    expect(plain(again)).toEqual(plain(form))
  })

  it('differs in one element after one edit', () => {
    const again = readLrmx(writeLrmx(taken(form).out({ workStarted: '2003.08' })))
    const before = new Map(plain(form).elements as [string, string][])
    const changed = plain(again).elements.filter(([tag, text]) => before.get(tag ?? '') !== text)
    expect(changed).toEqual([['CanJiaGongZuoShiJian', '200308']])
  })

  it('keeps little beside the record', () => {
    expect(taken(form).json.length).toBeLessThan(2500)
  })
})

describe('odd files', () => {
  const wrap = (inside: string) =>
    readLrmx(
      new TextEncoder().encode(`<?xml version="1.0" encoding="utf-8"?>\n<Person>\n${inside}\n</Person>\n`),
    )

  it('keep unknown elements and their places, foreign spellings, padding and inner markup', () => {
    const form = wrap(`  <Version> 3.0.2.12 </Version>
  <XingMing> 张  三
  </XingMing>
  <ZhengZhiMianMao>中共党员</ZhengZhiMianMao>
  <ChuShengNianYue>1978.03</ChuShengNianYue>
  <RuDangShiJian>民建2001.08</RuDangShiJian>
  <JianLi>199809-200207 学习
200207至今 工作</JianLi>
  <BieDe><A>1</A><B/></BieDe>
  <JiaTingChengYuan>
    <Item><ChengWei> 父亲</ChengWei><XingMing>张大</XingMing><ChuShengRiQi>1951.3</ChuShengRiQi><ZhengZhiMianMao/><GongZuoDanWeiJiZhiWu/><DianHua>1</DianHua></Item>
    <Item><ChengWei/><XingMing/><ChuShengRiQi/><ZhengZhiMianMao/><GongZuoDanWeiJiZhiWu/></Item>
  </JiaTingChengYuan>`)
    const person = taken(form)
    expect(person.content).toMatchObject({ name: '张三', birth: '1978.03', party: '2001.08；民建' })
    expect(unknownElementsOf(person.json)).toEqual([
      { tag: 'ZhengZhiMianMao', text: '中共党员' },
      { tag: 'BieDe', text: '1' },
    ])
    const again = readLrmx(writeLrmx(person.out()))
    expect(plain(again)).toEqual(plain(form))
    expect(again.elements.find((it) => it.tag === 'BieDe')?.inner).toBe('<A>1</A><B/>')
  })

  it('get a newly filled element at its own place', () => {
    const form = wrap('<XingMing>张三</XingMing>\n<MinZu>汉族</MinZu>\n<ChuShengDi>某县</ChuShengDi>')
    const out = taken(form).out({ ancestralPlace: '某市', retirementDueOn: '2040.01', sex: '男' })
    expect(out.elements.map((it) => it.tag)).toEqual([
      'XingMing',
      'XingBie',
      'MinZu',
      'JiGuan',
      'ChuShengDi',
      'DaoLingNianYue',
    ])
  })

  it('write one changed relative afresh and leave the others as they were', () => {
    const form = wrap(`<XingMing>张三</XingMing><JiaTingChengYuan>
<Item><ChengWei>父亲</ChengWei><XingMing>张大</XingMing><ChuShengRiQi>1951.03</ChuShengRiQi></Item>
<Item><ChengWei>母亲</ChengWei><XingMing>李二</XingMing><ChuShengRiQi>1952.03</ChuShengRiQi></Item></JiaTingChengYuan>`)
    const person = taken(form)
    const [father, mother] = person.content.family
    const out = person.out({ family: [father!, { ...mother!, workplace: '已去世' }] })
    expect(out.family).toMatchObject([
      { ChuShengRiQi: '1951.03' },
      { ChuShengRiQi: '195203', GongZuoDanWeiJiZhiWu: '已去世' },
    ])
  })

  it('say what is wrong with a value, with the value to put right', () => {
    const { findings } = readForm(wrap('<XingMing>张三</XingMing><ChuShengNianYue>199013</ChuShengNianYue>'))
    expect(findings).toEqual([
      {
        severity: 'error',
        field: 'ChuShengNianYue',
        label: '出生年月',
        message: '“199013”不是有效年月，月份应为 01 至 12',
        remedy: '改为六位年月，如 199003',
        fix: { tag: 'ChuShengNianYue', text: '199013' },
      },
    ])
    expect(readForm(wrap('<MinZu>汉族</MinZu>')).findings[0]?.message).toBe('姓名未填')
  })
})

describe('.lrm', () => {
  const lrm = new Uint8Array(readFileSync(new URL('old-13-slots.lrm', folder)))
  const pic = new Uint8Array(readFileSync(new URL('old-13-slots.pic', folder)))

  it('goes out with the same fields and photo', () => {
    const form = readLrm(lrm, pic)
    const written = writeLrm(taken(form).out())
    const again = readLrm(written.lrm, written.pic)
    expect(plain(again)).toEqual(plain(form))
    expect(written.notices).toEqual([])
  })

  it('becomes a whole .lrmx in the editor’s order', () => {
    const form = readLrm(lrm, pic)
    const { content } = taken(form)
    const out = rawFormOf('lrmx', {
      texts: elementTexts(content, units.name),
      family: content.family,
      photo: pic,
      stored: null,
    })
    expect(out.elements).toHaveLength(34)
    const again = readLrmx(writeLrmx(out))
    expect(textOf(again, 'JianLi')).toBe(textOf(form, 'JianLi'))
    expect(textOf(again, 'Version')).toBe('3.2.1.16')
  })
})
