/** @typedef {{ passed: number, failed: number }} Count */

/**
 * What one tool says of itself, held against how it ended: a tool that failed without naming a failed test,
 * and a suite in which nothing ran, count as one failure.
 * @param {Count} said
 * @param {number} code the tool's exit code
 * @returns {Count}
 */
export function settle({ passed, failed }, code) {
  if (failed === 0 && (code !== 0 || passed === 0)) return { passed, failed: 1 }
  return { passed, failed }
}

/** A check that is one thing, as the type check is. @param {number} code @returns {Count} */
export const single = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/**
 * Reads vitest's JSON report. A test file that could not even be loaded is one failure.
 * @param {string} json
 * @returns {Count}
 */
export function vitestCount(json) {
  const report = JSON.parse(json)
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

/**
 * Reads Playwright's JSON report. A test that passed only at a second try has failed.
 * @param {string} json
 * @returns {Count}
 */
export function playwrightCount(json) {
  const { stats } = JSON.parse(json)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}

/** @param {Count[]} counts @returns {Count} */
export const total = (counts) => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
})
