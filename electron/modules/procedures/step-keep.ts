import { newId } from '#electron/platform/database/id'
import type { AuditNote, Context } from '#electron/platform/ipc/context'
import { rowChange, rowChanges } from '#electron/platform/steps/row-steps'
import { refuse } from '#shared/ipc/reply'
import { entryChanges } from '#shared/modules/procedures/entry-changes'
import type { Step } from '#shared/modules/procedures/procedure'
import type { EntryState, StepEntry } from '#shared/modules/procedures/record'
import { stepOf } from '#shared/modules/procedures/rules-case'
import {
  type CaseFacts,
  EMPTY_CONTENT,
  entriesOf,
  nextNumber,
  outcomeOf,
} from '#shared/modules/procedures/rules-entries'
import { spanEnd } from '#shared/modules/procedures/rules-span'
import {
  type CaseRecord,
  type EntryRecord,
  findCase,
  findEntry,
  putEntry,
  updateCase,
} from './case.repository'
import { factsOf } from './case-facts'
import { refreshCase } from './case-refresh'
import type { CaseRows } from './note-cases'
import { caseName } from './open-case'
import { putReplies, type ReplyRecord, repliesAt } from './reply.repository'

/** A case in work: its row, what the rules know of it, and the step that is worked on. */
export type StepDesk = { record: CaseRecord; facts: CaseFacts; step: Step }

/** The case and its step, refused where somebody else changed it, or it has ended. */
export async function openDesk(
  context: Context,
  asked: { id: string; version: number; step: string },
): Promise<StepDesk> {
  const record = await findCase(context.trx, asked.id)
  if (record.version !== asked.version)
    throw refuse('conflict', `“${record.name}”的程序已被他人改过。`, { remedy: '重新打开后再改。' })
  return deskOf(context, record, asked.step)
}

export async function deskOf(context: Context, record: CaseRecord, key: string): Promise<StepDesk> {
  const facts = (await factsOf(context, [record])).get(record.id)
  const step = facts && stepOf(facts.procedure, key)
  if (!facts || !step) throw refuse('not-found', '这项程序里没有这一步。', { remedy: '刷新后再办。' })
  return { record, facts, step }
}

/** The entry of that number as it is, or the empty one that comes next; any other number is refused. */
export function entryAt({ facts, step }: StepDesk, number: number): StepEntry | undefined {
  const known = entriesOf(facts, step.key).find((it) => it.number === number)
  if (known || number === nextNumber(facts, step.key)) return known
  throw refuse('conflict', `“${step.title}”没有第 ${number} 次记录。`, { remedy: '刷新后再办。' })
}

/** The record that one works on at a step as it stands, and its number. */
export function openEntry({ facts, step }: StepDesk): { entry: StepEntry | undefined; at: number } {
  const at = nextNumber(facts, step.key)
  return { entry: entriesOf(facts, step.key).find((it) => it.number === at), at }
}

type Written = Pick<StepEntry, 'number' | 'on' | 'outcome' | 'content'> & { state: EntryState }

/** What keeping a record of a step did: for the trail, and row by row for taking it back. */
export type KeptEntry = { about: AuditNote; rows: CaseRows }

/** Writes a record of a step with its replies and brings the case up to date. The caller puts it on record. */
export async function keepEntry(context: Context, desk: StepDesk, written: Written): Promise<KeptEntry> {
  const { trx } = context
  const { record, facts, step } = desk
  const before = entriesOf(facts, step.key).find((it) => it.number === written.number)
  const entry: StepEntry = { id: before?.id ?? newId(), step: step.key, ...written }
  const place = { id: record.id, step: step.key, number: entry.number }
  const entryWas = await findEntry(trx, place)
  const repliesWas = await repliesAt(trx, place)
  const entryIs = entryRow(context, desk, entry)
  const repliesAre = repliesOf(desk, entry)
  await putEntry(trx, entryIs)
  await putReplies(trx, place, repliesAre)
  const entries = [...facts.entries.filter((it) => it !== before), entry]
  await touchCase(context, { record, facts: { ...facts, entries } })
  return {
    about: {
      targetKind: 'procedure-case',
      targetId: record.id,
      targetName: `${caseName(record, facts.procedure)}　${step.title}`,
      changes: entryChanges(step, before, entry),
      recordVersion: record.version + 1,
    },
    rows: [
      rowChange('procedure_case', record, await findCase(trx, record.id)),
      rowChange('procedure_entry', entryWas ?? blank(entryIs), entryIs),
      ...rowChanges('procedure_reply', repliesWas, repliesAre, REPLY_KEY),
    ],
  }
}

/** A record that files may be kept by does not vanish when its first writing is taken back: it is empty again. */
function blank(row: EntryRecord): EntryRecord {
  return { ...row, state: 'open', on_day: '', outcome: '', mark: '', content: JSON.stringify(EMPTY_CONTENT) }
}

const REPLY_KEY = ['case_id', 'step', 'number', 'organ_key']

function entryRow({ now, caller }: Context, { record, step }: StepDesk, entry: StepEntry): EntryRecord {
  const passed = entry.state === 'done' && (outcomeOf(step, entry)?.effect ?? 'pass') === 'pass'
  return {
    id: entry.id,
    case_id: record.id,
    step: step.key,
    number: entry.number,
    state: entry.state,
    on_day: entry.on,
    outcome: entry.outcome,
    mark: passed ? (step.mark ?? '') : '',
    content: JSON.stringify(entry.content),
    written_at: now,
    written_by: caller.accountId,
  }
}

/** Writes the case's next version with what follows from its records. */
async function touchCase(
  { trx, now, caller }: Context,
  { record, facts }: { record: CaseRecord; facts: CaseFacts },
): Promise<void> {
  const version = record.version + 1
  await updateCase(trx, record.id, { version, changed_at: now, changed_by: caller.accountId })
  await refreshCase({ trx }, record, facts)
}

function repliesOf({ record, facts, step }: StepDesk, { number, content }: StepEntry): ReplyRecord[] {
  const organs = step.replies?.organs ?? []
  return content.replies.flatMap((reply) => {
    const organ = organs.find((it) => it.key === reply.key)
    if (!organ || (reply.askedOn === '' && reply.result === '')) return []
    const due = organ.within && reply.askedOn ? spanEnd(reply.askedOn, organ.within, facts.holidays) : ''
    return [
      {
        case_id: record.id,
        step: step.key,
        number,
        organ_key: organ.key,
        organ: organ.organ,
        asked_on: reply.askedOn,
        letter_no: reply.letterNo,
        due_on: due,
        replied_on: reply.repliedOn,
        result: reply.result,
        text: reply.text,
      },
    ]
  })
}
