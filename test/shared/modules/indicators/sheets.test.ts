import { describe, expect, it } from 'vitest'
import { type LinkHolder, LinksContent } from '#shared/modules/indicators/links'
import { linkListSheet } from '#shared/modules/indicators/sheets/link-sheets'

const contentOf = (noun: string, least: number, kind: 'village' | 'party') =>
  LinksContent.parse({
    noun,
    holders: { kind },
    holderWord: '村（社区）',
    span: 'open',
    types: [{ key: 'one', label: '书记后备', target: { kind: 'person' }, rules: [{ least, most: null }] }],
  })

const holder: LinkHolder = {
  kind: 'village',
  id: 'v',
  name: '石桥村',
  unitId: null,
  unitName: '青石镇',
  about: '软弱涣散',
  cells: [{ type: 'one', count: 0, least: 1, most: null, links: [] }],
  short: 1,
  over: 0,
  watches: [],
}
const sheetOf = (title: string, content: LinksContent) =>
  linkListSheet({ title, content, holders: [holder], on: '2026-11-20', view: 'short', short: 1, from: '' })

describe('联系一览表', () => {
  it('does not say twice what a system is called and what its links are', () => {
    expect(sheetOf('领导挂钩联系', contentOf('挂钩联系', 1, 'village')).title).toBe('领导挂钩联系一览表')
    expect(sheetOf('“123工程”', contentOf('后备干部', 1, 'village')).title).toBe('“123工程”后备干部一览表')
  })

  it('says what is missing only where something is asked for, and marks only of villages', () => {
    const asked = JSON.stringify(sheetOf('甲', contentOf('后备干部', 1, 'village')))
    expect(asked).toContain('（缺 1）')
    expect(asked).toContain('村（社区） 1，缺 1')
    expect(asked).toContain('软弱涣散')
    expect(asked).toContain('有缺口')
    const free = JSON.stringify(sheetOf('甲', contentOf('工作室', 0, 'party')))
    expect(free).not.toContain('，缺')
    expect(free).not.toContain('软弱涣散')
  })
})
