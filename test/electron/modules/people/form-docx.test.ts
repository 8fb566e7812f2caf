import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { fromBuffer } from 'yauzl'
import { buildFormDocx } from '#electron/modules/people/form.docx'
import { PRESETS } from '#shared/modules/people/form-presets'
import { career, family, formData, personId } from '#test/builders/form-data'

const FONTS = { title: ['方正小标宋简体', 'SimSun'], body: ['SimSun'] }
/** One red pixel. */
const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

/** The text of one entry of the document's package. */
async function entry(bytes: Uint8Array, wanted: RegExp): Promise<string> {
  const zip = await promisify<Buffer, { lazyEntries: true }, import('yauzl').ZipFile>(fromBuffer)(
    Buffer.from(bytes),
    { lazyEntries: true },
  )
  return new Promise((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', () => reject(new Error(`no entry ${wanted}`)))
    zip.on('entry', (found: import('yauzl').Entry) => {
      if (!wanted.test(found.fileName)) {
        zip.readEntry()
        return
      }
      zip.openReadStream(found, async (error, stream) => {
        if (error) reject(error)
        const parts: Buffer[] = []
        for await (const part of stream) parts.push(part as Buffer)
        resolve(Buffer.concat(parts).toString('utf8'))
      })
    })
    zip.readEntry()
  })
}

const wordOf = async (...args: Parameters<typeof buildFormDocx>) =>
  entry(await buildFormDocx(...args), /^word\/document\.xml$/)
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((it) => it[1] ?? '')
const textOf = (xml: string) => all(xml, /<w:t[^>]*>([^<]*)<\/w:t>/g).join('')

describe('the Word form', () => {
  let xml = ''
  let tables: string[] = []
  beforeAll(async () => {
    xml = await wordOf([formData({ photo: PICTURE })], { template: PRESETS.old, fonts: FONTS })
    tables = all(xml, /(<w:tbl>.*?<\/w:tbl>)/gs)
  })

  test('has the columns and exact row heights of both pages', () => {
    const columns = tables.map((it) => all(it, /<w:gridCol w:w="(\d+)"/g).map(Number))
    expect(columns[0]).toEqual([785, 236, 1304, 1063, 1302, 1315, 1330, 2058])
    expect(columns[1]).toEqual([739, 1089, 1300, 572, 1005, 782, 3934])
    const heights = tables.map((it) => all(it, /<w:trHeight w:val="(\d+)" w:hRule="exact"/g).map(Number))
    expect(heights[0]).toEqual([709, 692, 680, 709, 346, 346, 346, 346, 694, 694, 694, 7133])
    expect(heights[1]).toEqual([1418, 1021, 1361, 646, 697, 697, 697, 697, 697, 697, 697, 1332, 737, 2019])
  })

  test('fills every row of the grid, merged cells counted', () => {
    for (const [table, columns] of [
      [tables[0] ?? '', 8],
      [tables[1] ?? '', 7],
    ] as const) {
      for (const row of all(table, /(<w:tr>.*?<\/w:tr>)/gs)) {
        const spans = all(row, /(<w:tc>.*?<\/w:tc>)/gs).map((it) =>
          Number(/<w:gridSpan w:val="(\d+)"/.exec(it)?.[1] ?? 1),
        )
        expect(spans.reduce((sum, it) => sum + it, 0)).toBe(columns)
      }
    }
  })

  test('puts each page in a section with its own margins, on A4', () => {
    const margins = all(xml, /<w:pgMar ([^>]*)\/>/g)
    expect(margins).toHaveLength(2)
    expect(margins[0]).toContain('w:top="629"')
    expect(margins[0]).toContain('w:left="1247"')
    expect(margins[1]).toContain('w:top="1599"')
    expect(margins[1]).toContain('w:left="1191"')
    expect(all(xml, /<w:pgSz w:w="(\d+)" w:h="16838"/g)).toEqual(['11906', '11906'])
  })

  test('names its fonts for Chinese and Latin letters alike', () => {
    expect(xml).toContain('w:eastAsia="方正小标宋简体"')
    const fonts = all(xml, /<w:rFonts ([^>]*)\/>/g)
    expect(fonts.every((it) => /w:ascii=.*w:eastAsia=/.test(it) || /w:eastAsia=.*w:ascii=/.test(it))).toBe(
      true,
    )
  })

  test('hangs 简历 by nine full-width letters', () => {
    expect(xml).toContain('w:left="2520" w:hanging="2520"')
    expect(textOf(xml)).toContain('2005.08--2009.11')
  })

  test('carries the photo', async () => {
    const bytes = await buildFormDocx([formData({ photo: PICTURE })], { template: PRESETS.old, fonts: FONTS })
    expect(await entry(bytes, /^word\/media\/.*\.png$/)).toContain('PNG')
    expect(xml).toContain('<a:srcRect')
  })

  test('holds every text of the form', () => {
    const text = textOf(xml)
    for (const words of [
      '罗砚秋',
      '云泽县农业农村局党组书记、局长',
      '邓　娥',
      '中共云泽县委组织部',
      '填表人：沈知远',
    ])
      expect(text).toContain(words)
  })
})

test('the 2025 form shows 到龄时间', async () => {
  const xml = await wordOf([formData({ retirementDueOn: '2043.11', retirementAge: '（60岁1个月）' })], {
    template: PRESETS['2025'],
    fonts: FONTS,
  })
  expect(textOf(xml)).toContain('到龄时间')
  expect(textOf(xml)).toContain('（60岁1个月）')
})

test('what does not fit stands in full on a continuation section, and forms follow each other', async () => {
  const forms = [
    formData({ career: career(90), family: family(12) }),
    formData({ personId: personId(2), name: '韩屿' }),
  ]
  const xml = await wordOf(forms, { template: PRESETS.old, fonts: FONTS })
  const text = textOf(xml)
  for (let number = 1; number <= 90; number++) expect(text).toContain(`第${number}办公室科员`)
  expect(text).toContain('某某县第12小学教师')
  expect(text).toContain('韩　屿')
  expect(all(xml, /(<w:pgMar )/g)).toHaveLength(5)
})

test('a title font that is a text face stands in bold', async () => {
  const xml = await wordOf([formData()], {
    template: PRESETS.old,
    fonts: { title: ['SimSun'], body: ['SimSun'] },
  })
  expect(xml).toMatch(/<w:b\/>/)
})
