import { subjectNames } from '#electron/modules/organizations/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { duties } from '#shared/modules/duties/contract'
import { dayOf } from '#shared/values/iso-day'
import { dayIn } from './boards'
import { absencesOf, listEvents } from './event.repository'
import { writeDutyBook } from './ledger-book'
import { ledgerLine } from './ledger-lines'
import { boardOf } from './matrix.service'

/** Records read at a time on their way out. */
const SLICE = 500

/** The ledger as a workbook in the board's own columns. */
export const exportService: Pick<Handlers<typeof duties>, 'export'> = {
  async export(context, { grant, ...question }) {
    const today = dayOf(context.now)
    const board = await boardOf(context.trx, question.system, question.board, dayIn(question.year, today))
    const path = await context.host.pathOf(grant.id)
    const listing = { question, board, today }
    const { total } = await listEvents(context.trx, listing, { offset: 0, limit: 1 })
    const title = `${board.label}台账（${question.year} 年）`
    context.note({
      targetKind: 'duty',
      targetId: question.system,
      targetName: `${title} ${total} 条`,
      changes: [],
    })
    await context.record()
    const rows = await writeDutyBook(
      path,
      { title, columns: board.columns },
      linesOf(context, listing, total),
    )
    return { rows }
  },
}

type Listing = Parameters<typeof listEvents>[1]

async function* linesOf(context: TaskContext, listing: Listing, total: number): AsyncGenerator<string[]> {
  for (let offset = 0; offset < total; offset += SLICE) {
    const { rows } = await listEvents(context.trx, listing, { offset, limit: SLICE })
    const names = await subjectNames(
      context.trx,
      rows.map((it) => ({ kind: listing.board.scope.kind, id: it.subject_id })),
    )
    const absences = await absencesOf(
      context.trx,
      rows.map((it) => it.id),
    )
    for (const [at, row] of rows.entries())
      yield ledgerLine(listing.board, {
        row,
        serial: offset + at + 1,
        names,
        absent: absences.get(row.id) ?? '',
      })
    context.progress({
      done: Math.min(total, offset + SLICE),
      total,
      message: `写出${listing.board.label}台账`,
    })
    await context.step()
  }
}
