import { access, constants, open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type RefusalError, refuse } from '#shared/ipc/reply'
import { type Connection, openConnection } from './connection'
import { authenticatePages } from './pages'

const RESTORE = '原件勿动。取最近一份备份打开；没有备份的，把此文件连同同名的 .keyring 交技术人员。'
/** Milliseconds that opening may spend on the pages' HMACs; a file of 100,000 people is then checked in part. */
const OPEN_BUDGET = 400

export function damaged(what: string): RefusalError {
  return refuse('damaged', what, { remedy: RESTORE })
}

/** Refuses a path that is no database file before any key is tried. */
export async function checkFile(path: string): Promise<void> {
  const name = basename(path)
  const facts = await stat(path).catch(() => null)
  if (!facts) {
    throw refuse('not-found', `“${name}”不在原处。`, { remedy: '找到移动后的文件，按“打开库”另选。' })
  }
  const readable = await access(path, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  )
  if (!facts.isFile() || !readable) {
    throw refuse('unreadable', `“${name}”不能读写。`, {
      remedy: '检查文件与所在文件夹的权限，或移到可写的盘上。',
    })
  }
  if (facts.size < 4096) throw damaged(`“${name}”只有 ${facts.size} 字节，内容已不完整。`)
  if (await isPlain(path)) {
    throw refuse('unreadable', `“${name}”不是卷宗的库文件。`, { remedy: '选以 .juanzong 结尾的文件。' })
  }
}

async function isPlain(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const head = Buffer.alloc(16)
    await file.read(head, 0, 16, 0)
    return head.toString('latin1').startsWith('SQLite format 3')
  } finally {
    await file.close()
  }
}

/**
 * The check of every opening, bounded in time: length against the file's own page count, the structure of the small
 * tables, HMACs of its pages (all of a usual file, a spread sample of a very large one). Nothing else may have the
 * file open: reading it beside SQLite would drop SQLite's locks when the reader closes.
 */
export async function quickCheck(path: string, key: Uint8Array): Promise<void> {
  await withConnection(path, key, async ({ raw }) => {
    const pages = Number(raw.pragma('page_count', { simple: true }))
    const { size } = await stat(path)
    if (size < pages * 4096) {
      throw damaged(`库文件少了 ${pages * 4096 - size} 字节，复制或写盘时中断过。`)
    }
    for (const table of smallTables(raw)) checkStructure(raw, `quick_check(${table})`)
  })
  await checkPages(path, key, OPEN_BUDGET)
}

/**
 * The whole check, as before a migration or on request: every page, every index, every reference. As with
 * `quickCheck`, nothing else may have the file open.
 */
export async function verifyDatabase(path: string, key: Uint8Array): Promise<void> {
  await withConnection(path, key, async ({ raw }) => {
    checkStructure(raw, 'integrity_check')
    const loose = raw.pragma('foreign_key_check') as { table: string }[]
    if (loose.length > 0) throw damaged(`库中有 ${loose.length} 处引用落空（${loose[0]?.table ?? ''}）。`)
  })
  await checkPages(path, key)
}

/** Gives a connection whose log has been written back, and closes it. */
async function withConnection(
  path: string,
  key: Uint8Array,
  work: (connection: Connection) => Promise<void>,
): Promise<void> {
  const connection = openConnection(path, key, { mustExist: true })
  try {
    connection.raw.pragma('wal_checkpoint(TRUNCATE)')
    await work(connection)
  } finally {
    await connection.close()
  }
}

async function checkPages(path: string, key: Uint8Array, budget?: number): Promise<void> {
  const { firstBad } = await authenticatePages(path, key, budget)
  if (firstBad !== null) throw damagedPage(firstBad)
}

function smallTables(raw: Sqlite.Database): string[] {
  const found = raw.prepare<[], { name: string }>(
    "select name from sqlite_schema where name in ('database_fact', 'account', 'setting')",
  )
  return found.all().map((row) => row.name)
}

function checkStructure(raw: Sqlite.Database, pragma: string): void {
  const rows = raw.pragma(pragma) as Record<string, unknown>[]
  const first = Object.values(rows[0] ?? {})[0]
  if (rows.length !== 1 || first !== 'ok') throw damaged('库文件结构已损坏。')
}

function damagedPage(page: number): RefusalError {
  return damaged(`库文件第 ${page} 页已损坏或被改动。`)
}

/** Turns what SQLite throws while a file is opened into a refusal; anything else is passed on as it is. */
export async function explainOpening(error: unknown, path: string, key: Uint8Array): Promise<unknown> {
  if (!(error instanceof Sqlite.SqliteError)) return error
  if (error.code.startsWith('SQLITE_NOTADB')) return explainKey(path, key)
  if (error.code.startsWith('SQLITE_CORRUPT')) return damaged('库文件已损坏。')
  if (error.code.startsWith('SQLITE_BUSY')) {
    return refuse('busy', '库文件正被另一个程序占用。', {
      remedy: '关闭占用它的程序（备份、杀毒、同步）后再开。',
    })
  }
  if (/^SQLITE_(CANTOPEN|READONLY|IOERR|PERM|FULL)/.test(error.code)) {
    return refuse('unreadable', '库文件不能读写。', { remedy: '检查磁盘是否写保护、已满或已拔出。' })
  }
  return error
}

/** SQLite reports a wrong key and a damaged first page alike; the other pages tell them apart. */
async function explainKey(path: string, key: Uint8Array): Promise<RefusalError> {
  const { keyFits } = await authenticatePages(path, key, 2000)
  if (keyFits) return damagedPage(1)
  return refuse('damaged', '库文件与密钥文件不是一对，或文件开头已损坏。', {
    remedy: '把同一份备份里的 .juanzong 与 .keyring 一起取回，放在同一文件夹。',
  })
}
