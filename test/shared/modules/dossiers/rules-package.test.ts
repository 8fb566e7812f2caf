import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLASS_CODES } from '#shared/modules/dossiers/classes'
import {
  dateDigits,
  packageClass,
  pageFileName,
  personFolder,
  readClassFolder,
  readDateDigits,
  readPageName,
  readPersonFolder,
  readVendorName,
} from '#shared/modules/dossiers/rules-package'

const PLAIN = { pad: 3, base: 1, extension: 'jpg' } as const

describe('names of pages', () => {
  test.each([
    ['1-1-001.jpg', '1', 1, 1],
    ['4-1-2-003.JPG', '4-1', 2, 3],
    ['10-12-0.jpg', '10', 12, 0],
    ['４-１-２-００３.jpg', '4-1', 2, 3],
    // A container: somebody has to say which of its sub-classes.
    ['4-1-001.jpg', '4', 1, 1],
    ['\\图像数据\\1-1-1.jpg', '1', 1, 1],
  ])('%s is page %#', (name, classCode, no, page) => {
    expect(readPageName(name)).toEqual({ classCode, no, page })
  })

  test.each(['0203.jpg', '封面.jpg', '11-1-001.jpg', '4-5-1-001.jpg', '1-1.jpg'])('%s is none', (name) => {
    expect(readPageName(name)).toBeNull()
  })

  test('what is written is read as the same place', () => {
    const place = fc.record({
      classCode: fc.constantFrom(...CLASS_CODES),
      no: fc.integer({ min: 1, max: 999 }),
      page: fc.integer({ min: 1, max: 9999 }),
    })
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 5 }), (given, pad) => {
        expect(readPageName(pageFileName({ ...PLAIN, pad }, given, 'image/jpeg'))).toEqual(given)
      }),
    )
  })

  test('a receiver may count from 0, without padding, in capitals; a PNG is called one', () => {
    const place = { classCode: '4-1', no: 2, page: 3 } as const
    expect(pageFileName({ pad: 1, base: 0, extension: 'JPG' }, place, 'image/jpeg')).toBe('4-1-2-2.JPG')
    expect(pageFileName(PLAIN, place, 'image/png')).toBe('4-1-2-003.png')
  })
})

describe('folders of classes', () => {
  test.each([
    ['041.学历学位材料', '4-1'],
    ['100 其他', '10'],
    ['一、履历类材料', '1'],
    ['六加入党团材料', '6'],
    ['四-1学历学位', '4-1'],
    ['第七类 表彰', '7'],
    ['9-2任免', '9-2'],
    ['十、其他', '10'],
  ])('%s is %s', (folder, code) => expect(readClassFolder(folder)).toBe(code))

  test.each(['2019年考核', '1988', '原始图像数据', '一九八八年', '张三'])('%s is none', (folder) => {
    expect(readClassFolder(folder)).toBeNull()
  })

  test('two digits of the material, then the page', () => {
    expect(readVendorName('0203.jpg')).toEqual({ no: 2, page: 3 })
    expect(readVendorName('12101.jpg')).toEqual({ no: 12, page: 101 })
    expect(readVendorName('a203.jpg')).toBeNull()
  })
})

describe('whose it is', () => {
  test.each([
    ['裴景行990101197005010012.zip', '裴景行', '990101197005010012'],
    ['裴景行_99010119700501001x', '裴景行', '99010119700501001X'],
    ['裴景行', '裴景行', ''],
  ])('%s', (folder, name, identityNumber) => {
    expect(readPersonFolder(folder)).toEqual({ name, identityNumber })
  })

  test('nothing that a file system refuses stays in a name', () => {
    expect(personFolder('阿依·古丽/..', '99:01?')).toBe('阿依·古丽_..99_01_')
  })
})

describe('dates', () => {
  test('say what is known and nothing more, there and back', () => {
    expect(dateDigits({ year: 1988, month: null, day: 5 })).toBe('1988')
    expect(dateDigits({ year: 1988, month: 7, day: null })).toBe('198807')
    expect(dateDigits({ year: null, month: 7, day: 1 })).toBe('')
  })

  test.each([
    ['19880700', 1988, 7, null],
    ['19880000', 1988, null, null],
    ['1988.07', 1988, 7, null],
    ['1988年7月3日', 1988, 7, 3],
    ['１９８８', 1988, null, null],
    ['', null, null, null],
  ])('%s', (text, year, month, day) => expect(readDateDigits(text)).toEqual({ year, month, day }))

  test.each(['88', '198813', '一九八八', '19881301'])('%s is none', (text) => {
    expect(readDateDigits(text)).toBeNull()
  })
})

test('类号 in either style', () => {
  expect(packageClass({ classes: 'package' }, '4-1')).toBe('4-1')
  expect(packageClass({ classes: 'catalogue' }, '4-1')).toBe('四-1')
  expect(packageClass({ classes: 'package' }, '1')).toBe('一')
})
