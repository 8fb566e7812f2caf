import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { RefusalError, refuse } from '#shared/ipc/reply'
import type { matters } from '#shared/modules/matters/contract'
import type { ManyDone } from '#shared/modules/matters/contract-matters'
import { spanEnd } from '#shared/modules/matters/rules-days'
import type { MatterId } from '#shared/values/id'
import { type EntryRecord, insertEntries, keepUnits, unitsOf, updateMatter } from './matter.repository'
import { type Hand, moveMatter } from './matter-moves'
import { calledMatter, changed, currentMatter, findJudged, type Judged, labelOf, noteMatter } from './matters'

type Job = 'move' | 'confirm' | 'escalate' | 'extend' | 'note' | 'noteMany' | 'moveMany' | 'confirmMany'

/** What is done about matters: steps, levels, deadlines, progress and the rungs of the ladder. */
export const matterActsService: Pick<Handlers<typeof matters>, Job> = {
  async move(context, { id, version, ...asked }) {
    return { version: await moveMatter(context, await currentMatter(context, id, version), asked, 'keeper') }
  },

  async confirm(context, { id, version, ...asked }) {
    return { version: await moveMatter(context, await currentMatter(context, id, version), asked, 'second') }
  },

  async escalate(context, { id, version, level, on, words, responsible, person, dueOn }) {
    const judged = await currentMatter(context, id, version)
    const { record, rules } = judged
    requireOpen(judged)
    const to = requireHigher(judged, level)
    const due = dueOn || (to.due === null ? record.due_on : spanEnd(on, to.due))
    const values = {
      ...changed(context, record),
      level,
      due_on: due,
      person: person || record.person,
    }
    await updateMatter(context.trx, id, values)
    if (responsible !== '') await giveTo(context, id, responsible)
    await enter(context, judged, { kind: 'level', key: level, on, words, before: record.due_on, after: due })
    noteMatter(
      context,
      judged,
      [
        { field: '层级', before: labelOf(rules, 'level', record.level), after: to.label },
        { field: '上报原因', before: '', after: words },
        { field: '责任单位', before: '', after: responsible },
        { field: '办理期限', before: record.due_on, after: due },
      ].filter((it) => it.before !== it.after),
      values.version,
    )
    return { version: values.version }
  },

  async extend(context, { id, version, dueOn, on, words }) {
    const judged = await currentMatter(context, id, version)
    requireOpen(judged)
    const { record } = judged
    const values = { ...changed(context, record), due_on: dueOn }
    await updateMatter(context.trx, id, values)
    await enter(context, judged, { kind: 'due', key: '', on, words, before: record.due_on, after: dueOn })
    noteMatter(
      context,
      judged,
      [
        { field: '办理期限', before: record.due_on, after: dueOn },
        { field: '改期原因', before: '', after: words },
      ],
      values.version,
    )
    return { version: values.version }
  },

  async note(context, { id, kind, key, on, words }) {
    const judged = await findJudged(context.trx, id)
    await addNote(context, judged, { kind, key, on, words })
    return {}
  },

  noteMany: (context, { ids, key, on, words }) =>
    each(context, ids, (judged) => addNote(context, judged, { kind: 'rung', key, on, words })),

  moveMany: (context, { ids, ...asked }) => moveEach(context, ids, asked, 'keeper'),
  confirmMany: (context, { ids, ...asked }) => moveEach(context, ids, asked, 'second'),
}

function moveEach(
  context: Context,
  ids: readonly MatterId[],
  asked: { move: string; on: string; words: string },
  hand: Hand,
): Promise<ManyDone> {
  return each(context, ids, (judged) => moveMatter(context, judged, { ...asked, dueOn: '' }, hand))
}

/** The same act for many; what it refuses stays as it is and is named. */
async function each(
  context: Context,
  ids: readonly MatterId[],
  act: (judged: Judged) => Promise<unknown>,
): Promise<ManyDone> {
  const left: ManyDone['left'] = []
  for (const id of ids) {
    const judged = await findJudged(context.trx, id)
    try {
      await act(judged)
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error
      left.push({ id, number: calledMatter(judged.record), reason: error.refusal.message })
    }
  }
  return { done: ids.length - left.length, left }
}

async function addNote(
  context: Context,
  judged: Judged,
  { kind, key, on, words }: { kind: 'progress' | 'rung'; key: string; on: string; words: string },
): Promise<void> {
  requireOpen(judged)
  const label = kind === 'rung' ? requireRung(judged, key) : '进展'
  if (kind === 'progress' && words === '')
    throw refuse('invalid-input', '进展未填。', { field: 'words', remedy: '写明办到哪一步。' })
  await enter(context, judged, { kind, key, on, words, before: '', after: '' })
  noteMatter(context, judged, [{ field: label, before: '', after: [on, words].filter(Boolean).join(' ') }])
}

type Entered = Pick<EntryRecord, 'kind' | 'key' | 'words' | 'before' | 'after'> & { on: string }

async function enter(
  { trx, now, caller }: Context,
  { record }: Judged,
  { on, ...said }: Entered,
): Promise<void> {
  const row = { id: newId(), matter_id: record.id, on_day: on, at: now, by: caller.accountId, ...said }
  await insertEntries(trx, [row])
}

/** Puts a unit in charge, before those that answered for it so far. */
async function giveTo({ trx }: Context, id: string, name: string): Promise<void> {
  const others = (await unitsOf(trx, id)).filter((it) => it.name !== name)
  await keepUnits(trx, id, [{ unitId: null, name, doneOn: '', report: '' }, ...others])
}

function requireOpen({ record }: Judged): void {
  if (record.stage === 'open') return
  throw refuse('conflict', `${calledMatter(record)}不在办理中。`, { remedy: '需要时先退回或恢复办理。' })
}

function requireHigher({ record, rules }: Judged, level: string) {
  const at = rules.levels.findIndex((it) => it.key === level)
  const to = rules.levels[at]
  if (to && at > rules.levels.findIndex((it) => it.key === record.level)) return to
  throw refuse('invalid-input', `${calledMatter(record)}只能上报到更高的层级。`, {
    field: 'level',
    remedy: '从更高的层级里选。',
  })
}

function requireRung({ rules }: Judged, key: string): string {
  const rung = rules.ladder.find((it) => it.key === key)
  if (rung) return rung.label
  throw refuse('invalid-input', '这个台账没有这种督促措施。', { field: 'key', remedy: '从列出的措施里选。' })
}
