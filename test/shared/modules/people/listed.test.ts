import { describe, expect, it } from 'vitest'
import { readListed } from '#shared/modules/people/rules'

const names = (text: string) => readListed(text).map((it) => it.names[0] ?? it.number)

describe('a pasted list', () => {
  it.each([
    ['lines', '罗砚秋\r\n韩屿\n\n沈知远'],
    ['marks', '罗砚秋、韩屿，沈知远'],
    ['blanks and tabs', '罗砚秋 韩屿\t沈知远'],
    ['numbering', '1.罗砚秋\n2、韩屿\n（3）沈知远'],
    ['more numbering', '①罗砚秋\n② 韩屿\n三、沈知远'],
    ['a column of numbers and headings', '序号\t姓名\n1\t罗砚秋\n2\t韩屿\n3\t沈知远'],
    ['remarks in brackets', '罗砚秋（女）、韩屿(镇长)；沈知远'],
  ])('is parted by %s', (_, text) => expect(names(text)).toEqual(['罗砚秋', '韩屿', '沈知远']))

  it('closes up names that a list has spaced out', () => {
    expect(names('韩　屿　罗砚秋　邓 娥')).toEqual(['韩屿', '罗砚秋', '邓娥'])
  })

  it('knows 身份证号 in any width, alone or beside a name', () => {
    expect(names('９９０１０１１９８３０３１５１２３x')).toEqual(['99010119830315123X'])
    expect(readListed('罗砚秋\t990101198303151238')).toEqual([
      { line: '罗砚秋\t990101198303151238', number: '990101198303151238', names: ['罗砚秋'] },
    ])
    expect(names('罗砚秋；990101198303151238')).toEqual(['罗砚秋', '990101198303151238'])
  })

  it('offers the name without a title, behind the words as they stand', () => {
    expect(readListed('罗砚秋副镇长')[0]?.names).toEqual(['罗砚秋副镇长', '罗砚秋副', '罗砚秋', '罗砚'])
    expect(readListed('镇长韩屿')[0]?.names).toContain('韩屿')
    expect(readListed('罗砚秋')[0]?.names).toEqual(['罗砚秋'])
  })

  it('takes what is written twice once', () => {
    expect(names('罗砚秋\n韩　屿\n罗砚秋、韩屿')).toEqual(['罗砚秋', '韩屿'])
  })
})
