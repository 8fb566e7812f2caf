import type { DutyBoard } from '#shared/modules/duties/content'
import { EVENT_STATES, type EventState } from '#shared/modules/duties/event'
import type { Subject } from '#shared/values/subject'
import type { StatedEvent } from './event.repository'

type Line = {
  row: StatedEvent
  /** From 1. */
  serial: number
  names: ReadonlyMap<string, Subject>
  /** Who was not there, in words. */
  absent: string
}

/** One record in the columns that the board's ledger has. */
export function ledgerLine(board: DutyBoard, line: Line): string[] {
  const told = wordsOf(board, line)
  const { fields } = JSON.parse(line.row.content)
  return board.columns.map(({ key }) =>
    key.startsWith('field:') ? String(fields[key.slice('field:'.length)] ?? '') : (told[key] ?? ''),
  )
}

function wordsOf(board: DutyBoard, { row, serial, names, absent }: Line): Record<string, string> {
  const { place, chair, recorder, topic, content, decision } = JSON.parse(row.content)
  const subject = names.get(`${row.subject_kind}:${row.subject_id}`)
  const kind = board.kinds.find((it) => it.key === row.kind_key)
  return {
    serial: String(serial),
    unit: subject?.unitName ?? '',
    subject: subject?.name ?? '',
    kind: kind?.label ?? row.kind_key,
    part: row.part,
    plannedOn: dotted(row.planned_on),
    heldOn: dotted(row.held_on),
    countsOn: row.counts_on.slice(0, 7).replace('-', '.'),
    place,
    chair,
    recorder,
    due: row.due === null ? '' : String(row.due),
    present: row.present === null ? '' : String(row.present),
    absent,
    topic,
    content,
    decision,
    amount: `${row.amount} ${kind?.unit ?? ''}`,
    archivedOn: dotted(row.archived_on),
    state: EVENT_STATES[row.state as EventState],
  }
}

function dotted(day: string): string {
  return day.replaceAll('-', '.')
}
