import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FileNames } from '#electron/modules/people/file-names'
import { fileNameOf, orderNumber, toFileName, unknownTokens } from '#shared/modules/people/form-file-names'

const FACTS = {
  姓名: '罗砚秋',
  单位: '青石镇',
  职务: '党委副书记/镇长',
  身份证号: '990101198303070027',
  出生年月: '198303',
  序号: '07',
}

describe('names of files', () => {
  test.each([
    ['{序号} {姓名}', '07 罗砚秋'],
    ['{单位}-{姓名}-{职务}', '青石镇-罗砚秋-党委副书记／镇长'],
    ['{姓名}{出生年月}', '罗砚秋198303'],
    ['任免表:{姓名}?', '任免表：罗砚秋？'],
    ['{没有}', '{没有}'],
    ['   ', '未名'],
  ])('%s gives %s', (rule, name) => {
    expect(fileNameOf(rule, FACTS)).toBe(name)
  })

  test('never hold what a file system refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toFileName(text)).not.toMatch(/[\\/:*?"<>|\p{Cc}]|[.\s]$/u)
      }),
    )
  })

  test('are told apart by a number, whatever their case', () => {
    const names = new FileNames(['罗砚秋.pdf'])
    expect([1, 2, 3].map(() => names.next('罗砚秋', ['pdf']))).toEqual(['罗砚秋2', '罗砚秋3', '罗砚秋4'])
  })

  test('a rule’s unknown tokens are found', () => {
    expect(unknownTokens('{姓名}{科室}{序号}')).toEqual(['科室'])
  })

  test('numbers have as many digits as the last', () => {
    expect([orderNumber(0, 9), orderNumber(4, 500)]).toEqual(['01', '005'])
  })
})
