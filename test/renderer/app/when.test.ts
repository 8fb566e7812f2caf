import { describe, expect, it } from 'vitest'
import { dateWords, exactWhen, whenWords } from '../../../renderer/app/when'

const now = new Date(2026, 10, 20, 9, 30)
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString()

describe('moments in the window', () => {
  it('are told by day as people say it', () => {
    expect(whenWords(at(2026, 10, 20, 8, 2), now)).toBe('今天 08:02')
    expect(whenWords(at(2026, 10, 19, 23, 59), now)).toBe('昨天 23:59')
    expect(whenWords(at(2026, 10, 18, 8, 2), now)).toBe('2026.11.18 08:02')
  })

  it('know yesterday across the turn of the year', () => {
    expect(whenWords(at(2025, 11, 31, 8, 2), new Date(2026, 0, 1, 0, 5))).toBe('昨天 08:02')
  })

  it('are exact where order counts', () => {
    expect(exactWhen(new Date(2026, 10, 18, 8, 2, 3).toISOString())).toBe('2026.11.18 08:02:03')
    expect(dateWords(new Date(2026, 0, 5))).toBe('2026.01.05')
  })

  it('leave what is no moment as it is', () => {
    expect(whenWords('–', now)).toBe('–')
    expect(exactWhen('')).toBe('')
  })
})
