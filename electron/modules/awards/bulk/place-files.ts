import type { FileSource } from '#electron/platform/formats/index'
import type { BulkFile } from '#shared/modules/awards/bulk'
import { plainName } from '#shared/values/name-order'
import type { OpenRow } from './open-bulk'
import { categoryNamed } from './read-rows'

/** A file and the row whose folder it lies in. */
export type PlacedFile = { source: FileSource; row: OpenRow }

/**
 * Finds the row of each file by the folders it lies in: the nearest one that names a row (姓名、编号、编号姓名), narrowed
 * by the unit and the category above it; else by the file's own name (韩屿_承诺书.pdf).
 */
export function placeFiles(
  sources: readonly FileSource[],
  rows: readonly OpenRow[],
): { placed: PlacedFile[]; strays: BulkFile[] } {
  const known = new RowFinder(rows)
  const placed: PlacedFile[] = []
  const strays: BulkFile[] = []
  for (const source of sources) {
    const found = known.rowOf(source.name)
    if (found.length === 1 && found[0]) placed.push({ source, row: found[0] })
    else strays.push(stray(source.name, found))
  }
  return { placed, strays }
}

function stray(name: string, found: readonly OpenRow[]): BulkFile {
  const rows = found.slice(0, 3).map(({ read }) => `${read.name}（${read.category?.label ?? read.unitName}）`)
  if (found.length > 1)
    return {
      name,
      kind: 'error',
      reason: `对得上 ${found.length} 行：${rows.join('、')}${found.length > 3 ? '等' : ''}，没有附上。`,
      remedy: '放到“单位/类别/姓名”文件夹里再读入。',
    }
  return {
    name,
    kind: 'error',
    reason: '上面的文件夹和文件名里都没有表中的姓名、编号，没有附上。',
    remedy: '放到“单位/姓名（或编号）”文件夹里再读入。',
  }
}

class RowFinder {
  readonly #byName = new Map<string, OpenRow[]>()
  readonly #byCode = new Map<string, OpenRow[]>()

  constructor(rows: readonly OpenRow[]) {
    for (const row of rows) {
      add(this.#byName, plainName(row.read.name), row)
      add(this.#byCode, codeOf(row.read.code), row)
    }
  }

  rowOf(path: string): OpenRow[] {
    const parts = path.split('/')
    const folders = parts.slice(0, -1)
    for (let at = folders.length - 1; at >= 0; at--) {
      const found = this.named(folders[at] ?? '')
      if (found.length > 0) return narrowed(found, folders, path)
    }
    return narrowed(this.named((parts.at(-1) ?? '').replace(/\.[^.]*$/u, ''), false), folders, path)
  }

  /** Rows that a folder's name means: 韩屿, 003, 003韩屿, 韩屿_县一中. */
  private named(text: string, byCode = true): OpenRow[] {
    const words = text
      .normalize('NFKC')
      .replace(/^(\d+)(?=\D)/u, '$1 ')
      .split(/[\s_\-—.·,，、()（）]+/u)
      .filter((it) => it !== '')
    const codes = new Set(words.map(codeOf).filter((it) => it !== ''))
    const names = [plainName(text), ...words].flatMap((it) => this.#byName.get(it) ?? [])
    if (names.length > 0) {
      const exact = names.filter((it) => codes.has(codeOf(it.read.code)))
      return [...new Set(exact.length > 0 ? exact : names)]
    }
    const [only] = codes
    return byCode && only && words.length === 1 ? (this.#byCode.get(only) ?? []) : []
  }
}

/** By the category, the unit and the folder that rows and file have in common; each only where it leaves any. */
function narrowed(rows: readonly OpenRow[], folders: readonly string[], path: string): OpenRow[] {
  const names = folders.map(plainName)
  const tests: ((row: OpenRow) => boolean)[] = [
    ({ read }) => folders.some((it) => read.category && categoryNamed(it, [read.category]) !== null),
    ({ read }) =>
      names.some(
        (it) => it === plainName(read.unitName) || it === plainName(read.content?.nominatorName ?? ''),
      ),
    ({ read }) =>
      read.file.includes('/') && path.startsWith(read.file.slice(0, read.file.lastIndexOf('/') + 1)),
  ]
  return tests.reduce<readonly OpenRow[]>((left, test) => {
    const fitting = left.filter(test)
    return left.length > 1 && fitting.length > 0 ? fitting : left
  }, rows) as OpenRow[]
}

/** 003 and 3 are one number; '' where it is none. */
function codeOf(text: string): string {
  return /^\d{1,6}$/.test(text.trim()) ? String(Number(text)) : ''
}

function add(map: Map<string, OpenRow[]>, key: string, row: OpenRow): void {
  if (key === '') return
  const held = map.get(key)
  if (held) held.push(row)
  else map.set(key, [row])
}
