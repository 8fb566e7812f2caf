import type { Context } from '#electron/platform/ipc/context'
import { type Described, dropReward, type EditStep, fileReward } from '#shared/modules/people/rules'
import { loadAcceptances } from './acceptance.repository'
import { type EditedRecord, editRun, previewOfChange } from './batch-edit-preview'
import { type DueRecord, writeEdited } from './batch-edit-write'
import { openEditBatch } from './edit-batch'
import { loadPeople } from './people.repository'
import { loadUnits } from './units.repository'

/** Sentences of 奖惩 that another module has found, to be written into the files. */
export type RewardFiling = {
  /** Continues 已撤销：, with the number of people before it. */
  title: (people: number) => string
  action: string
  /** Told in the trace of each person: where the sentence comes from. */
  source: string
  /** The sentence by person: `2026.10，获…`, without a closing mark. */
  sentences: ReadonlyMap<string, string>
}

export type FiledRewards = {
  /** null where every file already said so. */
  batchId: string | null
  changed: string[]
  same: string[]
  /** Who was left as is, and why: in the recycle bin, or with a text of its own. */
  left: { id: string; name: string; reason: string }[]
}

/** How the sentences come into a file, or out of it. */
type Change = (before: Described, sentence: string) => EditStep

const CHUNK = 500

/** Adds sentences to 奖惩 of people's files as one batch that can be undone. What stands there is never changed. */
export async function fileRewards(context: Context, filing: RewardFiling): Promise<FiledRewards> {
  const run = await editRun(context)
  return writeRewards(context, filing, (before, sentence) => fileReward(before, sentence, run))
}

/** Takes sentences out of the files again, as a batch of its own that can be undone; `left` where they are changed. */
export function takeOutRewards(context: Context, filing: RewardFiling): Promise<FiledRewards> {
  return writeRewards(context, filing, dropReward)
}

async function writeRewards(context: Context, filing: RewardFiling, change: Change): Promise<FiledRewards> {
  const records = await recordsOf(context, filing, change)
  const due = records.filter((it): it is DueRecord => it.write !== null)
  const rest = records.filter((it) => it.write === null)
  return {
    batchId: due.length > 0 ? await writeBatch(context, filing, due) : null,
    changed: due.map((it) => it.id),
    same: rest.filter((it) => it.skipped === '').map((it) => it.id),
    left: rest
      .filter((it) => it.skipped !== '')
      .map(({ id, name, skipped }) => ({ id, name, reason: skipped })),
  }
}

async function recordsOf(
  context: Context,
  { sentences }: RewardFiling,
  change: Change,
): Promise<EditedRecord[]> {
  const { trx } = context
  const units = await loadUnits(trx)
  const run = await editRun(context)
  const ids = [...sentences.keys()]
  const records: EditedRecord[] = []
  for (let from = 0; from < ids.length; from += CHUNK) {
    const slice = ids.slice(from, from + CHUNK)
    const accepted = await loadAcceptances(trx, slice)
    for (const it of await loadPeople(trx, slice)) {
      const { id } = it.row
      const step = (before: Described) => stepped(before, change(before, sentences.get(id) ?? ''))
      records.push(previewOfChange(it, step, { run, units, accepted: accepted.get(id) ?? [] }))
    }
  }
  return records
}

function stepped(before: Described, step: EditStep): { state: Described; left: string[] } {
  return 'left' in step ? { state: before, left: [step.left] } : { state: step.state, left: [] }
}

async function writeBatch(
  context: Context,
  { title, action, source }: RewardFiling,
  due: readonly DueRecord[],
): Promise<string> {
  const { writing } = await openEditBatch(context, title(due.length), due.length)
  for (let from = 0; from < due.length; from += CHUNK)
    await writeEdited({ ...writing, action, source }, due.slice(from, from + CHUNK))
  return writing.batchId
}
