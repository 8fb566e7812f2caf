import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf, newRecoveryCode, parseRecoveryCode } from '#electron/platform/security/recovery-code'

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const code = fc.constant(null).map(() => newRecoveryCode())
const place = fc.record({ group: fc.nat(8), digit: fc.nat(4) })

describe('recovery code', () => {
  test('is nine groups of five and never the same twice', () => {
    const codes = Array.from({ length: 200 }, () => newRecoveryCode())
    for (const groups of codes) {
      expect(groups).toHaveLength(9)
      for (const group of groups) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/)
    }
    expect(new Set(codes.map(codeOf)).size).toBe(200)
  })

  test('is read however it is typed', () => {
    fc.assert(
      fc.property(
        code,
        fc.constantFrom(' ', '-', '', '\n', ' - ', '　'),
        fc.boolean(),
        (groups, between, lower) => {
          const sloppy = groups.join(between).replace(/0/g, 'O').replace(/1/g, 'l')
          const typed = lower ? sloppy.toLowerCase() : sloppy
          expect(parseRecoveryCode(typed)).toEqual({ ok: true, code: codeOf(groups) })
        },
      ),
    )
  })

  test('one wrong digit names its group', () => {
    fc.assert(
      fc.property(code, place, fc.nat(30), (groups, { group, digit }, turn) => {
        const typed = [...groups]
        const old = typed[group]![digit]!
        const other = DIGITS[(DIGITS.indexOf(old) + 1 + turn) % 32]!
        typed[group] = typed[group]!.slice(0, digit) + other + typed[group]!.slice(digit + 1)
        expect(parseRecoveryCode(typed.join(' '))).toEqual({
          ok: false,
          message: `恢复密钥第 ${group + 1} 组有误。`,
        })
      }),
    )
  })

  test('two neighbours exchanged name their group', () => {
    fc.assert(
      fc.property(code, fc.nat(8), fc.nat(3), (groups, group, digit) => {
        const [a, b] = [groups[group]![digit]!, groups[group]![digit + 1]!]
        fc.pre(a !== b)
        const text = groups[group]!
        const typed = groups.with(group, text.slice(0, digit) + b + a + text.slice(digit + 2))
        expect(parseRecoveryCode(typed.join(''))).toMatchObject({ ok: false })
      }),
    )
  })

  test('two groups exchanged are both named', () => {
    const groups = newRecoveryCode()
    const typed = groups.with(1, groups[4]!).with(4, groups[1]!)
    expect(parseRecoveryCode(typed.join(' '))).toEqual({ ok: false, message: '恢复密钥第 2、5 组有误。' })
  })

  test('a group from another code is found by the last group or its own check', () => {
    fc.assert(
      fc.property(code, code, fc.nat(7), (groups, other, at) => {
        const result = parseRecoveryCode(groups.with(at, other[at]!).join(''))
        fc.pre(groups[at] !== other[at])
        expect(result).toEqual({ ok: false, message: '恢复密钥第 9 组有误。' })
      }),
      // The ninth group holds 20 bits: one foreign group in a million passes and is then refused by the seal.
      { numRuns: 50 },
    )
  })

  test('too short and strange signs are said', () => {
    expect(parseRecoveryCode('ABC')).toEqual({
      ok: false,
      message: '恢复密钥应为 9 组、每组 5 位，现为 3 位。',
    })
    expect(parseRecoveryCode('ABCDE AB恢DE')).toEqual({ ok: false, message: '恢复密钥第 2 组有误。' })
  })
})
