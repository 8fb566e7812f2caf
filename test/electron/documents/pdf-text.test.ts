import { describe, expect, test } from 'vitest'
import { withOrdinaryNames } from '#electron/platform/documents/pdf-text'

const map = (body: string) => `/CIDInit\nbegincmap\n${body}endcmap\nend\n`

describe('withOrdinaryNames', () => {
  test('names 长 and 青 instead of their radicals', () => {
    const before = map('2 beginbfchar\n<0A01> <2ED3>\n<0A02> <2ED8>\nendbfchar\n')
    expect(withOrdinaryNames(before)).toBe(map('2 beginbfchar\n<0A01> <957F>\n<0A02> <9752>\nendbfchar\n'))
  })

  test('names Kangxi radicals too, and spells ranges out', () => {
    const before = map('1 beginbfrange\n<0001> <0002> <2F00>\nendbfrange\n')
    expect(withOrdinaryNames(before)).toBe(map('2 beginbfchar\n<0001> <4E00>\n<0002> <4E28>\nendbfchar\n'))
  })

  test('keeps rare characters beyond the basic plane', () => {
    const before = map('2 beginbfchar\n<0001> <D842DFB7>\n<0002> <2EC5>\nendbfchar\n')
    expect(withOrdinaryNames(before)).toContain('<0001> <D842DFB7>')
  })

  test('leaves a map without radicals alone', () => {
    const before = map('1 beginbfchar\n<0001> <4E00>\nendbfchar\n')
    expect(withOrdinaryNames(before)).toBe(before)
  })
})
