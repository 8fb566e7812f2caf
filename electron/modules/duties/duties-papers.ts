import { z } from 'zod'
import { subjectNames } from '#electron/modules/organizations/index'
import { evidenceOf } from '#electron/platform/evidence/index'
import { type PaperContext, type PaperKinds, paperKind } from '#electron/platform/papers/paper-kind'
import { LedgerQuestion, OwedQuestion } from '#shared/modules/duties/contract'
import { MatrixAsk } from '#shared/modules/duties/matrix'
import { ledgerTable, owedTable } from '#shared/modules/duties/sheets/lists'
import { matrixTable } from '#shared/modules/duties/sheets/matrix-table'
import { recordForm } from '#shared/modules/duties/sheets/record-form'
import { evidenceWords } from '#shared/platform/evidence/schema'
import { DutyEventId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import { listOwed } from './attendance.repository'
import { owedRow } from './attendance.service'
import { dayIn, kindOfSystem, makingUp, systemOf, yearOf } from './boards'
import { absencesOf, findEvent, listEvents } from './event.repository'
import { ledgerLine } from './ledger-lines'
import { coverage } from './matrix.repository'
import { boardOf, matrixOf, subjectOf } from './matrix.service'
import { draftOf } from './record-rows'

/** Rows that one paper lists: three hundred pages. */
const MOST_ROWS = 5000

/** Papers of recurring duties: the record of one meeting, the matrix, the ledger, classes owed. */
export const dutiesPapers: PaperKinds = {
  'duty-record': paperKind({
    label: '记录表',
    ask: z.object({ ids: z.array(DutyEventId).min(1).max(200) }),
    async make(context, { ids }, { from, most, hear }) {
      const runs = []
      for (const [at, id] of ids.slice(0, most).entries()) {
        runs.push({ form: await recordPaper(context, id, from) })
        await hear(at + 1, Math.min(ids.length, most))
      }
      return {
        runs,
        papers: ids.length,
        about: `${ids.length} 份`,
        target: { kind: 'duty', id: ids[0] ?? '' },
      }
    },
  }),

  'duty-matrix': paperKind({
    label: '达标情况表',
    ask: MatrixAsk,
    async make({ trx, now }, { system, board, year, ...narrowed }, { from }) {
      const found = await systemOf(trx, system)
      const asked = yearOf(found, board, { year, today: dayOf(now) })
      const answer = await coverage(trx, { ...asked, ...narrowed })
      const matrix = matrixOf(asked, answer, answer.subjects.length)
      const title = `${found.title}${narrowed.gapsOnly ? '有缺名单' : '达标情况表'}`
      return {
        runs: [{ form: matrixTable({ board: asked.board, title, year, matrix, from }) }],
        papers: 1,
        about: `${title} ${matrix.rows.length} 个`,
        target: { kind: 'system', id: system },
      }
    },
  }),

  'duty-ledger': paperKind({
    label: '台账',
    ask: LedgerQuestion,
    async make({ trx, now }, question, { from }) {
      const today = dayOf(now)
      const board = await boardOf(trx, question.system, question.board, dayIn(question.year, today))
      const { rows } = await listEvents(trx, { question, board, today }, { offset: 0, limit: MOST_ROWS })
      const names = await subjectNames(
        trx,
        rows.map((it) => ({ kind: board.scope.kind, id: it.subject_id })),
      )
      const absences = await absencesOf(
        trx,
        rows.map((it) => it.id),
      )
      const lines = rows.map((row, at) =>
        ledgerLine(board, { row, serial: at + 1, names, absent: absences.get(row.id) ?? '' }),
      )
      const title = `${board.label}台账（${question.year} 年）`
      return {
        runs: [{ form: ledgerTable(board.columns, { title, lines, from }) }],
        papers: 1,
        about: `${title} ${lines.length} 条`,
        target: { kind: 'system', id: question.system },
      }
    },
  }),

  'duty-owed': paperKind({
    label: '欠课补课名单',
    ask: OwedQuestion,
    async make({ trx }, question, { from }) {
      const kinds = await makingUp(trx)
      const { rows } = await listOwed(
        trx,
        { question, kinds: [...kinds.keys()] },
        { offset: 0, limit: MOST_ROWS },
      )
      const names = await subjectNames(
        trx,
        rows.map((it) => ({ kind: it.subject_kind as 'party', id: it.subject_id })),
      )
      const title = `${question.state === 'madeUp' ? '补课' : '欠课'}名单（${question.year} 年）`
      const form = owedTable(
        rows.map((it) => owedRow(it, names, kinds)),
        { title, from },
      )
      return { runs: [{ form }], papers: 1, about: `${title} ${rows.length} 条` }
    },
  }),
}

async function recordPaper({ trx }: PaperContext, id: string, from: string) {
  const draft = await draftOf(trx, await findEvent(trx, id))
  const system = await systemOf(trx, draft.system)
  const { kind } = kindOfSystem(system, draft.kind, draft.heldOn || draft.plannedOn)
  const files = await evidenceOf(trx, { kind: 'duty', id })
  return recordForm({
    title: `${kind.label}记录表`,
    subject: (await subjectOf(trx, draft.subject)).name,
    kind,
    draft,
    files: files.map(evidenceWords),
    from,
  })
}
