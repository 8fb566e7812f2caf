import { describe, expect, it } from 'vitest'
import { complaintOf } from '../../../../renderer/modules/vault/passwords'
import { isGroup } from '../../../../renderer/modules/vault/recovery'

describe('a new password', () => {
  it('must be long and mixed enough, and the same twice', () => {
    expect(complaintOf({ first: 'Abc1', second: 'Abc1' })).toBe('口令至少 8 位')
    expect(complaintOf({ first: 'abcdefgh1', second: 'abcdefgh1' })).toContain('三种')
    expect(complaintOf({ first: 'Abcdefg1', second: 'Abcdefg2' })).toBe('两次口令不一致')
    expect(complaintOf({ first: 'Abcdefg1', second: 'Abcdefg1' })).toBe('')
  })
})

describe('the last group of the recovery sheet', () => {
  it('may be typed in small letters and with spaces', () => {
    expect(isGroup(' e7 qk9', 'E7QK9')).toBe(true)
    expect(isGroup('E7QK8', 'E7QK9')).toBe(false)
  })

  it('is never fulfilled by nothing', () => {
    expect(isGroup('', '')).toBe(false)
    expect(isGroup('', undefined)).toBe(false)
  })
})
