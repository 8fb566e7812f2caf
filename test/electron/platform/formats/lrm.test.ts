import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readLrm } from '#electron/platform/formats/lrm-read'
import { writeLrm } from '#electron/platform/formats/lrm-write'
import { readLrmx } from '#electron/platform/formats/lrmx-read'
import { isEmptyFamilyItem, type RawForm, textOf } from '#electron/platform/formats/raw-form'
import { LRMX_SAMPLES, problemOf, sample } from '#test/support/forms'

const pic = () => sample('old-13-slots.pic')
const gbk = (text: string) => new Uint8Array(iconv.encode(text, 'gbk'))
const chinese = (bytes: Uint8Array) => new TextDecoder('gb18030').decode(bytes)
const record = (fields: string[]) => gbk(`${fields.map((field) => `"${field}"`).join(',')}\r\n`)
const fieldsOf = (name: string) => chinese(sample(name)).trim().slice(1, -1).split('","')
const refusal = (bytes: Uint8Array) => problemOf(() => readLrm(bytes, null))
const changed = (form: RawForm, tag: string, text: string): RawForm => ({
  ...form,
  elements: form.elements.map((element) => (element.tag === tag ? { ...element, text } : element)),
})

describe('reading .lrm', () => {
  it('maps the 33 fields and the photo', () => {
    const form = readLrm(sample('old-13-slots.lrm'), pic())
    expect(Object.fromEntries(form.elements.map(({ tag, text }) => [tag, text]))).toMatchObject({
      XingMing: '解小川',
      RuDangShiJian: '200306',
      JianKangZhuangKuang: '健康',
      ChuShengDi: '广东兴宁',
      QuanRiZhiJiaoYu_XueLi: '大学',
      QuanRiZhiJiaoYu_XueWei: '工学学士',
      QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi: '某某大学水利系水利工程专业',
      ZaiZhiJiaoYu_XueLi: '',
      ZhuanYeJiShuZhiWu: '工程师',
      NiRenZhiWu: '某某县水务局局长',
      TianBiaoRen: '韦书言',
      TianBiaoShiJian: '20251101',
    })
    expect(textOf(form, 'JianLi')?.split('\n')[3]).toBe('2011.03--         某某县水务局副局长')
    expect(textOf(form, 'ShenFenZheng')).toBeUndefined()
    expect(form.family).toHaveLength(13)
    expect(form.family[2]).toMatchObject({ ChengWei: '父亲', ChuShengRiQi: '1951', ZhengZhiMianMao: '群众' })
    expect(form.photo).toEqual(pic())
    expect(form.notices).toEqual([])
  })

  it('reads seven slots, LF line ends and says that the photo is missing', () => {
    const form = readLrm(sample('old-no-photo.lrm'), null)
    expect(textOf(form, 'RuDangShiJian')).toBe('1999.06')
    expect(form.family.filter((item) => !isEmptyFamilyItem(item))).toHaveLength(3)
    expect(form.family).toHaveLength(7)
    expect(form.notices.map((notice) => notice.message)).toEqual(['没有同名的 .pic 照片文件，未读入照片'])
  })

  it('lists the elements as .lrmx does', () => {
    const modern = readLrmx(sample('genuine-style.lrmx')).elements.map((element) => element.tag)
    const old = readLrm(record([...fieldsOf('old-13-slots.lrm'), '990101198004120024']), null)
    expect(old.elements.map((element) => element.tag)).toEqual(modern.filter((tag) => tag !== 'Version'))
    expect(textOf(old, 'ShenFenZheng')).toBe('990101198004120024')
  })

  it('keeps bare commas, uneven lists and what stands in unused fields', () => {
    const fields = fieldsOf('old-13-slots.lrm')
    fields[18] = '甲,乙 "丙", 丁'
    fields[12] = '留'
    fields[9] = '大学'
    fields[20] = '妻子@长子@'
    fields[21] = '甲'
    const form = readLrm(record(fields), pic())
    expect(textOf(form, 'JiangChengQingKuang')).toBe('甲,乙 "丙", 丁')
    expect(textOf(form, 'QuanRiZhiJiaoYu_XueLi')).toBe('大学')
    expect(textOf(form, 'ZaiZhiJiaoYu_XueWei')).toBe('')
    expect(form.family[1]).toMatchObject({ ChengWei: '长子', XingMing: '' })
    expect(textOf(form, 'Lrm_12')).toBe('留')
    expect(form.notices.map((notice) => notice.tag)).toEqual(['Lrm_12'])
  })

  it('reads UTF-8, and characters that only GB18030 has', () => {
    const text = chinese(sample('old-13-slots.lrm'))
    const form = readLrm(new TextEncoder().encode(text), pic())
    expect(textOf(form, 'XingMing')).toBe('解小川')
    expect(form.notices.map((notice) => notice.code)).toEqual(['encoding'])
    const rare = new Uint8Array(iconv.encode(text.replace('解小川', '𠮷小川'), 'gb18030'))
    expect(textOf(readLrm(rare, pic()), 'XingMing')).toBe('𠮷小川')
  })

  it('accepts the closing control character of the DOS age', () => {
    const bytes = Uint8Array.from([...sample('old-13-slots.lrm'), 0x1a])
    expect(readLrm(bytes, pic())).toEqual(readLrm(sample('old-13-slots.lrm'), pic()))
  })

  it('leaves out a .pic that is no picture', () => {
    const form = readLrm(sample('old-13-slots.lrm'), new TextEncoder().encode('<html>not a picture</html>'))
    expect(form.photo).toBeNull()
    expect(form.notices[0]?.code).toBe('photo')
  })
})

