import type { Trx } from '#electron/platform/database/schema'
import { FormatError, readWorkbook } from '#electron/platform/formats/index'
import type { ScoreImport } from '#shared/modules/awards/contract-scores'
import { sheetTotal } from '#shared/modules/awards/rules'
import type { ReviewerId } from '#shared/values/id'
import { loadAssignmentRows, loadPacks } from '../score.repository'
import { assignedPrint, categoryOf, type ScoreDesk, sheetsOf } from '../score-desk'
import { type ReadScore, readScores, tokenOf } from './read'
import type { ScoreToken } from './token'

/** A workbook that was read: what is shown of it, and what would be written. */
export type ReadFile = {
  shown: ScoreImport['sheets'][number]
  token: ScoreToken | null
  assigned: string
  scores: ReadScore[]
}

/** Reads one reviewer's workbook. What is stale, foreign or not ours comes back refused with the reason, not thrown. */
export async function readScoreFile(
  trx: Trx,
  desk: ScoreDesk,
  { path, name: file }: { path: string; name: string },
): Promise<ReadFile> {
  try {
    const book = await readWorkbook(path)
    const token = tokenOf(book)
    const reason = token ? await refusalOf(trx, desk, token) : NOT_OURS
    if (!token) return refusedFile(file, reason)
    const reviewer = (await loadAssignmentRows(trx, desk.place, token.reviewerId))[0]?.reviewer ?? ''
    if (reason !== '') return refusedFile(file, reason, reviewer)
    const sheets = await sheetsOf(trx, desk, token.reviewerId)
    const assigned = assignedPrint(desk, sheets)
    if ((await loadPacks(trx, desk.place)).get(token.reviewerId)?.assigned !== assigned)
      return refusedFile(
        file,
        `${reviewer}的评审任务或评分项在导出之后变了。重新导出，把分数抄过去。`,
        reviewer,
      )
    const due = sheets.filter((it) => it.state === 'assigned' || it.state === 'submitted')
    const { scores, problems } = readScores(book, desk.cycle.content.categories, due)
    const filled = scores.filter((it) => valuesOf(it) > 0)
    const shown = {
      file,
      reviewerId: token.reviewerId as ReviewerId,
      reviewer,
      scores: filled.reduce((sum, it) => sum + valuesOf(it), 0),
      ...countsOf(desk, filled),
      refused: '',
      problems,
    }
    return { shown, token, assigned, scores: filled.filter((it) => !isSame(it)) }
  } catch (error) {
    if (error instanceof FormatError)
      return refusedFile(file, `${error.problem.message}。${error.problem.remedy}。`)
    throw error
  }
}

const NOT_OURS = '不是从本机导出的评分表，没有识别码。'

/** Why a workbook is not of this stage or no longer the one given out last, '' where it is. */
export async function refusalOf(
  trx: Trx,
  { place, cycle, stage }: ScoreDesk,
  token: ScoreToken,
): Promise<string> {
  if (token.cycleId !== place.cycleId) return `不是“${cycle.title}”的评分表，是另一届的。`
  if (token.stage !== place.stage) return `不是“${stage.label}”的评分表，是本届另一阶段的。`
  const pack = (await loadPacks(trx, place)).get(token.reviewerId)
  if (!pack) return '这位专家在本阶段没有导出过评分表。'
  return pack.token === token.nonce ? '' : '之后又给这位专家导出过一份，这一份已作废。'
}

export function refusedFile(file: string, refused: string, reviewer = ''): ReadFile {
  const none = { scores: 0, whole: 0, part: 0, replaced: 0, problems: [] }
  return {
    shown: { file, reviewerId: null, reviewer, ...none, refused },
    token: null,
    assigned: '',
    scores: [],
  }
}

function countsOf(desk: ScoreDesk, scores: readonly ReadScore[]) {
  const whole = scores.filter(
    ({ sheet, values }) => sheetTotal(categoryOf(desk, sheet.category)?.scores ?? [], values) !== null,
  ).length
  const replaced = scores.filter((it) => !isSame(it) && Object.keys(it.sheet.values).length > 0).length
  return { whole, part: scores.length - whole, replaced }
}

function valuesOf({ values }: ReadScore): number {
  return Object.values(values).filter((it) => it !== null).length
}

function isSame({ sheet, values, comment }: ReadScore): boolean {
  const keys = new Set([...Object.keys(values), ...Object.keys(sheet.values)])
  const equal = [...keys].every((key) => (values[key] ?? null) === (sheet.values[key] ?? null))
  return equal && comment === sheet.comment
}
