import { subjectRows } from '#electron/modules/organizations/index'
import { keptChanged, keptNew } from '#electron/platform/database/kept'
import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import { rowChange } from '#electron/platform/steps/row-steps'
import { RefusalError } from '#shared/ipc/reply'
import type { DutyBoard } from '#shared/modules/duties/content'
import type { DutyDraft } from '#shared/modules/duties/event'
import { type IntakeLine, type ReadLine, readLine } from '#shared/modules/duties/rules-intake'
import type { IntakeRow } from '#shared/platform/exchange/intake'
import { groupBy } from '#shared/values/group-by'
import type { Subject } from '#shared/values/subject'
import { type EventRecord, eventsBetween, insertEvents, updateEvent } from './event.repository'
import { eventColumns } from './record-rows'
import { soundDraft } from './record-sound'

/** A line with the record that it becomes; null where it cannot. */
export type JudgedLine = {
  line: number
  title: string
  draft: DutyDraft | null
  verdict: IntakeRow['verdict']
  problems: string[]
}

type Ledger = { system: string; board: DutyBoard; today: string }

/** Reads every line against the records: what is new, what stands there already, what cannot come in. */
export async function judgeLines(
  trx: Trx,
  ledger: Ledger,
  lines: readonly { line: number; cells: IntakeLine }[],
): Promise<JudgedLine[]> {
  const subjects = groupBy(await subjectRows(trx, ledger.board.scope, ledger.today), (it) => it.name)
  const read = lines.map(({ line, cells }) => ({ line, read: readLine(ledger.board, cells) }))
  const judged = read.map((it) => ({ line: it.line, ...draftOf(ledger, it.read, subjects) }))
  const drafts = judged.flatMap((it) => it.draft ?? [])
  const known = new Set((await recorded(trx, ledger.system, drafts)).map(printOf))
  return judged.map((it): JudgedLine => {
    if (!it.draft) return { ...it, verdict: 'problem' }
    const print = printOf(eventColumns(it.draft))
    if (known.has(print)) return { ...it, verdict: 'known' }
    // The second of two equal lines of one file is known by then.
    known.add(print)
    return { ...it, verdict: 'new' }
  })
}

/** The record that a line becomes, or every reason why it cannot. */
function draftOf(
  { system, board, today }: Ledger,
  { kind, subjectName, unitName, draft, problems }: ReadLine,
  subjects: ReadonlyMap<string, readonly Subject[]>,
): Pick<JudgedLine, 'title' | 'draft' | 'problems'> {
  const title = [subjectName, kind?.label, draft.heldOn || draft.plannedOn].filter(Boolean).join(' ')
  const named = subjects.get(subjectName) ?? []
  const [subject, other] = named.filter((it) => unitName === '' || it.unitName === unitName)
  const found = [...problems]
  if (subjectName !== '' && !subject)
    found.push(
      named.length > 0
        ? `${unitName}没有“${subjectName}”。`
        : `没有找到“${subjectName}”，名称应与登记的一致。`,
    )
  if (other) found.push(`有几个“${subjectName}”，请填写所属单位。`)
  if (!kind || !subject || found.length > 0) return { title, draft: null, problems: found }
  const whole = { ...draft, system, kind: kind.key, subject: { kind: subject.kind, id: subject.id } }
  try {
    return { title, draft: soundDraft({ draft: whole, board, kind }, today), problems: [] }
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error
    return { title, draft: null, problems: [`${error.refusal.message}${error.refusal.remedy ?? ''}`] }
  }
}

/** What is on record in the months of these drafts. */
function recorded(trx: Trx, system: string, drafts: readonly DutyDraft[]): Promise<EventRecord[]> {
  const days = drafts.map((it) => eventColumns(it).counts_on).toSorted()
  const [from = '9999', to = ''] = [days[0]?.slice(0, 7), days.at(-1)?.slice(0, 7)]
  return eventsBetween(trx, system, { from: `${from}-01`, to: `${to}-31` })
}

type Placed = Pick<EventRecord, 'kind_key' | 'subject_id' | 'part' | 'held_on' | 'planned_on'>

function printOf({ kind_key, subject_id, part, held_on, planned_on }: Placed): string {
  return [kind_key, subject_id, part, held_on || `plan ${planned_on}`].join('/')
}

/**
 * Writes lines as records, many to a statement. What was held carries out the open plan of its month, as when it is
 * entered by hand. Answers the rows that changed.
 */
export async function takeLines(context: Context, system: string, lines: readonly JudgedLine[]) {
  const drafts = lines.flatMap((it) => it.draft ?? [])
  const there = await recorded(context.trx, system, drafts)
  const plans = groupBy(
    there.filter((it) => it.held_on === ''),
    monthOf,
  )
  const fresh: EventRecord[] = []
  const changes = []
  for (const draft of drafts) {
    const columns = eventColumns(draft)
    const plan = columns.held_on === '' ? undefined : plans.get(monthOf(columns))?.shift()
    if (!plan) {
      fresh.push({ ...keptNew(context), ...columns })
      continue
    }
    const planned_on = columns.planned_on || plan.planned_on
    const carried = { ...columns, planned_on, ...keptChanged(context, plan.version) }
    await updateEvent(context.trx, plan.id, carried)
    changes.push(rowChange('duty_event', plan, { ...plan, ...carried }))
  }
  await insertEvents(context.trx, fresh)
  return [...changes, ...fresh.map((it) => rowChange('duty_event', null, it))]
}

function monthOf({
  kind_key,
  subject_id,
  part,
  counts_on,
}: Omit<Placed, 'held_on' | 'planned_on'> & { counts_on: string }) {
  return [kind_key, subject_id, part, counts_on.slice(0, 7)].join('/')
}