describe('refusing .lrm', () => {
  const fields = () => fieldsOf('old-13-slots.lrm')

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['the other format', sample('genuine-style.lrmx'), 'not-a-form'],
    ['plain text', gbk('姓名,张三'), 'not-a-form'],
    ['a field too few', record(fields().slice(0, 32)), 'damaged'],
    ['fields too many', record([...fields(), 'a', 'b']), 'damaged'],
    ['a missing end', sample('old-13-slots.lrm').subarray(0, 500), 'truncated'],
    ['a single quote', gbk('"'), 'truncated'],
    ['empty bytes', sample('old-13-slots.lrm').fill(0, 300), 'damaged'],
    ['UTF-16', new Uint8Array(iconv.encode('"甲","乙"', 'utf16-le')), 'encoding'],
    ['60 MB', new Uint8Array(60 * 1024 * 1024).fill(0x22), 'too-large'],
  ])('refuses %s', (_, bytes, code) => {
    expect(refusal(bytes).code).toBe(code)
  })

  it('names the field with a broken byte', () => {
    const bytes = sample('old-13-slots.lrm')
    const at = Buffer.from(bytes).indexOf(Buffer.from(gbk('工程师')))
    expect(refusal(bytes.with(at, 0xff)).message).toBe('第 12 栏有无法识别的字节，文件已损坏')
  })

  it('refuses every beginning', () => {
    const bytes = sample('old-no-photo.lrm')
    for (let length = 0; length < bytes.length - 1; length++) {
      expect(['truncated', 'empty', 'damaged']).toContain(refusal(bytes.subarray(0, length)).code)
    }
  })
})

describe('writing .lrm', () => {
  it('gives a genuine file back byte by byte', () => {
    const written = writeLrm(readLrm(sample('old-13-slots.lrm'), pic()))
    expect(chinese(written.lrm)).toBe(chinese(sample('old-13-slots.lrm')))
    expect(written.lrm).toEqual(sample('old-13-slots.lrm'))
    expect(written.pic).toEqual(pic())
    expect(written.notices).toEqual([])
  })

  it.each(LRMX_SAMPLES)('takes %s over, but for what the old format lacks', (name) => {
    const form = readLrmx(sample(name))
    const written = writeLrm(form)
    const back = readLrm(written.lrm, written.pic)
    for (const { tag, text } of back.elements) expect(text).toBe(textOf(form, tag)?.trim())
    expect(back.family).toHaveLength(13)
    expect(back.family.filter((item) => !isEmptyFamilyItem(item))).toEqual(
      form.family.filter((item) => !isEmptyFamilyItem(item)),
    )
    expect(back.photo).toEqual(form.photo)
    const extra = name === 'form-2025.lrmx' ? ['DaoLingNianYue', 'GaiGeQianRenZhiNianLingJieXian'] : []
    expect(written.notices.map((notice) => notice.tag)).toEqual(extra)
  })

  it('replaces marks the format uses itself and says so', () => {
    const form = readLrm(sample('old-13-slots.lrm'), pic())
    const school = changed(form, 'ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi', '某校#某系@某地')
    const quoted = changed(school, 'JiangChengQingKuang', '获"先进"称号')
    const written = writeLrm(quoted)
    const back = readLrm(written.lrm, written.pic)
    expect(textOf(back, 'ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi')).toBe('某校＃某系＠某地')
    expect(textOf(back, 'JiangChengQingKuang')).toBe('获”先进”称号')
    expect(written.notices.map((notice) => notice.code)).toEqual(['quote', 'mark'])
  })

  it('names characters outside GBK', () => {
    const form = changed(readLrm(sample('old-13-slots.lrm'), pic()), 'XingMing', '𠮷㐂川')
    const written = writeLrm(form)
    expect(chinese(written.lrm)).toMatch(/^"\?\?川"/)
    expect(written.notices).toEqual([{ code: 'outside-gbk', message: '旧格式无法表示“𠮷㐂”，已写成问号' }])
  })

  it('drops line breaks from single lines and keeps every relative', () => {
    const form = changed(readLrm(sample('old-13-slots.lrm'), pic()), 'XianRenZhiWu', '某某县\n水务局\n')
    const family = Array.from({ length: 15 }, () => ({ ...form.family[0]! }))
    const written = writeLrm({ ...form, family })
    const back = readLrm(written.lrm, written.pic)
    expect(textOf(back, 'XianRenZhiWu')).toBe('某某县水务局')
    expect(back.family).toHaveLength(15)
    expect(written.notices.map((notice) => notice.code)).toEqual(['family'])
  })

  it('gives back any text GBK can hold', () => {
    const text = fc
      .string({ unit: fc.constantFrom('王', '，', '。', 'a', ' ', '·', '—', '～', '１', ','), maxLength: 12 })
      .map((it) => it.trim())
    const base = readLrm(sample('old-13-slots.lrm'), pic())
    fc.assert(
      fc.property(fc.constantFrom(...base.elements.map(({ tag }) => tag)), text, (tag, value) => {
        fc.pre(!['JiaTingChengYuan', 'ZhaoPian'].includes(tag))
        const written = writeLrm(changed(base, tag, value))
        const back = readLrm(written.lrm, written.pic)
        expect(back.elements).toEqual(changed(base, tag, value).elements)
      }),
    )
  })
})
