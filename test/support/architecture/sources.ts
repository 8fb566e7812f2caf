import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import ts from 'typescript'

/** The product's source: path from the root with forward slashes, and text. */
export type Sources = ReadonlyMap<string, string>

/** One import, types counted. `to` is a path of `Sources` or, for packages, what was written. */
export type Import = { from: string; to: string; package: boolean }

const ROOT = resolve(import.meta.dirname, '../../..')
const SIDES = ['shared', 'electron', 'renderer']

/** Every TypeScript file of the three sides. */
export function readSources(): Sources {
  const files = SIDES.flatMap((side) =>
    readdirSync(join(ROOT, side), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  return new Map(
    files.sort().map((file) => [relative(ROOT, file).split(sep).join('/'), readFileSync(file, 'utf8')]),
  )
}

/** Every import, export-from and dynamic import between those files and to packages. */
export function importsOf(sources: Sources): Import[] {
  return [...sources].flatMap(([from, text]) =>
    ts
      .preProcessFile(text, true, true)
      .importedFiles.map(({ fileName }) => resolveImport(sources, from, fileName)),
  )
}

function resolveImport(sources: Sources, from: string, written: string): Import {
  const path = pathOf(from, written)
  if (path === undefined) return { from, to: written, package: true }
  const endings = ['', '.ts', '.tsx', '.d.ts', '/index.ts', '/index.tsx']
  const file = endings.map((ending) => path + ending).find((candidate) => sources.has(candidate))
  return { from, to: file ?? path, package: false }
}

function pathOf(from: string, written: string): string | undefined {
  if (written.startsWith('#')) return written.slice(1)
  if (!written.startsWith('.')) return undefined
  const parts = from.split('/').slice(0, -1)
  for (const part of written.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}
