import { whyNot } from '#electron/modules/people/index'
import { writeEntrySheets } from '#electron/platform/formats/index'
import type { Context, TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { evaluations } from '#shared/modules/evaluations/contract'
import type { BallotImport } from '#shared/modules/evaluations/contract-ballots'
import { subjectsOf } from '#shared/modules/evaluations/rules'
import { dropBallotDraft } from './ballot-draft'
import { storedBallots } from './ballot-import.repository'
import { keepBallot } from './ballot-keep'
import { layoutOf } from './ballot-sheets/key'
import { sheetOfBox } from './ballot-sheets/layout'
import { closeImport, importOf, keepImport, type OpenImport } from './ballot-sheets/open-import'
import { readFile } from './ballot-sheets/read-file'
import { type BoxDesk, deskTarget, loadDesk, openDesk, refuseClosed } from './box-desk'
import { loadRecusals, loadRound, loadSubjects } from './round.repository'
import { totalsService } from './totals.service'

type Sheets = 'saveBallotSheets' | 'previewBallots' | 'commitBallots'

/** Numbers that an audit row names one by one. */
const MOST_NAMED = 50

/** Ballots by workbook: written out to be filled in, read back, looked at, and written in one transaction. */
export const ballotSheetsService: Pick<Handlers<typeof evaluations>, Sheets> = {
  async saveBallotSheets(context, { roundId, boxes, grant }) {
    const desks = await desksOf(context, roundId, boxes)
    const path = await context.host.pathOf(grant.id)
    const [first] = desks
    if (!first)
      throw refuse('not-found', '没有可导出的票箱：轮次还没有开始录票，或票箱里没有对象。', {
        remedy: '轮次进入“录票”后再导出。',
      })
    context.note({
      targetKind: 'round',
      targetId: roundId,
      targetName: first.round.title,
      changes: [
        {
          field: '票箱',
          before: '',
          after: desks
            .map((it) => it.box.name)
            .join('、')
            .slice(0, 1000),
        },
      ],
    })
    await context.record()
    await writeEntrySheets(path, desks.map(sheetOfBox)).catch((error: unknown) => {
      throw whyNot(error)
    })
    return { sheets: desks.length }
  },

  async previewBallots(context, { roundId, box, entry, grant }) {
    const desk = await deskFor(context, { roundId, box, entry })
    if (desk.box.counting === 'ballots' && desk.box.issued === null)
      throw refuse('conflict', `“${desk.box.name}”还没有登记发出的票数。`, {
        remedy: '先在“录票”里填写发出、收回，再读入。',
      })
    const path = await context.host.pathOf(grant.id)
    const open = await readFile(context, desk, { path, fileName: grant.name, entry })
    keepImport(context, open)
    context.note({ ...deskTarget(desk, grant.name), changes: changesOf(open.shown) })
    return open.shown
  },

  /** Every ballot goes the way of the bench, so that counts, versions and the two hands are minded alike. */
  async commitBallots(context, { roundId, box, entry, previewId }) {
    const open = importOf(context, { roundId, box, entry, previewId })
    const desk = await deskFor(context, { roundId, box, entry })
    if (open.layout !== layoutOf(desk))
      throw refuse('conflict', '读入之后，方案或对象变了，没有写入。', { remedy: '重新导出、重新读入。' })
    if (open.totals) await commitTotals(context, desk, open.totals)
    else await commitEach(context, desk, open)
    context.note({ ...deskTarget(desk, open.shown.fileName), changes: changesOf(open.shown) })
    context.onCommit(() => closeImport(context))
    const { box: after } = await loadDesk(context.trx, roundId, box)
    return after
  },
}

async function desksOf({ trx }: TaskContext, roundId: string, wanted: readonly number[]): Promise<BoxDesk[]> {
  const round = await loadRound(trx, roundId)
  const subjects = await loadSubjects(trx, roundId)
  const recusals = await loadRecusals(trx, roundId)
  const missing = wanted.find((no) => !round.boxes.some((it) => it.no === no))
  if (missing !== undefined) throw refuse('not-found', '找不到这个票箱。', { remedy: '刷新后再选。' })
  return round.boxes
    .filter((it) => wanted.length === 0 || wanted.includes(it.no))
    .map((box) => ({ round, box, subjects: subjectsOf(box, subjects, recusals) }))
    .filter((it) => it.subjects.length > 0)
}

/** A box that is counted in totals is read like that; the other way is the bench's own. */
async function deskFor(
  { trx }: Context,
  place: { roundId: string; box: number; entry: 1 | 2 },
): Promise<BoxDesk> {
  const desk = await loadDesk(trx, place.roundId, place.box)
  if (desk.box.counting === 'ballots') return openDesk(trx, place)
  refuseClosed(desk.round)
  return desk
}

async function commitTotals(
  context: Context,
  { round, box }: BoxDesk,
  { counts, version }: NonNullable<OpenImport['totals']>,
): Promise<void> {
  await totalsService.saveTotals(context, { roundId: round.id, box: box.no, version, counts })
}

async function commitEach(context: Context, desk: BoxDesk, { entry, ballots }: OpenImport): Promise<void> {
  if (ballots.length === 0)
    throw refuse('invalid-input', '没有要写入的票。', { remedy: '改正文件后重新读入。' })
  const place = { roundId: desk.round.id, box: desk.box.no, entry }
  const stored = await storedBallots(context.trx, place)
  for (const { content, version } of ballots) {
    const { number } = content
    if ((stored.get(number)?.version ?? null) !== version)
      throw refuse('conflict', `第 ${number} 张在读入之后被录入或改过，一张也没有写入。`, {
        remedy: '重新读入文件，看过不同再写入。',
      })
    await keepBallot(context, desk, { entry, content })
    await dropBallotDraft(context, { ...place, number })
  }
}

/** What an import did, for the audit trail: numbers of papers, never their marks. */
function changesOf({ kind, sheet, counts, void: invalid, replaced }: BallotImport) {
  const numbers = replaced.slice(0, MOST_NAMED).join('、')
  const more = replaced.length > MOST_NAMED ? `等 ${replaced.length} 张` : ''
  const written = counts.fresh + counts.replaced
  const said: [string, string][] = [
    ['工作表', sheet],
    ['写入', `${written} ${kind === 'totals' ? '行' : '张'}`],
    ['其中无效', invalid > 0 ? `${invalid} 张` : ''],
    ['替换已录', numbers === '' ? '' : `第 ${numbers} 张${more}`],
    ['有误未写', counts.wrong > 0 ? String(counts.wrong) : ''],
  ]
  return said.filter(([, after]) => after !== '').map(([field, after]) => ({ field, before: '', after }))
}
