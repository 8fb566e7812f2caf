import { whyNot } from '#electron/modules/people/index'
import { newId } from '#electron/platform/database/id'
import { LARGEST_FILE } from '#electron/platform/evidence/file-size'
import { collectFiles, writeEntrySheets } from '#electron/platform/formats/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { bulk } from '#shared/modules/awards/contract-bulk'
import type { Cycle } from '#shared/modules/awards/cycle'
import { editHindrance } from '#shared/modules/awards/rules-nomination-moves'
import type { Grant, PreviewId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { attachedHashes, standOf } from './bulk/bulk.repository'
import { commitRows } from './bulk/commit'
import { judgeRows } from './bulk/judge'
import { nominationSheets } from './bulk/layout'
import { matchRows } from './bulk/match'
import {
  bulkOf,
  closeBulk,
  findBulk,
  inOrder,
  keepBulk,
  type OpenBulk,
  type OpenRow,
  toBulkPreview,
  toBulkRow,
} from './bulk/open-bulk'
import { readFiles } from './bulk/read-files'
import { giveFiles } from './bulk/row-files'
import { loadCycle } from './cycle.repository'
import { loadNominations, nominationIds } from './nomination.repository'
import { requireFree } from './nominations'

/** Nominations out as workbooks, back with their attachments, looked at row by row, and written in one transaction. */
export const bulkService: Handlers<typeof bulk> = {
  async saveNominationSheets(context, { cycleId, categories, grant }) {
    const cycle = await loadCycle(context.trx, cycleId)
    const chosen = cycle.content.categories.filter(
      (it) => categories.length === 0 || categories.includes(it.key),
    )
    if (chosen.length === 0)
      throw refuse('not-found', '没有可导出的类别。', { remedy: '先在本届规则里设类别。' })
    const path = await context.host.pathOf(grant.id)
    note(context, cycle, [['类别', chosen.map((it) => it.label).join('、')]])
    await context.record()
    await writeEntrySheets(path, nominationSheets(cycle, chosen)).catch((error: unknown) => {
      throw whyNot(error)
    })
    return { sheets: chosen.length }
  },

  async previewNominations(context, { cycleId, grants }) {
    const cycle = await loadCycle(context.trx, cycleId)
    requireFree(editHindrance(cycle, null))
    const open = await openFiles(context, cycle, grants)
    keepBulk(context, open)
    const shown = toBulkPreview(open)
    note(context, cycle, [
      ['文件', open.title],
      ['行数', String(shown.counts.all)],
    ])
    return shown
  },

  async bulkPreview(context, { cycleId }) {
    const open = findBulk(context, cycleId)
    return open && toBulkPreview(open)
  },

  async bulkRows(context, { what, offset, limit, ...asked }) {
    const rows = inOrder(bulkOf(context, asked).rows).filter((it) => what === null || it.what === what)
    return { total: rows.length, rows: rows.slice(offset, offset + limit).map(toBulkRow) }
  },

  async decideBulkRow(context, { index, take, personId, ...asked }) {
    const open = bulkOf(context, asked)
    const row = open.rows[index]
    if (!row) throw refuse('not-found', '这次读入里没有这一行。', { remedy: '刷新后再选。' })
    if (take !== undefined) row.wanted = take
    if (personId !== undefined) {
      const known = [row.match.personId, ...row.match.candidates.map((it) => it.personId)]
      if (personId !== null && !known.includes(personId))
        throw refuse('invalid-input', '选的人不在疑似同人里。', { field: 'personId' })
      row.personId = personId
      judgeRows(await loadCycle(context.trx, asked.cycleId), open)
    }
    return toBulkRow(row)
  },

  async discardBulk(context, asked) {
    bulkOf(context, asked)
    closeBulk(context)
    return {}
  },

  async commitNominations(context, asked) {
    const open = bulkOf(context, asked)
    const cycle = await loadCycle(context.trx, asked.cycleId)
    if ((await standOf(context.trx, cycle.id)) !== open.stand)
      throw refuse('conflict', '读入之后本届的申报有过变动，一份也没有写入。', {
        remedy: '重新读入文件，看过再写入。',
      })
    const done = await commitRows(context, cycle, open)
    note(context, cycle, [
      ['文件', open.title],
      ['新增', String(done.created)],
      ['补充', String(done.updated)],
      ['附件', String(done.attachments)],
    ])
    context.onCommit(() => closeBulk(context))
    return done
  },
}

async function openFiles(context: TaskContext, cycle: Cycle, grants: readonly Grant[]): Promise<OpenBulk> {
  const { trx, host, now } = context
  const started = performance.now()
  const paths = await Promise.all(grants.map((it) => host.pathOf(it.id)))
  const files = await collectFiles(paths, {
    takes: () => true,
    entryBytes: LARGEST_FILE,
    what: '申报材料',
  })
  try {
    const read = await readFiles(context, cycle, files.sources, todayPartial(new Date(now)))
    const matches = await matchRows(trx, read.rows)
    const rows = read.rows.map((row, index): OpenRow => {
      const match = matches[index] ?? NO_MATCH
      const { personId } = match
      return {
        index,
        read: row,
        match,
        personId,
        files: [],
        stored: null,
        what: 'refused',
        wanted: true,
        problems: [],
      }
    })
    const strays = await giveFiles(context, read.attachments, rows)
    const open: OpenBulk = {
      previewId: newId() as PreviewId,
      cycleId: cycle.id,
      title: titleOf(grants),
      stand: await standOf(trx, cycle.id),
      stored: await loadNominations(trx, await nominationIds(trx, cycle.id)),
      hashes: await attachedHashes(trx, cycle.id),
      rows,
      notes: [...read.notes, ...strays],
      files,
      elapsedMs: 0,
    }
    judgeRows(cycle, open)
    return { ...open, elapsedMs: performance.now() - started }
  } catch (error) {
    files.close()
    throw error
  }
}

const NO_MATCH: OpenRow['match'] = {
  personId: null,
  organizationId: null,
  nominatorUnitId: null,
  how: '',
  candidates: [],
  problems: [],
}

function titleOf(grants: readonly Grant[]): string {
  const [first] = grants
  return grants.length > 1 ? `${first?.name} 等 ${grants.length} 个` : (first?.name ?? '')
}

function note(
  { note: tell }: TaskContext,
  { id, title }: Cycle,
  said: readonly (readonly [string, string])[],
): void {
  const changes = said.map(([field, after]) => ({ field, before: '', after: after.slice(0, 1000) }))
  tell({ targetKind: 'cycle', targetId: id, targetName: title, changes })
}
