import { describe, expect, it } from 'vitest'
import { fitting } from '../../../renderer/components/pick-options'

const options = [
  { value: '1', label: '县委组织部', hint: '县委' },
  { value: '2', label: '组织科', hint: '县委组织部' },
  { value: '3', label: '县水利局' },
]
const found = (query: string) => fitting(options, query).map((it) => it.label)

describe('options for what was typed', () => {
  it('put what begins with it first', () => {
    expect(found('组织')).toEqual(['组织科', '县委组织部'])
  })

  it('also look into the hint', () => {
    expect(found('县委组织部')).toEqual(['县委组织部', '组织科'])
  })

  it('are all of them while nothing is typed', () => {
    expect(found(' ')).toHaveLength(3)
  })

  it('can be none', () => {
    expect(found('乡')).toEqual([])
  })
})
