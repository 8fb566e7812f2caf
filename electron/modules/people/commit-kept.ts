import { newId } from '#electron/platform/database/id'
import type { CommitRun } from './commit-create'
import type { KeptRows } from './sheet-kept'
import { insertKept } from './sheets.repository'

/** Writes the kept sheets as part of the batch. */
export async function writeKept({ context, batchId }: CommitRun, kept: readonly KeptRows[]): Promise<number> {
  let rows = 0
  for (const sheet of kept) {
    const id = newId()
    await insertKept(
      context.trx,
      {
        id,
        title: sheet.title,
        sender: sheet.sender,
        file_name: sheet.fileName,
        columns: JSON.stringify(sheet.columns),
        around: JSON.stringify(sheet.around),
        row_count: sheet.rows.length,
        batch_id: batchId,
        created_at: context.now,
        removed_at: null,
      },
      sheet.rows.map(({ row, cells }, position) => ({
        sheet_id: id,
        position,
        row,
        cells: JSON.stringify(cells),
      })),
    )
    rows += sheet.rows.length
    context.note({
      targetKind: 'sheet',
      targetId: id,
      targetName: sheet.title,
      action: '整表保存',
      batchId,
      changes: [{ field: '行数', before: '', after: String(sheet.rows.length) }],
    })
  }
  return rows
}
