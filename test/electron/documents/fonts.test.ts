import { describe, expect, test } from 'vitest'
import { missingGlyphs, resolveFonts, withMissingGlyphs } from '#electron/platform/documents/fonts'
import { printedTexts } from '#shared/modules/people/form-values'
import { formData } from '#test/builders/form-data'

const SERIF = 'Noto Serif CJK SC'
const lists = { title: ['没有这种字体', SERIF], body: [SERIF] }

describe('resolveFonts', () => {
  test('takes the first family that this computer has, and says which was wanted', async () => {
    expect(await resolveFonts(lists)).toEqual([
      { role: 'title', wanted: '没有这种字体', used: SERIF },
      { role: 'body', wanted: SERIF, used: SERIF },
    ])
  })

  test('says so when none is there', async () => {
    const [title] = await resolveFonts({ title: ['没有这种字体'], body: [] })
    expect(title).toEqual({ role: 'title', wanted: '没有这种字体', used: '' })
  })
})

describe('missingGlyphs', () => {
  test('finds none in everyday text', async () => {
    expect(await missingGlyphs('云泽县青石镇党委副书记、镇长（兼）2024.03--　', [SERIF])).toEqual([])
  })

  test('names the character, the family that lacks it and the one that draws it', async () => {
    expect(await missingGlyphs('长𪨊', ['DejaVu Serif', SERIF])).toEqual([
      { character: '长', font: 'DejaVu Serif', drawnWith: SERIF },
      { character: '𪨊', font: 'DejaVu Serif', drawnWith: '' },
    ])
  })

  test('stand in the report with their cell', async () => {
    const form = formData({ name: '罗𪨊秋' })
    const report = { personId: form.personId, name: form.name, cells: [], missingGlyphs: [], pages: 2 }
    const drawn = { report, texts: printedTexts(form) }
    const { missingGlyphs: found } = await withMissingGlyphs(drawn, lists.body)
    expect(found).toEqual([{ character: '𪨊', font: SERIF, drawnWith: '', cell: 'XingMing' }])
  })
})
