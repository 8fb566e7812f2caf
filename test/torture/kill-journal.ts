import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'

/** @file What the killed process had been told was done, kept outside the database it may not lose it from. */

export type Confirmed =
  | { did: 'edit'; id: string; version: number; text: string }
  | { did: 'create'; id: string }
  | { did: 'import'; batchNo: number; created: number; changed: number }
  | { did: 'undo'; batchId: string }

/** Appends one confirmed reply and returns when it is on the disk. */
export function confirm<T = Confirmed>(path: string, reply: T): void {
  const file = openSync(path, 'a')
  writeSync(file, `${JSON.stringify(reply)}\n`)
  fsyncSync(file)
  closeSync(file)
}

/** All whole lines; the last one may have been cut off by the kill. */
export function confirmedIn<T = Confirmed>(path: string): T[] {
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as T)
}
