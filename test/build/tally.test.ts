import { describe, expect, it } from 'vitest'
import { playwrightCount, settle, single, total, vitestCount } from '../../build/testing/tally.mjs'

describe('vitest report', () => {
  const file = (status: string, tests: number) => ({ status, assertionResults: Array(tests).fill({}) })

  it('counts tests', () => {
    const json = JSON.stringify({ numPassedTests: 7, numFailedTests: 2, testResults: [file('failed', 9)] })
    expect(vitestCount(json)).toEqual({ passed: 7, failed: 2 })
  })

  it('counts a file that could not be loaded as one failure', () => {
    const testResults = [file('passed', 3), file('failed', 0)]
    const json = JSON.stringify({ numPassedTests: 3, numFailedTests: 0, testResults })
    expect(vitestCount(json)).toEqual({ passed: 3, failed: 1 })
  })
})

it('a test that passed only at a second try has failed', () => {
  const json = JSON.stringify({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 } })
  expect(playwrightCount(json)).toEqual({ passed: 4, failed: 2 })
})

describe('how a tool ended', () => {
  it.each([
    ['all is well', { passed: 5, failed: 0 }, 0, { passed: 5, failed: 0 }],
    ['failed tests are counted once', { passed: 5, failed: 2 }, 1, { passed: 5, failed: 2 }],
    ['it failed without a failed test', { passed: 5, failed: 0 }, 1, { passed: 5, failed: 1 }],
    ['nothing ran', { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
  ])('%s', (_name, said, code, expected) => {
    expect(settle(said, code)).toEqual(expected)
  })

  it('a check is one thing', () => {
    expect([single(0), single(2)]).toEqual([
      { passed: 1, failed: 0 },
      { passed: 0, failed: 1 },
    ])
  })
})

it('adds every suite up', () => {
  const counts = [
    { passed: 1, failed: 0 },
    { passed: 40, failed: 2 },
  ]
  expect(total(counts)).toEqual({ passed: 41, failed: 2 })
})
