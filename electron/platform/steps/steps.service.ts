import { refuse } from '#shared/ipc/reply'
import type { Step, steps, Turned } from '#shared/platform/steps/contract'
import type { Context } from '../ipc/context'
import type { Handlers } from '../ipc/gate'
import type { StepKeeper } from './keeper'
import type { StepModule } from './record-step'
import { describeSteps, whyBlocked } from './step-view'
import {
  findStep,
  lastStep,
  lastUndone,
  listSteps,
  markRedone,
  markUndone,
  type StepRow,
  stepsDownTo,
} from './steps.repository'

/** One keeper for each module that records steps. */
export type StepKeepers = Record<StepModule, StepKeeper>

/** Steps are the platform's; what is in them belongs to the module that made the change. */
export function stepsServiceWith(keepers: StepKeepers): Handlers<typeof steps> {
  return {
    async list({ trx, caller }, { mineOnly, ...slice }) {
      const { total, rows } = await listSteps(trx, mineOnly ? caller.accountId : null, slice)
      return { total, rows: await describeSteps(trx, caller, rows) }
    },

    async next({ trx, caller }) {
      const found = [await lastStep(trx, caller.accountId), await lastUndone(trx, caller.accountId)]
      const [undo, redo] = await Promise.all(
        found.map(async (row) => (row ? ((await describeSteps(trx, caller, [row]))[0] as Step) : null)),
      )
      return { undo: undo ?? null, redo: redo ?? null }
    },

    async undo(context, { id, through }) {
      const rows = await stepsToUndo(context, id, through)
      for (const row of rows) await undoStep(context, keepers, row)
      return turned(rows)
    },

    async redo(context, { id }) {
      const row = await stepToRedo(context, id)
      await redoStep(context, keepers, row)
      return turned([row])
    },
  }
}

function turned(rows: readonly StepRow[]): Turned {
  return { title: rows[0]?.title ?? '', steps: rows.length }
}

async function stepsToUndo(
  { trx, caller }: Context,
  id: string | null,
  through: 'one' | 'mine' | 'all',
): Promise<StepRow[]> {
  const row = id === null ? await lastStep(trx, caller.accountId) : await findStep(trx, id)
  if (!row) throw id === null ? refuse('not-found', '没有可以撤销的操作。') : gone()
  if (row.undone_at !== null) throw refuse('conflict', `“${row.title}”已经撤销过。`)
  return through === 'one' ? [row] : stepsDownTo(trx, row.seq, through === 'mine' ? caller.accountId : null)
}

async function stepToRedo({ trx, caller }: Context, id: string | null): Promise<StepRow> {
  const row = id === null ? await lastUndone(trx, caller.accountId) : await findStep(trx, id)
  if (!row) throw id === null ? refuse('not-found', '没有可以重做的操作。') : gone()
  if (row.undone_at === null) throw refuse('conflict', `“${row.title}”没有撤销过，不用重做。`)
  return row
}

function gone() {
  return refuse('not-found', '找不到这一步，可能已超出保留的步数。', { remedy: '刷新操作历史后再看。' })
}

async function undoStep(context: Context, keepers: StepKeepers, row: StepRow): Promise<void> {
  const keeper = await open(context, keepers, row)
  const payload = await keeper.undo(context, row)
  await markUndone(context.trx, row.seq, {
    undone_at: context.now,
    undone_by: context.caller.accountId,
    payload: packed(row, payload),
  })
}

async function redoStep(context: Context, keepers: StepKeepers, row: StepRow): Promise<void> {
  const keeper = await open(context, keepers, row)
  const payload = await keeper.redo(context, row)
  await markRedone(context.trx, row.seq, packed(row, payload))
}

function packed(row: StepRow, payload: unknown): string {
  return payload === undefined ? row.payload : JSON.stringify(payload)
}

/** The keeper of a step that nothing stands against. */
async function open(context: Context, keepers: StepKeepers, row: StepRow): Promise<StepKeeper> {
  const keeper = keepers[row.module as StepModule]
  if (!keeper.rightsOf(row).every((right) => context.caller.rights.has(right)))
    throw refuse('forbidden', `没有“${row.title}”所需的权限。`, { remedy: '由有权限的人撤销或重做。' })
  const blocked = await whyBlocked(context.trx, row)
  if (blocked) throw refuse('conflict', blocked.message, { remedy: blocked.remedy })
  context.touch(['steps', ...keeper.topics])
  return keeper
}
