import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readLrmx } from '#electron/platform/formats/lrmx-read'
import { textOf } from '#electron/platform/formats/raw-form'
import { cpuTime } from '#test/support/cpu-time'
import { bytesOf, LRMX_SAMPLES, personXml, problemOf, sample, textIn } from '#test/support/forms'

const refusal = (bytes: Uint8Array) => problemOf(() => readLrmx(bytes))
const codes = (bytes: Uint8Array) => readLrmx(bytes).notices.map((notice) => notice.code)

describe('files that are no form', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'not-a-form'],
    ['an old form', sample('old-no-photo.lrm'), 'not-a-form'],
    ['a picture', sample('old-13-slots.pic'), 'not-a-form'],
    ['another root', bytesOf('<People><Person/></People>'), 'not-a-form'],
    ['a page', bytesOf('<html><body>404</body></html>'), 'not-a-form'],
    ['a prefixed root', bytesOf('<x:Person xmlns:x="u"></x:Person>'), 'not-a-form'],
    ['plain text', bytesOf('姓名：张三'), 'not-a-form'],
  ])('refuses %s', (_, bytes, code) => {
    expect(refusal(bytes).code).toBe(code)
  })

  it('names the root it found and says what to do', () => {
    expect(refusal(bytesOf('<People/>'))).toEqual({
      code: 'not-a-form',
      message: '不是任免表文件，根标记为“People”，应为 Person',
      remedy: '选择任免表编辑器保存的 .lrmx 文件',
    })
  })
})

describe('document types and entities', () => {
  const laughs = `<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">`
  it.each([
    '<!DOCTYPE Person>',
    '<!doctype Person SYSTEM "file:///etc/passwd">',
    `<!DOCTYPE Person [${laughs}]>`,
    '<!ENTITY x SYSTEM "http://example.invalid/">',
  ])('refuses %s before parsing', (declaration) => {
    const xml = `<?xml version="1.0"?>\n${declaration}\n<Person><XingMing>&b;</XingMing></Person>`
    expect(refusal(bytesOf(xml))).toMatchObject({ code: 'forbidden-markup', line: 2 })
  })
})

describe('encodings', () => {
  const xml = textIn(sample('java-exporter.lrmx'))

  it('reads GBK bytes where the declaration says so', () => {
    const form = readLrmx(new Uint8Array(iconv.encode(xml.replace('UTF-8', 'GB2312'), 'gbk')))
    expect(textOf(form, 'XianRenZhiWu')).toBe('某某县水务局副局长')
    expect(form.notices).toEqual([{ code: 'encoding', message: '文件为 GB2312 编码，已按 GB18030 读入' }])
    expect(form.traits.encoding).toBe('utf-8')
  })

  it('refuses GBK bytes that claim to be UTF-8', () => {
    expect(refusal(new Uint8Array(iconv.encode(xml, 'gbk')))).toEqual({
      code: 'encoding',
      message: '文件声明为 UTF-8，内容却是 GBK 编码',
      remedy: '用任免表编辑器打开后重新保存，再导入',
    })
  })

  it('reads UTF-8 bytes that claim to be GBK', () => {
    const form = readLrmx(bytesOf(xml.replace('UTF-8', 'gbk')))
    expect(textOf(form, 'XianRenZhiWu')).toBe('某某县水务局副局长')
    expect(form.notices.map((notice) => notice.code)).toEqual(['encoding'])
  })

  it('refuses UTF-16, with and without a mark', () => {
    expect(refusal(new Uint8Array(iconv.encode(xml, 'utf16-le', { addBOM: true }))).code).toBe('encoding')
    expect(refusal(new Uint8Array(iconv.encode(xml, 'utf16-be', { addBOM: false }))).code).toBe('encoding')
  })

  it('names the line of a broken byte', () => {
    const bytes = sample('form-2025.lrmx')
    const at = Buffer.from(bytes).indexOf('水务局局长')
    const problem = refusal(bytes.with(at + 1, 0x20))
    expect(problem).toMatchObject({ code: 'damaged', line: 29 })
    expect(problem.message).toBe('第 29 行有无法识别的字节，文件已损坏')
  })
})

