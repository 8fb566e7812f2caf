import { basename } from 'node:path'
import { newId } from '#electron/platform/database/id'
import { FormatError, readWorkbook } from '#electron/platform/formats/index'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { ledgers } from '#shared/modules/ledgers/contract'
import type { LedgerIntake } from '#shared/modules/ledgers/intake'
import type { LedgerCells, LedgerContent } from '#shared/modules/ledgers/ledger'
import { columnName, readCells } from '#shared/modules/ledgers/rules-cells'
import { findLedger, findTake, insertTake, ledgerContents, markUndone, takesOf } from './ledger.repository'
import { keepLedger, shown } from './ledger.service'
import { insertRows, knownPrints, lastPosition, removeTaken } from './ledger-row.repository'
import { derivedColumns, freshRow } from './ledger-rows'
import { type OpenTable, tablesOfWorkbook } from './workbook-tables'

type Job = 'openWorkbook' | 'previewRows' | 'createFrom' | 'takeRows' | 'undoTake' | 'takes'

const SAMPLE_ROWS = 8
const OPEN = 'ledgers.workbook'
type OpenBook = { file: string; tables: OpenTable[] }

/** Workbooks into ledgers: read once, looked at under the columns chosen, kept as looked at. */
export const intakeService: Pick<Handlers<typeof ledgers>, Job> = {
  async openWorkbook(context, { grant }) {
    const path = await context.host.pathOf(grant.id)
    const file = grant.name || basename(path)
    const tables = tablesOfWorkbook(await read(path, file), file)
    if (tables.length === 0)
      throw refuse('invalid-input', `“${file}”里没有带表头的表格。`, {
        remedy: '第一行或前几行应为列名，每条记录占一行。',
      })
    context.session.set(OPEN, { file, tables } satisfies OpenBook)
    const kept = await ledgerContents(context.trx)
    return {
      file,
      tables: tables.map((it, table) => ({
        table,
        sheet: it.sheet,
        rows: it.rows.length,
        content: it.content,
        sample: it.rows.slice(0, SAMPLE_ROWS).map((row) => row.texts),
        like: kept.find((one) => isLike(one.content, it.content))?.id ?? null,
      })),
    }
  },

  async previewRows(context, { id, content, troubled, offset, limit, ...intake }) {
    const read = rowsOf(context, intake).map((it) => ({ ...it, derived: derivedColumns(content, it.cells) }))
    const prints = read.map((it) => it.derived.print)
    const there = id === null ? new Set<string>() : await knownPrints(context.trx, id, prints)
    const wrong = read.filter((it) => it.derived.troubled > 0)
    const asked = troubled ? wrong : read
    return {
      total: asked.length,
      troubled: wrong.length,
      known: prints.filter((it) => there.has(it)).length,
      rows: asked.slice(offset, offset + limit).map(({ row, cells, derived }) => ({
        row,
        ...readCells(content, cells),
        known: there.has(derived.print),
      })),
    }
  },

  async createFrom(context, { content, ...intake }) {
    const { file, tables } = openBook(context)
    const sheet = tables[intake.table]?.sheet ?? ''
    const { id } = await keepLedger(context, content, `${file}　${sheet}`)
    await takeInto(context, { id, content }, intake)
    return shown(context, id)
  },

  async takeRows(context, { id, ...intake }) {
    const { content, title } = await findLedger(context.trx, id)
    const taken = await takeInto(context, { id, content }, intake)
    const targetName = `${title}：${taken.taken} 条`
    context.note({ targetKind: 'ledger', targetId: id, targetName, changes: [], batchId: taken.takeId })
    return taken
  },

  async undoTake(context, { takeId }) {
    const { trx, now, caller } = context
    const take = await findTake(trx, takeId)
    if (!take || take.undone_at !== null)
      throw refuse('conflict', '这次导入已经撤销过。', { remedy: '刷新后再看。' })
    const moved = await removeTaken(trx, takeId, { at: now, by: caller.accountId })
    if (moved.kept === 0) await markUndone(trx, takeId, now)
    const targetName = `${take.file}：撤回 ${moved.removed} 条`
    context.note({ targetKind: 'ledger', targetId: take.ledger_id, targetName, changes: [] })
    return moved
  },

  takes: ({ trx }, { id }) => takesOf(trx, id),
}

async function read(path: string, file: string) {
  try {
    return await readWorkbook(path)
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    const { message, remedy } = error.problem
    throw refuse('invalid-input', `“${file}”：${message}。`, { remedy: `${remedy}。` })
  }
}

function openBook({ session }: Context): OpenBook {
  const open = session.get(OPEN) as OpenBook | undefined
  if (open) return open
  throw refuse('conflict', '还没有选表格文件，或已锁定过。', { remedy: '重新选择文件。' })
}

/** A ledger is the workbook's own when most of its columns are called the same. */
function isLike(kept: LedgerContent, found: LedgerContent): boolean {
  const names = new Set(found.columns.map(columnName))
  const same = kept.columns.filter((it) => names.has(columnName(it))).length
  return same > 0 && same >= Math.max(kept.columns.length, found.columns.length) * 0.8
}

/** Rows of the opened table, each text under the key that takes its column. */
function rowsOf(context: Context, { table, columnOf }: LedgerIntake): { row: number; cells: LedgerCells }[] {
  const open = openBook(context).tables[table]
  if (!open) throw refuse('not-found', '找不到这张表。', { remedy: '重新选择文件。' })
  const taken = Object.entries(columnOf)
  return open.rows.map(({ row, texts }) => ({
    row,
    cells: Object.fromEntries(taken.map(([key, at]) => [key, texts[at] ?? ''])),
  }))
}

async function takeInto(
  context: Context,
  { id, content }: { id: string; content: LedgerContent },
  intake: LedgerIntake,
): Promise<{ takeId: string; taken: number; known: number }> {
  const { trx, now, caller } = context
  const takeId = newId()
  const read = rowsOf(context, intake).map((it) => derivedColumns(content, it.cells))
  const there = await knownPrints(
    trx,
    id,
    read.map((it) => it.print),
  )
  const fresh = read.filter((it) => it.words !== '' && !there.has(it.print))
  const { file } = openBook(context)
  await insertTake(trx, {
    id: takeId,
    ledger_id: id,
    file,
    taken_at: now,
    taken_by: caller.accountId,
    undone_at: null,
  })
  const last = await lastPosition(trx, id)
  await insertRows(
    trx,
    fresh.map((it, at) => freshRow(context, { ledgerId: id, position: last + 1 + at, takeId }, it)),
  )
  return { takeId, taken: fresh.length, known: read.length - fresh.length }
}
