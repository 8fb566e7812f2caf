import { newId } from '#electron/platform/database/id'
import { evidenceCounts } from '#electron/platform/evidence/index'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { missingFor, needsOf } from '#shared/modules/matters/rules-moves'
import { stateOf } from '#shared/modules/matters/rules-system'
import type { MatterMove } from '#shared/modules/matters/system'
import { insertEntries, type MatterRecord, updateMatter } from './matter.repository'
import { calledMatter, changed, contentOfMatter, factsOf, type Judged, noteMatter } from './matters'

export type MoveAsked = { move: string; on: string; words: string; dueOn: string }

/** Whose step it is: of who keeps the ledger, or of a second person. */
export type Hand = 'keeper' | 'second'

/** Takes a step, or refuses with everything that it lacks. Answers the new version. */
export async function moveMatter(
  context: Context,
  judged: Judged,
  asked: MoveAsked,
  hand: Hand,
): Promise<number> {
  const { record, rules } = judged
  const move = moveOf(judged, asked.move)
  requireHand(judged, move, hand)
  const dueOn = asked.dueOn || record.due_on
  const files = (await evidenceCounts(context.trx, 'matter', [record.id])).get(record.id) ?? 0
  const content = await contentOfMatter(context.trx, record)
  const facts = factsOf(rules, { ...record, due_on: dueOn }, content, {
    files,
    words: asked.words,
    caller: context.caller.accountId,
  })
  const missing = missingFor(rules, move, facts)
  if (missing.length > 0)
    throw refuse('conflict', `${calledMatter(record)}还不能“${move.label}”：${missing.join('')}`, {
      remedy: '补齐后再办。',
    })
  return writeMove(context, judged, move, { ...asked, dueOn })
}

function moveOf({ record, rules }: Judged, key: string): MatterMove {
  const move = rules.moves.find((it) => it.key === key)
  if (move?.from.includes(record.state)) return move
  throw refuse(
    'conflict',
    `${calledMatter(record)}现为“${stateOf(rules, record.state).label}”，不能${move ? `“${move.label}”` : '办这一步'}。`,
    { remedy: '刷新后按现在的状态办理。' },
  )
}

/** The second person's right is another one than the keeper's, so each has a method of its own. */
function requireHand({ record, rules }: Judged, move: MatterMove, hand: Hand): void {
  const second = needsOf(rules, move).has('second')
  if (second === (hand === 'second')) return
  throw refuse(
    'conflict',
    second
      ? `${calledMatter(record)}的“${move.label}”须由有确认权限的另一人办理。`
      : `${calledMatter(record)}的“${move.label}”由经办人办理，不需要确认。`,
    { remedy: '刷新后再办。' },
  )
}

async function writeMove(
  context: Context,
  judged: Judged,
  move: MatterMove,
  { on, words, dueOn }: MoveAsked,
): Promise<number> {
  const { record, rules } = judged
  const before = stateOf(rules, record.state)
  const after = stateOf(rules, move.to)
  const values = {
    ...changed(context, record),
    state: after.key,
    stage: after.stage,
    due_on: dueOn,
    ...closing(context, record, after.stage, on),
  }
  await updateMatter(context.trx, record.id, values)
  await insertEntries(context.trx, [
    {
      id: newId(),
      matter_id: record.id,
      kind: 'move',
      key: move.key,
      on_day: on,
      words,
      before: before.label,
      after: after.label,
      at: context.now,
      by: context.caller.accountId,
    },
  ])
  noteMatter(
    context,
    judged,
    [
      { field: '状态', before: before.label, after: after.label },
      { field: '意见', before: '', after: words },
      { field: '办理期限', before: record.due_on, after: dueOn },
    ].filter((it) => it.before !== it.after),
    values.version,
  )
  return values.version
}

/** Who asked, who closed and when; reopened, none of it holds any more but the count of it. */
function closing(
  { caller }: Context,
  record: MatterRecord,
  stage: MatterRecord['stage'],
  on: string,
): Partial<MatterRecord> {
  switch (stage) {
    case 'asked':
      return { asked_by: caller.accountId, finished_on: record.finished_on || on }
    case 'closed':
      return { closed_on: on, closed_by: caller.accountId }
    case 'void':
      return { asked_by: '' }
    case 'open':
      return record.stage === 'closed'
        ? { asked_by: '', closed_on: '', closed_by: '', finished_on: '', reopened: record.reopened + 1 }
        : { asked_by: '', finished_on: record.stage === 'asked' ? '' : record.finished_on }
  }
}
