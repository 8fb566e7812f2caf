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
  if (status.size === 0) throw refuseFile('empty', '文件是空的')
  if (status.size > WORKBOOK_LIMITS.fileBytes) throw refuseFile('too-large', '文件超过 200 MB，不是一份名册')
  const head = await headOf(path)
  const starts = (...bytes: number[]) => bytes.every((byte, at) => head[at] === byte)
  if (starts(0x50, 0x4b)) return readZipped(path)
  if (starts(0x25, 0x50, 0x44, 0x46)) throw foreign('PDF 文件')
  if (starts(0xff, 0xd8, 0xff) || starts(0x89, 0x50, 0x4e, 0x47)) throw foreign('图片')
  const bytes = new Uint8Array(await readFile(path))
  const text = head.toString('latin1').toLowerCase()
  const marked = /<(html|table|\?xml|workbook|meta|!doctype html)/.test(text)
  const isOld = starts(0xd0, 0xcf) || (starts(0x09) && (head[1] ?? 9) % 2 === 0 && (head[1] ?? 9) <= 8)
  return isOld || marked ? readOld(bytes) : readCsv(bytes, basename(path).replace(/\.[^.]*$/, ''))
}

/** `.xlsb` and `.ods` are zip archives too, with other parts inside. */
async function readZipped(path: string): Promise<RawWorkbook> {
  if (!/\.(xlsb|ods)$/i.test(path)) return readXlsx(path)
  return readOld(new Uint8Array(await readFile(path)))
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
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
