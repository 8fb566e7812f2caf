import { join } from 'node:path'
import { whyNot } from '#electron/modules/people/index'
import { newId } from '#electron/platform/database/id'
import { writeEntrySheets } from '#electron/platform/formats/index'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { awards } from '#shared/modules/awards/contract'
import type { PreviewId } from '#shared/values/id'
import { keepPack } from './score.repository'
import { assignedPrint, loadScoreDesk, refuseClosed, type ScoreDesk, sheetFor, sheetsOf } from './score-desk'
import { keepScore } from './score-keep'
import { saveReviewPacks } from './score-packs/save-packs'
import { entrySheets } from './score-sheets/layout'
import { closeScoreImport, keepScoreImport, scoreImportOf } from './score-sheets/open-import'
import { type ReadFile, readScoreFile, refusalOf, refusedFile } from './score-sheets/read-file'
import { newNonce } from './score-sheets/token'
import { freeFileName, reviewerWork } from './score-sheets/work'

/** Scores by workbook: one a reviewer out into a folder, back by whatever way, looked at, written in one transaction. */
export const scoreSheetsService: Pick<
  Handlers<typeof awards>,
  'saveScoreSheets' | 'saveReviewPacks' | 'previewScores' | 'commitScores'
> = {
  saveReviewPacks,

  async saveScoreSheets(context, { reviewers, grant, ...place }) {
    const desk = await loadScoreDesk(context.trx, place)
    refuseClosed(desk)
    const folder = await context.host.pathOf(grant.id)
    const work = await reviewerWork(context.trx, desk, reviewers)
    noteFiles(
      context,
      desk,
      '导出',
      work.map((it) => it.reviewer.name),
    )
    await context.record()
    const taken = new Set<string>()
    for (const [at, it] of work.entries()) {
      const nonce = newNonce()
      const file = `${freeFileName(`${it.reviewer.name}_${desk.stage.label}_评分表`, taken)}.xlsx`
      context.progress({ done: at, total: work.length, message: it.reviewer.name })
      await writeEntrySheets(join(folder, file), entrySheets(desk, it, nonce)).catch((error: unknown) => {
        throw whyNot(error)
      })
      const pack = { token: nonce, assigned: assignedPrint(desk, it.sheets), issuedAt: context.now }
      await keepPack(context.trx, desk.place, { reviewerId: it.reviewer.id, ...pack })
      await context.step()
    }
    return { files: work.length }
  },

  async previewScores(context, { grants, ...place }) {
    const desk = await loadScoreDesk(context.trx, place)
    refuseClosed(desk)
    const files: ReadFile[] = []
    for (const [at, grant] of grants.entries()) {
      context.progress({ done: at, total: grants.length, message: grant.name })
      const path = await context.host.pathOf(grant.id)
      const read = await readScoreFile(context.trx, desk, { path, name: grant.name })
      files.push(isSecond(files, read) ? refusedFile(grant.name, SECOND, read.shown.reviewer) : read)
      await context.step()
    }
    const shown = { previewId: newId() as PreviewId, sheets: files.map((it) => it.shown) }
    keepScoreImport(context, { place: desk.place, shown, files })
    noteFiles(
      context,
      desk,
      '读取',
      grants.map((it) => it.name),
    )
    return shown
  },

  async commitScores(context, { previewId, ...place }) {
    const { files } = scoreImportOf(context, place, previewId)
    const desk = await loadScoreDesk(context.trx, place)
    refuseClosed(desk)
    const coming = files.filter((it) => it.scores.length > 0)
    if (coming.length === 0)
      throw refuse('invalid-input', '没有要写入的评分。', { remedy: '核对文件后重新读入。' })
    let scores = 0
    for (const file of coming) scores += await commitFile(context, desk, file)
    noteFiles(
      context,
      desk,
      '写入',
      coming.map((it) => `${it.shown.reviewer} ${it.scores.length} 项`),
    )
    context.onCommit(() => closeScoreImport(context))
    return { sheets: coming.length, scores }
  },
}

const SECOND = '这位专家的评分表选了两份，只读入前一份。'

function isSecond(files: readonly ReadFile[], { shown }: ReadFile): boolean {
  return shown.reviewerId !== null && files.some((it) => it.shown.reviewerId === shown.reviewerId)
}

/** Every sheet goes the way of the typed ones. What changed since the preview stops all of it. */
async function commitFile(context: Context, desk: ScoreDesk, { token, assigned, shown, scores }: ReadFile) {
  const { reviewerId, reviewer } = shown
  const sheets = await sheetsOf(context.trx, desk, reviewerId ?? '')
  const reason = token ? await refusalOf(context.trx, desk, token) : SECOND
  if (reason !== '' || assignedPrint(desk, sheets) !== assigned)
    throw refuse('conflict', `${reviewer}的评分表在读入之后过期了，一份也没有写入。${reason}`, {
      remedy: '重新读入文件。',
    })
  for (const { sheet, values, comment } of scores)
    await keepScore(context, desk, sheetFor(sheets, sheet.nominationId), {
      version: sheet.version,
      values,
      comment,
    })
  return scores.reduce(
    (sum, it) => sum + Object.values(it.values).filter((value) => value !== null).length,
    0,
  )
}

/** Whose files went or came: names of reviewers and files, never a score. */
function noteFiles(
  { note }: Pick<Context, 'note'>,
  { cycle, stage }: ScoreDesk,
  what: string,
  names: string[],
) {
  note({
    targetKind: 'cycle',
    targetId: cycle.id,
    targetName: `${cycle.title}　${stage.label}`,
    changes: [{ field: what, before: '', after: names.join('、').slice(0, 1000) }],
  })
}
