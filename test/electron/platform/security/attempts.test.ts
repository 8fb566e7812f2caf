import { expect, test } from 'vitest'
import { NO_ATTEMPTS, refuseEarly, withFailure } from '#electron/platform/security/attempts'

const NOW = new Date('2026-11-20T01:15:00Z')

test('a wait noted under a clock that ran years ahead does not lock anyone out for years', () => {
  const ahead = withFailure(NO_ATTEMPTS, new Date('2099-01-01T00:00:00Z'))
  expect(() => refuseEarly(ahead, NOW)).not.toThrow()
})

test('a wait is over at its very moment, not before', () => {
  const once = withFailure(NO_ATTEMPTS, NOW)
  expect(() => refuseEarly(once, new Date(NOW.getTime() + 999))).toThrow('1 秒后')
  expect(() => refuseEarly(once, new Date(NOW.getTime() + 1000))).not.toThrow()
})