describe('unfinished files', () => {
  it('names the line after which a file is missing', () => {
    const lines = textIn(sample('genuine-style.lrmx')).split('\n')
    expect(refusal(bytesOf(lines.slice(0, 41).join('\n')))).toEqual({
      code: 'truncated',
      message: '第 41 行之后缺失，文件未写完',
      remedy: '向来源单位重新索取此文件',
      line: 41,
    })
  })

  it('refuses every beginning of every sample', () => {
    for (const name of LRMX_SAMPLES) {
      const bytes = sample(name)
      const end = Buffer.from(bytes).lastIndexOf('>') + 1
      for (let length = 0; length < end; length += 61) {
        expect(['truncated', 'empty', 'not-a-form']).toContain(refusal(bytes.subarray(0, length)).code)
      }
      expect(readLrmx(bytes.subarray(0, end)).elements.length).toBeGreaterThan(30)
    }
  })

  it('refuses a file whose end is empty bytes', () => {
    const bytes = sample('genuine-style.lrmx').fill(0, 3000)
    expect(refusal(bytes)).toMatchObject({ code: 'damaged' })
    expect(refusal(bytes).message).toMatch(/^第 \d+ 行起有空字节，文件已损坏$/)
  })
})

describe('markup', () => {
  it.each([
    ['swapped tags', '<XingMing>甲</XingBie><XingBie>男</XingMing>'],
    ['a bare <', '<XingMing>甲 < 乙</XingMing>'],
    ['two roots', '</Person><Person>'],
  ])('refuses %s with the line', (_, markup) => {
    expect(refusal(personXml('<Version>1</Version>', markup))).toMatchObject({ code: 'malformed', line: 4 })
  })

  it('says which tags do not match', () => {
    expect(refusal(personXml('<XingMing>甲</XingBie>')).message).toBe('第 3 行标记不配对，文件已损坏')
  })

  it('keeps the first of repeated elements and names the other', () => {
    const form = readLrmx(personXml('<XingMing>甲</XingMing>', '<XingBie/>', '<XingMing>乙</XingMing>'))
    expect(form.elements.map((element) => element.text)).toEqual(['甲', ''])
    expect(form.notices).toEqual([
      { code: 'repeated', message: '“XingMing”重复，取第一处，另一处“乙”未读入', tag: 'XingMing', line: 5 },
    ])
  })

  it('keeps the first family list and photo only', () => {
    const item = '<Item><ChengWei>妻子</ChengWei><ChengWei>女儿</ChengWei></Item>'
    const list = `<JiaTingChengYuan>${item}</JiaTingChengYuan>`
    const form = readLrmx(personXml(list, list))
    expect(form.family.map((member) => member.ChengWei)).toEqual(['妻子'])
    expect(form.notices.map((notice) => notice.tag)).toEqual(['ChengWei', 'JiaTingChengYuan'])
  })

  it('says what it did not take over: attributes, comments, stray text', () => {
    expect(codes(personXml('<XingMing a="1">甲</XingMing>', '<!-- 注 -->', '字'))).toEqual([
      'attribute',
      'comment',
      'stray-text',
    ])
    expect(codes(personXml('<JiaTingChengYuan>无<Ren/></JiaTingChengYuan>'))).toEqual(['family', 'family'])
  })

  it('reads what careless exporters write', () => {
    const form = readLrmx(personXml('<A>甲&1lt;乙&nbsp;丙 & 丁&#x1;&#60;</A>', '<B><![CDATA[&x;<b>]]></B>'))
    expect(form.elements.map((element) => element.text)).toEqual(['甲&1lt;乙&nbsp;丙 & 丁<', '&x;<b>'])
    expect(form.notices.map((notice) => notice.code)).toEqual(['reference', 'control'])
  })

  it('takes control characters out and names the first line', () => {
    const form = readLrmx(personXml('<XingMing>甲</XingMing>', '<JianLi>乙\u0008\u001f丙\uffff</JianLi>'))
    expect(textOf(form, 'JianLi')).toBe('乙丙')
    expect(form.notices).toEqual([{ code: 'control', message: '第 4 行起有控制字符，已去掉', line: 4 }])
  })

  it('accepts blanks before the declaration', () => {
    const form = readLrmx(bytesOf(`\n ${textIn(personXml('<XingMing>甲</XingMing>'))}`))
    expect(textOf(form, 'XingMing')).toBe('甲')
  })
})

