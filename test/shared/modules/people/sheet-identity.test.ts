import { describe, expect, it } from 'vitest'
import { readSheetIdentity } from '#shared/modules/people/sheet-identity'
import { checkCharacter } from '#shared/values/identity-number'

const SOUND = `99010119780315001${checkCharacter('99010119780315001')}`

describe('identity numbers in cells', () => {
  it.each([
    [SOUND, SOUND],
    [`'${SOUND}`, SOUND],
    [` ${SOUND.slice(0, 6)} ${SOUND.slice(6)} `, SOUND],
    [SOUND.toLowerCase(), SOUND],
    ['990101780315001', '990101780315001'],
    ['', ''],
    ['无', ''],
  ])('reads %j', (text, number) => {
    expect(readSheetIdentity({ text })).toEqual({ ok: true, number })
  })

  it.each(['4.4E+17', '4.40101E+17', '９.９０１Ｅ＋１７'])('never takes %j for a number', (text) => {
    expect(readSheetIdentity({ text })).toMatchObject({ ok: false, spoiled: true })
  })

  it('never takes digits that a spreadsheet cut, even where they happen to fit', () => {
    expect(
      readSheetIdentity({ text: '990101197803150000', kind: 'number', number: 9.9010119780315e17 }),
    ).toMatchObject({ ok: false, spoiled: true, message: expect.stringContaining('后三位已丢失') })
    expect(readSheetIdentity({ text: '990101197803151000' })).toMatchObject({ ok: false, spoiled: true })
  })

  it.each([
    ['99010119780315', '位'],
    [`${SOUND.slice(0, 17)}${SOUND.endsWith('1') ? '2' : '1'}`, '校验位'],
    ['99010119781315001X', '出生日期'],
    ['9901O119780315001X', '字符'],
  ])('says what is wrong with %j, and keeps it', (text, word) => {
    expect(readSheetIdentity({ text })).toMatchObject({
      ok: false,
      spoiled: false,
      message: expect.stringContaining(word),
    })
  })
})
