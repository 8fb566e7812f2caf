import { describe, expect, it } from 'vitest'
import { progressWords } from '../../../renderer/components/ProgressLine'

const words = (done: number, total: number, elapsedMs: number, message = '') =>
  progressWords({ done, total, message }, elapsedMs)

describe('words of a progress line', () => {
  it('count, and tell the time once enough is done to know it', () => {
    expect(words(86, 213, 13_600)).toBe('已处理 86／213，约 21 秒')
    expect(words(10, 213, 13_600)).toBe('已处理 10／213')
    expect(words(86, 213, 400)).toBe('已处理 86／213')
  })

  it('tell longer times in minutes', () => {
    expect(words(1000, 10_000, 30_000)).toBe('已处理 1,000／10,000，约 5 分钟')
  })

  it('say what is being done, also before the total is known', () => {
    expect(words(0, 0, 100, '正在读取')).toBe('正在读取')
    expect(words(12, 0, 100, '正在读取')).toBe('正在读取　已处理 12')
  })
})
