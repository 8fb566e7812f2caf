import { fileRewards, takeOutRewards } from '#electron/modules/people/index'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { awardSentence, withdrawalSentence } from '#shared/modules/awards/rules'
import { findCycle } from './cycle.repository'
import { awardListOf, type HonourRecord, toHonour, updateHonours } from './honour.repository'

type Filed = { filed: number; left: { name: string; reason: string }[] }

/**
 * Writes the awards of people on record into 奖惩 of their files, as one batch that can be undone. Who has a text of
 * their own there is named and left.
 */
export async function fileAwards(context: Context, cycleId: string): Promise<Filed> {
  const { title } = await findCycle(context.trx, cycleId)
  const due = (await awardListOf(context.trx, cycleId)).filter(
    (it) => it.person_id !== null && it.filed === 0,
  )
  if (due.length === 0)
    throw refuse('conflict', `“${title}”没有要记入档案的人。`, {
      remedy: '在册人员都已记入；不在册的人没有档案。',
    })
  requireDecided(due)
  const filing = {
    title: (people: number) => `表彰归档 ${people} 人：${title}`,
    action: '表彰归档',
    source: `评选“${title}”的表彰名单`,
    sentences: sentencesOf(due),
  }
  const { batchId, changed, same, left } = await fileRewards(context, filing)
  await mark(context, due, changed, batchId)
  await mark(context, due, same, null)
  return { filed: changed.length + same.length, left: left.map(({ name, reason }) => ({ name, reason })) }
}

/** The file says when and by which document: both must be known first. */
function requireDecided(due: readonly HonourRecord[]): void {
  const open = due.find((it) => it.awarded_on === '' || it.document === '')
  if (open)
    throw refuse('conflict', `${open.name}的表彰日期或文件还没有登记，不能记入档案。`, {
      remedy: '先用“登记表彰决定”填日期和文号。',
    })
}

/** Of somebody with several awards of one cycle, several sentences. */
function sentencesOf(due: readonly HonourRecord[]): Map<string, string> {
  const sentences = new Map<string, string>()
  for (const row of due) {
    const id = row.person_id ?? ''
    const before = sentences.get(id)
    const sentence = awardSentence(toHonour(row))
    sentences.set(id, before === undefined ? sentence : `${before}；${sentence}`)
  }
  return sentences
}

async function mark(
  { trx, now, caller }: Context,
  due: readonly HonourRecord[],
  people: readonly string[],
  batchId: string | null,
): Promise<void> {
  const written = new Set(people)
  const stamp = { batch_id: batchId, changed_at: now, changed_by: caller.accountId }
  for (const row of due)
    if (written.has(row.person_id ?? ''))
      await updateHonours(trx, [row.id], { ...stamp, filed_text: awardSentence(toHonour(row)) })
}

/**
 * Puts the file right after an award was withdrawn: its sentence is taken out where it still stands as it was written,
 * else a sentence of its own tells of the withdrawal. Answers what the file still says, '' where it is right.
 */
export async function fileWithdrawal(
  context: Context,
  row: HonourRecord,
  { on, document }: { on: string; document: string },
): Promise<string> {
  if (row.filed === 0 || row.person_id === null) return ''
  const about = {
    action: '撤销表彰归档',
    source: `撤销“${row.cycle_title}”的表彰`,
    title: (people: number) => `撤销表彰归档 ${people} 人：${row.name}`,
  }
  const taken = await takeOutRewards(context, {
    ...about,
    sentences: new Map([[row.person_id, row.filed_text]]),
  })
  if (taken.left.length === 0) return ''
  const sentence = withdrawalSentence(toHonour(row), on, document)
  const { left } = await fileRewards(context, { ...about, sentences: new Map([[row.person_id, sentence]]) })
  return left.map(({ name, reason }) => `${name}的个人档案没有改动：${reason}。`).join('')
}
