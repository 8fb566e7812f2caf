import { describe, expect, it } from 'vitest'
import { joinedParty, politicsOf } from '#shared/modules/people/rules'

const admitted = (text: string) => joinedParty(text, { on: '2021-01-18', standing: 'probationary' })
const confirmed = (text: string) => joinedParty(text, { on: '2021-01-18', standing: 'full' })

describe('入党时间 from the day of the branch meeting', () => {
  it('is written where nothing stands, as a probationary or a full member’s', () => {
    expect(admitted('')).toEqual({ party: '2021.01.18；预备党员' })
    expect(confirmed('')).toEqual({ party: '2021.01.18' })
    expect(politicsOf('2021.01.18；预备党员')).toBe('预备党员')
  })

  it('takes the place of what somebody was before, and keeps another party', () => {
    expect(admitted('共青团员')).toEqual({ party: '2021.01.18；预备党员' })
    expect(confirmed('2021.01.18；预备党员')).toEqual({ party: '2021.01.18' })
    expect(confirmed('民建')).toEqual({ party: '2021.01.18；民建' })
  })

  it('makes a year or month exact that agrees, and leaves one that does not', () => {
    expect(confirmed('2021.01')).toEqual({ party: '2021.01.18' })
    expect(confirmed('2021')).toEqual({ party: '2021.01.18' })
    expect(confirmed('2021.03')).toEqual({
      left: '“入党时间”现为 2021.03，与支部大会 2021.01.18 不一，须核对志愿书后逐人修改',
    })
    expect(confirmed('档案待查')).toEqual({ left: '“入党时间”原文“档案待查”读不出，须逐人修改' })
  })
})
