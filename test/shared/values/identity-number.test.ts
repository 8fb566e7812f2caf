import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkCharacter,
  comparableIdentityNumber,
  normalizeIdentityNumber,
  readIdentityNumber,
} from '#shared/values/identity-number'

/** An 18-character number in an area that is given to nobody. */
function numberOf(birth: string, order: number): string {
  const first17 = `990101${birth}${String(order).padStart(3, '0')}`
  return `${first17}${checkCharacter(first17)}`
}

const numbers = fc
  .tuple(
    fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([day, order]) => ({
    birth: day.toISOString().slice(0, 10).replaceAll('-', '.'),
    order,
    number: numberOf(day.toISOString().slice(0, 10).replaceAll('-', ''), order),
  }))

describe('readIdentityNumber', () => {
  it.each([
    ['990101196501182315', '1965.01.18', '男'],
    ['990101198004120024', '1980.04.12', '女'],
    ['990101197203051151', '1972.03.05', '男'],
  ])('reads %s', (number, birth, sex) => {
    expect(readIdentityNumber(number)).toEqual({ ok: true, number, birth, sex, old: false })
  })

  it('knows the 15-digit form', () => {
    expect(readIdentityNumber('990101650118231')).toEqual({
      ok: true,
      number: '990101650118231',
      birth: '1965.01.18',
      sex: '男',
      old: true,
    })
  })

  it.each([
    ['', 'length'],
    ['99010119650118231', 'length'],
    ['9901011965011823155', 'length'],
    ['99010119650118231A', 'characters'],
    ['99010119650118X315', 'characters'],
    ['99010165011823X', 'characters'],
    ['990101196513182315', 'date'],
    ['990101196502302315', 'date'],
    ['990101196501182316', 'check'],
  ])('refuses %j for its %s', (number, reason) => {
    expect(readIdentityNumber(number)).toEqual({ ok: false, reason })
  })

  it('gives back the birth and sex any number was made with', () => {
    fc.assert(
      fc.property(numbers, ({ birth, order, number }) => {
        expect(readIdentityNumber(number)).toMatchObject({
          ok: true,
          birth,
          sex: order % 2 === 1 ? '男' : '女',
        })
      }),
    )
  })

  it('notices every single wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        ({ number }, at, add) => {
          const digit = (Number(number.charAt(at)) + add) % 10
          expect(readIdentityNumber(`${number.slice(0, at)}${digit}${number.slice(at + 1)}`).ok).toBe(false)
          const swapped = `${number.slice(0, at)}${number.charAt(at + 1)}${number.charAt(at)}${number.slice(at + 2)}`
          if (swapped !== number) expect(readIdentityNumber(swapped).ok).toBe(false)
        },
      ),
    )
  })
})

describe('spellings', () => {
  it('normalises width, case and blanks', () => {
    expect(normalizeIdentityNumber(' ９９０１０１ 19650118\u3000231x\u200b')).toBe('99010119650118231X')
  })

  it('lets the old and the new form of one number meet', () => {
    expect(comparableIdentityNumber('990101650118231')).toBe('990101196501182315')
    expect(comparableIdentityNumber('990101196501182315')).toBe('990101196501182315')
    expect(comparableIdentityNumber('990101196501182316')).toBe('')
  })
})
