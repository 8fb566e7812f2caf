/** What has not finished after this long is shown with the seconds it has taken. */
const SLOW = 2_000
/** Where lines cannot be rewritten, a running step is named again after this long. */
const REPEAT = 20_000

/** A failure that a person can act on. */
export class StepError extends Error {
  /**
   * @param {string} what the step that failed
   * @param {string} why
   * @param {string} remedy what to do now
   */
  constructor(what, why, remedy) {
    super(`${what} failed.\n  Why: ${why}\n  What to do: ${remedy}`)
    this.name = 'StepError'
  }
}

/** @type {Set<{ name: string, detail: string, since: number, shown: number }>} */
const running = new Set()
const terminal = process.stderr.isTTY === true
const seconds = (/** @type {number} */ since) => `${Math.round((Date.now() - since) / 1000)} s`

function clearLine() {
  if (terminal) process.stderr.write('\r\x1b[K')
}

function showRunning() {
  const now = Date.now()
  const slow = [...running].filter((entry) => now - entry.since > SLOW)
  if (terminal) {
    const line = slow.map((entry) => `${entry.name}${entry.detail} ${seconds(entry.since)}`).join(' · ')
    process.stderr.write(`\r\x1b[K${line.slice(0, (process.stderr.columns || 80) - 1)}`)
    return
  }
  for (const entry of slow.filter(({ shown }) => now - shown > REPEAT)) {
    entry.shown = now
    process.stderr.write(`… ${entry.name}${entry.detail} (${seconds(entry.since)})\n`)
  }
}

const ticker = setInterval(showRunning, 500)
ticker.unref()

/** Writes a line above whatever progress is being shown. @param {string} text */
export function say(text) {
  clearLine()
  process.stderr.write(`${text}\n`)
}

/** The same on standard output: results, not progress. @param {string} text */
export function report(text) {
  clearLine()
  process.stdout.write(`${text}\n`)
}

/**
 * Runs one step, shown with its elapsed seconds when it takes longer than two. `note` adds a word to the
 * line while the step runs.
 * @template T
 * @param {string} name
 * @param {(note: (detail: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const entry = { name, detail: '', since: Date.now(), shown: 0 }
  running.add(entry)
  try {
    const value = await work((detail) => {
      entry.detail = detail ? `: ${detail}` : ''
    })
    if (Date.now() - entry.since > SLOW) say(`✓ ${name} (${seconds(entry.since)})`)
    return value
  } finally {
    running.delete(entry)
    clearLine()
  }
}

/**
 * Ends a command: a known failure is told in its own words, a defect with its stack.
 * @param {unknown} error
 * @returns {never}
 */
export function fail(error) {
  clearLine()
  process.stderr.write(`${wording(error)}\n`)
  process.exit(1)
}

/** @param {unknown} error */
function wording(error) {
  if (error instanceof StepError) return error.message
  return error instanceof Error ? error.stack : String(error)
}