describe('photos', () => {
  it.each([
    ['/9j/4AAQ*&', '照片数据损坏，未读入照片，其余各栏已读入'],
    ['/9j/4', '照片数据损坏，未读入照片，其余各栏已读入'],
    [
      Buffer.from('GIF89a, no picture we know of').toString('base64'),
      '照片不是 JPEG、PNG、BMP 图片，未读入照片，其余各栏已读入',
    ],
  ])('drops %s and says so', (text, message) => {
    const escaped = text.replace('&', '&amp;')
    const form = readLrmx(personXml('<XingMing>甲</XingMing>', `<ZhaoPian>${escaped}</ZhaoPian>`))
    expect(form).toMatchObject({ photo: null, photoText: text })
    expect(textOf(form, 'XingMing')).toBe('甲')
    expect(form.notices).toEqual([{ code: 'photo', message, tag: 'ZhaoPian' }])
  })

  it('is not confused by a photo in another place, or two of them', () => {
    const base64 = Buffer.from(sample('old-13-slots.pic')).toString('base64')
    const photo = `<ZhaoPian>${base64}</ZhaoPian>`
    const nested = readLrmx(personXml(`<A>${photo}</A>`))
    expect(nested.photo).toBeNull()
    expect(textOf(nested, 'A')).toBe(base64)
    expect(readLrmx(personXml('<ZhaoPian/>', photo)).photo).toBeNull()
    expect(readLrmx(personXml(photo, photo)).photo).toEqual(sample('old-13-slots.pic'))
    expect(readLrmx(personXml('<ZhaoPian>[photo]</ZhaoPian>'))).toMatchObject({
      photo: null,
      photoText: '[photo]',
    })
  })

  it('takes an empty element for no photo', () => {
    expect(readLrmx(personXml('<ZhaoPian>\n  </ZhaoPian>'))).toMatchObject({ photo: null, notices: [] })
  })
})

describe('sizes', () => {
  const within = (limit: number, read: () => unknown) => {
    const start = cpuTime()
    const problem = problemOf(read)
    expect(cpuTime() - start).toBeLessThan(limit)
    return problem
  }

  it.each([
    ['a file beyond 64 MB', () => new Uint8Array(64 * 1024 * 1024 + 1).fill(0x20), 'too-large'],
    ['a text of 50 MB', () => personXml(`<JianLi>${'长'.repeat(17_000_000)}</JianLi>`), 'too-large'],
    ['a photo of 30 MB', () => personXml(`<ZhaoPian>${'A'.repeat(40_000_000)}</ZhaoPian>`), 'too-large'],
    ['a million elements', () => personXml('<a/>'.repeat(1_000_000)), 'too-large'],
    ['deep nesting', () => personXml('<a>'.repeat(10_000) + '</a>'.repeat(10_000)), 'malformed'],
    ['an endless tag', () => personXml(`<a ${'b="1" '.repeat(1_000_000)}/>`), 'malformed'],
    ['an endless comment', () => personXml(`<!--${'-'.repeat(60_000_000)}`), 'too-large'],
    ['many texts of 1 MB', () => personXml(`<a>${'&'.repeat(1_000_000)}</a>`.repeat(30)), 'too-large'],
    ['many open sections', () => personXml('<![CDATA['.repeat(45_000)), 'truncated'],
  ])('refuses %s in time', (_, make, code) => {
    const bytes = make()
    expect(within(5000, () => readLrmx(bytes)).code).toBe(code)
  })

  it('names the element that is too long', () => {
    const bytes = personXml('<XingMing>甲</XingMing>', `<JianLi>${'长'.repeat(3_000_000)}</JianLi>`)
    expect(refusal(bytes).message).toBe('第 4 行“JianLi”的内容超过 2 MB，已拒收')
  })

  it('reads the longest text it allows in time', () => {
    const start = cpuTime()
    const form = readLrmx(personXml(`<JianLi>${'&'.repeat(2_000_000)}</JianLi>`))
    expect(textOf(form, 'JianLi')).toHaveLength(2_000_000)
    expect(cpuTime() - start).toBeLessThan(5000)
  })
})
