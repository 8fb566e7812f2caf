import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPhotoName } from '#shared/modules/people/rules'
import { checkCharacter } from '#shared/values/identity-number'

const NUMBER = `99010119820315001${checkCharacter('99010119820315001')}`

describe('the file name of a photo', () => {
  it.each([
    ['韩屿.jpg', { names: ['韩屿'] }],
    ['照片/青石镇/02 韩屿.JPG', { names: ['韩屿'], units: ['韩屿', '照片', '青石镇'] }],
    ['韩　屿.png', { names: ['韩屿'] }],
    ['韩屿_云泽县青石镇.jpg', { names: ['韩屿', '云泽县青石镇'] }],
    ['韩屿+198203.jpg', { names: ['韩屿'], month: '1982.03' }],
    ['韩屿（1982.03.15）.jpg', { names: ['韩屿'], month: '1982.03' }],
    [`${NUMBER}.jpg`, { number: NUMBER, names: [], month: '' }],
    [`韩屿-${NUMBER}.jpeg`, { number: NUMBER, names: ['韩屿'], month: '' }],
    [`韩屿${NUMBER.toLowerCase()}.bmp`, { number: NUMBER, names: ['韩屿'] }],
    ['阿卜杜拉·买买提.jpg', { names: ['阿卜杜拉·买买提'] }],
    ['IMG_20251103_1.jpg', { number: '', month: '2025.11' }],
  ])('%s', (path, said) => {
    expect(readPhotoName(path)).toMatchObject(said)
  })

  it('is read whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (path) => {
        const { number, month } = readPhotoName(path)
        expect(number).toMatch(/^(\d{15}|\d{17}[\dX])?$/)
        expect(month).toMatch(/^(\d{4}\.\d{2})?$/)
      }),
    )
  })
})
