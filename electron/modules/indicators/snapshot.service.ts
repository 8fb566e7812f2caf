import type { FigureSource } from '#electron/platform/figures/figure-source'
import type { Context, TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { indicators } from '#shared/modules/indicators/contract'
import type { Side, Snapshot } from '#shared/modules/indicators/indicators'
import { compared } from './compare'
import { type Evaluator, evaluate, openSide, type Placed } from './evaluate'
import { begun, changed, checkVersion } from './kept'
import { placedOn } from './placed'
import {
  findSnapshot,
  insertFrozen,
  insertFrozenRecords,
  insertSnapshot,
  listSnapshots,
  updateSnapshot,
} from './snapshot.repository'

type Job = 'snapshots' | 'takeSnapshot' | 'removeSnapshot' | 'compare'

/** Records frozen at a time. */
const SLICE = 500

/** Indicators as they stood: frozen with the records behind them, and two moments set beside each other. */
export function snapshotServiceWith(
  sources: readonly FigureSource[],
): Pick<Handlers<typeof indicators>, Job> {
  return {
    snapshots: ({ trx }) => listSnapshots(trx),

    async takeSnapshot(context, { title, on, note }) {
      const { trx } = context
      const row = { ...begun(context), title, on_day: on, note }
      await insertSnapshot(trx, row)
      const all = await placedOn(trx, on)
      for (const [position, placed] of all.entries()) {
        await freeze(context, sources, placed, { snapshotId: row.id, position, on })
        context.progress({ done: position + 1, total: all.length, message: placed.indicator.label })
        await context.step()
      }
      noteSnapshot(context, row, '留存')
      return one(context, row.id)
    },

    async removeSnapshot(context, { id, version }) {
      const row = await findSnapshot(context.trx, id)
      checkVersion(row, version, row.title)
      await updateSnapshot(context.trx, id, { removed_at: context.now, ...changed(context, version) })
      noteSnapshot(context, row, '删除')
      return {}
    },

    compare: (context, ask) => compared({ context, sources }, ask),
  }
}

async function freeze(
  context: TaskContext,
  sources: readonly FigureSource[],
  placed: Placed,
  { snapshotId, position, on }: { snapshotId: string; position: number; on: string },
): Promise<void> {
  const { system, indicator } = placed
  const evaluator = { context, sources }
  const value = await evaluate(evaluator, placed, { on, unitIds: [] })
  await insertFrozen(context.trx, {
    snapshot_id: snapshotId,
    system,
    key: indicator.key,
    position,
    numerator: value.numerator.value,
    denominator: value.denominator?.value ?? null,
    indicator: JSON.stringify(indicator),
    value: JSON.stringify(value),
  })
  for (const side of ['numerator', 'denominator'] as const)
    await freezeRecords(context, evaluator, placed, { snapshotId, side, on })
}

async function freezeRecords(
  { trx }: Context,
  evaluator: Evaluator,
  placed: Placed,
  { snapshotId, side, on }: { snapshotId: string; side: Side; on: string },
): Promise<void> {
  const opened = openSide(evaluator, placed, side, on)
  if (!opened?.counter.records) return
  const asked = { on: opened.span.to, ...opened.span, unitIds: [] }
  for (let offset = 0; ; offset += SLICE) {
    const { rows } = await opened.counter.list(asked, { offset, limit: SLICE })
    const records = rows.map((record, at) => ({
      snapshot_id: snapshotId,
      system: placed.system,
      key: placed.indicator.key,
      side,
      position: offset + at,
      record: JSON.stringify(record),
    }))
    await insertFrozenRecords(trx, records)
    if (rows.length < SLICE) return
  }
}

async function one({ trx }: Context, id: string): Promise<Snapshot> {
  const found = (await listSnapshots(trx)).find((it) => it.id === id)
  if (!found) throw new Error(`no snapshot ${id}`)
  return found
}

function noteSnapshot(
  context: Context,
  { id, title, version }: { id: string; title: string; version: number },
  verb: string,
): void {
  context.note({
    targetKind: 'indicator-snapshot',
    targetId: id,
    targetName: title,
    changes: [{ field: '快照', before: verb === '删除' ? title : '', after: verb === '删除' ? '' : title }],
    recordVersion: version,
  })
}
