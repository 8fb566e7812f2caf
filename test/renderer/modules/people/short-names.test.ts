import { describe, expect, it } from 'vitest'
import { shortNames } from '../../../../renderer/modules/people/short-names'

type Unit = Parameters<typeof shortNames>[0][number]

const unit = (
  id: string,
  name: string,
  shortName: string,
  more: { kind?: Unit['kind']; parentId?: string } = {},
) => ({ id, name, shortName, parentId: null, kind: 'legal', ...more }) as Unit

const UNITS = [
  unit('county', '云泽县', '云泽县', { kind: 'group' }),
  unit('government', '云泽县人民政府', '县政府', { parentId: 'county' }),
  unit('police', '云泽县公安局', '县公安局', { parentId: 'county' }),
  unit('water', '云泽县水利局', '县水利局', { parentId: 'county' }),
  unit('town', '云泽县青石镇', '青石镇', { parentId: 'county' }),
  unit('office', '云泽县青石镇党政综合办公室', '党政综合办公室', { parentId: 'town', kind: 'division' }),
  unit('village', '云泽县青石镇上源村', '上源村', { parentId: 'town' }),
  unit('nameless', '云泽县档案馆', '', { parentId: 'county' }),
]

describe('posts in a list', () => {
  const { post } = shortNames(UNITS)

  it('names each unit by its short name', () => {
    expect(post('云泽县人民政府党组成员、副县长，云泽县公安局党委书记、局长')).toBe(
      '县政府党组成员、副县长，县公安局党委书记、局长',
    )
  })

  it('keeps the unit that a part belongs to, or two towns would have the same office', () => {
    expect(post('云泽县青石镇党政综合办公室科员')).toBe('青石镇党政综合办公室科员')
    expect(post('云泽县青石镇上源村党总支书记')).toBe('青石镇上源村党总支书记')
  })

  it('leaves out the county where the unit is not on record', () => {
    expect(post('中共云泽县委常委，云泽县人武部政治委员')).toBe('县委常委，县人武部政治委员')
  })

  it('leaves other places as they are', () => {
    expect(post('潇源市水利局副局长')).toBe('潇源市水利局副局长')
    expect(post('')).toBe('')
  })
})

describe('units in a list', () => {
  const { unit: name, unitOf } = shortNames(UNITS)

  it('are found by id and by name', () => {
    expect(unitOf('office')).toBe('青石镇党政综合办公室')
    expect(name('云泽县青石镇')).toBe('青石镇')
    expect(unitOf('nobody')).toBe('')
    expect(unitOf(null)).toBe('')
  })

  it('without a short name lose only the county', () => {
    expect(unitOf('nameless')).toBe('县档案馆')
  })

  it('stay whole where nothing tells the county', () => {
    const { post } = shortNames([unit('one', '云泽县水利局', '水利局')])
    expect(post('云泽县人武部部长')).toBe('云泽县人武部部长')
  })
})
