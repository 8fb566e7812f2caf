import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { WORKBOOK_FILES } from '#electron/platform/formats/index'

/** Workbooks of one choice; more are not looked for. */
const MOST_FILES = 2000
const DEEPEST = 4

/** The workbooks among what was chosen: files as they are, folders looked through. Office's own lock files are none. */
export async function workbookPaths(paths: readonly string[]): Promise<{ name: string; path: string }[]> {
  const found: { name: string; path: string }[] = []
  for (const path of paths) await collect(path, basename(path), 0, found)
  return found
}

async function collect(
  path: string,
  name: string,
  depth: number,
  found: { name: string; path: string }[],
): Promise<void> {
  const status = await stat(path).catch(() => null)
  if (!status?.isDirectory()) {
    if (depth === 0 || WORKBOOK_FILES.test(path)) found.push({ name, path })
    return
  }
  if (depth > DEEPEST) return
  const entries = (await readdir(path).catch(() => [])).filter((it) => !/^(~\$|\.)/.test(it)).sort()
  for (const entry of entries) {
    if (found.length >= MOST_FILES) return
    await collect(join(path, entry), `${name}/${entry}`, depth + 1, found)
  }
}

/** Tells whether a file is still the one that was read; '' for one that is gone. */
export async function stampOf(path: string): Promise<string> {
  const status = await stat(path).catch(() => null)
  return status ? `${status.size} ${status.mtimeMs}` : ''
}
