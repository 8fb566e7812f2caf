import { open, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { readCsv } from './csv-read'
import { type FormatError, refuseFile } from './problem'
import { type RawWorkbook, WORKBOOK_LIMITS } from './workbook'
import { readXlsx } from './xlsx-read'

/** Files that hold tables, by what departments send. */
export const WORKBOOK_FILES = /\.(xlsx|xlsm|xltx|xltm|xlsb|xls|xlt|et|ett|csv|tsv|ods)$/i

/** Reads a workbook by what it is, not by what it is called. Throws `FormatError` for what cannot be read. */
export async function readWorkbook(path: string): Promise<RawWorkbook> {
  const status = await stat(path).catch(() => null)
  if (!status?.isFile())
    throw refuseFile('unreadable', '文件打不开', { remedy: '检查文件是否已移走或被占用' })
  refuseSize(status.size)
  return readByHead(await headOf(path), {
    name: basename(path),
    zip: path,
    bytes: async () => new Uint8Array(await readFile(path)),
  })
}

/** Reads a workbook that is in memory already: one out of an archive. `name` says how its text is to be split. */
export async function readWorkbookBytes(bytes: Uint8Array, name: string): Promise<RawWorkbook> {
  refuseSize(bytes.length)
  return readByHead(bytes.subarray(0, HEAD), { name, zip: bytes, bytes: async () => bytes })
}

const HEAD = 1024

function refuseSize(size: number): void {
  if (size === 0) throw refuseFile('empty', '文件是空的')
  if (size > WORKBOOK_LIMITS.fileBytes) throw refuseFile('too-large', '文件超过 200 MB，不是一份名册')
}

type Source = { name: string; zip: string | Uint8Array; bytes: () => Promise<Uint8Array> }

async function readByHead(head: Uint8Array, { name, zip, bytes }: Source): Promise<RawWorkbook> {
  const starts = (...wanted: number[]) => wanted.every((byte, at) => head[at] === byte)
  // `.xlsb` and `.ods` are zip archives too, with other parts inside.
  if (starts(0x50, 0x4b)) return /\.(xlsb|ods)$/i.test(name) ? readOld(await bytes()) : readXlsx(zip)
  if (starts(0x25, 0x50, 0x44, 0x46)) throw foreign('PDF 文件')
  if (starts(0xff, 0xd8, 0xff) || starts(0x89, 0x50, 0x4e, 0x47)) throw foreign('图片')
  const text = Buffer.from(head).toString('latin1').toLowerCase()
  const marked = /<(html|table|\?xml|workbook|meta|!doctype html)/.test(text)
  const isOld = starts(0xd0, 0xcf) || (starts(0x09) && (head[1] ?? 9) % 2 === 0 && (head[1] ?? 9) <= 8)
  return isOld || marked ? readOld(await bytes()) : readCsv(await bytes(), name.replace(/\.[^.]*$/, ''))
}

/** The library for the old formats is large and seldom needed: it is loaded when it is. */
async function readOld(bytes: Uint8Array): Promise<RawWorkbook> {
  const { readXls } = await import('./xls-read')
  return readXls(bytes)
}

function foreign(what: string): FormatError {
  return refuseFile('not-a-form', `不是表格，是${what}`, { remedy: '选择 .xlsx、.xls、.et 或 .csv 文件' })
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
