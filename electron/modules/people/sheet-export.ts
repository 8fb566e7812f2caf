import { type OutColumn, writeXlsx } from '#electron/platform/formats/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { people } from '#shared/modules/people/contract'
import { peopleField } from '#shared/modules/people/fields'
import { listRows } from './people-list.repository'
import { rosterDate } from './roster'
import { columnsOf } from './roster-columns.repository'
import { findKept, listKeptRows } from './sheets.repository'
import { loadUnits } from './units.repository'
import { whyNot } from './write-file'

/** Rows fetched with one query while the file is written. */
const CHUNK = 2000
/** Columns of a list for which no view says otherwise: those of an ordinary 花名册. */
const ORDINARY = [
  'sex',
  'birth',
  'ethnicity',
  'ancestralPlace',
  'party',
  'workStarted',
  'qualification',
  'post',
  'rank',
  'identityNumber',
]

/** Lists as workbooks. What leaves is on record before it does. */
export const sheetExporting: Pick<Handlers<typeof people>, 'exportSheet'> = {
  async exportSheet(context, input) {
    const path = await context.host.pathOf(input.grant.id)
    if (input.keptId) return { rows: await exportKept(context, path, input.keptId) }
    if (input.ids.length === 0)
      throw refuse('invalid-input', '名单里没有人。', { remedy: '先选人，再导出。' })
    const keys = [...new Set(['name', ...(input.columns.length > 0 ? input.columns : ORDINARY)])]
    const units = await loadUnits(context.trx)
    const columns = columnsOf(keys, units, await rosterDate(context, input.at))
    const headers = keys.map((key) => peopleField(key)?.label ?? key)
    const title = input.title || '干部名册'
    await onRecord(context, title, input.ids.length, headers)
    const rows = async function* () {
      for (let from = 0; from < input.ids.length; from += CHUNK) {
        context.progress({ done: from, total: input.ids.length, message: '写出名册' })
        await context.step()
        const people = await listRows(context.trx, input.ids.slice(from, from + CHUNK), units, columns)
        for (const [at, person] of people.entries())
          yield [from + at + 1, ...keys.map((key) => person.cells[key] ?? '')]
      }
    }
    const sheet = { name: title, title, columns: [ORDER, ...keys.map(columnFor)] }
    return { rows: await writeXlsx(path, sheet, rows()).catch(refused) }
  },
}

const ORDER: OutColumn = { header: '序号', width: 6, center: true }

/** About seven pixels are one character of a spreadsheet's width. */
function columnFor(key: string): OutColumn {
  const field = peopleField(key)
  const pixels = key === 'name' ? 76 : (field?.column?.width ?? 100)
  return { header: field?.label ?? key, width: Math.max(6, Math.round(pixels / 7)), center: pixels < 100 }
}

async function exportKept(context: TaskContext, path: string, id: string): Promise<number> {
  const kept = await findKept(context.trx, id)
  if (!kept) throw refuse('not-found', '找不到这张表，可能已随批次撤销。')
  const headers = JSON.parse(kept.columns) as string[]
  await onRecord(context, kept.title, kept.row_count, headers)
  const rows = async function* () {
    for (let offset = 0; ; offset += CHUNK) {
      await context.step()
      const slice = await listKeptRows(context.trx, { id, text: '', offset, limit: CHUNK })
      for (const row of slice.rows) yield row.cells
      if (slice.rows.length < CHUNK) return
    }
  }
  const columns = headers.map(
    (header): OutColumn => ({ header, width: Math.min(40, Math.max(10, header.length * 2 + 2)) }),
  )
  return writeXlsx(path, { name: kept.title, title: kept.title, columns }, rows()).catch(refused)
}

async function onRecord(
  context: TaskContext,
  title: string,
  count: number,
  headers: readonly string[],
): Promise<void> {
  context.note({
    targetKind: 'list',
    targetId: '',
    targetName: title,
    changes: [
      { field: '行数', before: '', after: String(count) },
      { field: '栏目', before: '', after: headers.join('、').slice(0, 1000) },
    ],
  })
  await context.record()
}

function refused(error: unknown): never {
  throw whyNot(error)
}
