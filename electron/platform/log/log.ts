import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const MOST_BYTES = 1_000_000
let file = ''

/** Chooses the log's folder. Until then defects go nowhere but to the standard error stream. */
export function openLog(folder: string): void {
  mkdirSync(folder, { recursive: true })
  file = join(folder, 'juanzong.log')
}

/** Writes a defect down: where, what, the stack. Values of records never enter the log. */
export function logDefect(where: string, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const line = `${new Date().toISOString()} ${where}\n${withoutValues(text)}\n`
  if (!file) {
    process.stderr.write(line)
    return
  }
  turnOver()
  appendFileSync(file, line, { mode: 0o600 })
}

/** Database and schema errors quote what they choked on; quotes are cut out. */
function withoutValues(text: string): string {
  return text
    .replace(/[\u4e00-\u9fff]+/g, '…')
    .replace(/\b[0-9A-Fa-f]{32,}\b/g, '…')
    .slice(0, 4000)
}

function turnOver(): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > MOST_BYTES) renameSync(file, `${file}.old`)
}
