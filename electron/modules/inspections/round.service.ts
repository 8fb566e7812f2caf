import { keptChanged, keptNew, keptRemoved } from '#electron/platform/database/kept'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { noteStep, rowChange } from '#electron/platform/steps/row-steps'
import { refuse } from '#shared/ipc/reply'
import type { inspections } from '#shared/modules/inspections/contract'
import { STEP } from './step'
import { findRound, insertRound, listRounds, type RoundRecord, updateRound } from './visit.repository'

/** 巡查轮次. */
export const roundService: Pick<Handlers<typeof inspections>, 'rounds' | 'saveRound' | 'removeRound'> = {
  async rounds({ trx }, asked) {
    const rounds = await listRounds(trx, asked)
    return rounds.map(({ begins_on, ends_on, ...it }) => ({ ...it, begins: begins_on, ends: ends_on }))
  },

  async saveRound(context, { id, version, content }) {
    const { begins, ends, ...rest } = content
    if (begins !== '' && ends !== '' && ends < begins)
      throw refuse('invalid-input', `结束 ${ends} 早于开始 ${begins}。`, { field: 'content.ends' })
    const columns = { ...rest, begins_on: begins, ends_on: ends }
    const before = id === null ? null : await roundToChange(context, id, version)
    const kept = keptNew(context)
    const roundId = before?.id ?? kept.id
    const row = { ...kept, ...columns, number: before?.number ?? (await nextNumber(context, content)) }
    if (before) await updateRound(context.trx, roundId, { ...columns, ...keptChanged(context, version) })
    else await insertRound(context.trx, row)
    const changes = [{ field: '轮次', before: before ? words(before) : '', after: words(columns) }]
    const about = { targetKind: 'inspection-round', targetId: roundId, targetName: content.title, changes }
    const after = before ? { ...columns, id: roundId } : row
    const rows = [rowChange('inspection_round', before, after, CHILDREN)]
    await noteStep(context, about, { ...STEP, title: `${before ? '修改' : '新增'}“${content.title}”`, rows })
    return { id: roundId }
  },

  async removeRound(context, { id, version }) {
    const round = await roundToChange(context, id, version)
    const removed = keptRemoved(context, version)
    await updateRound(context.trx, id, removed)
    const changes = [{ field: '轮次', before: words(round), after: '' }]
    const about = { targetKind: 'inspection-round', targetId: id, targetName: round.title, changes }
    const rows = [rowChange('inspection_round', round, { id, removed_at: removed.removed_at })]
    await noteStep(context, about, { ...STEP, title: `删除“${round.title}”`, rows })
    return {}
  },
}

const CHILDREN = { children: [['inspection_visit', 'round_id']] } as const

async function roundToChange({ trx }: Context, id: string, version: number): Promise<RoundRecord> {
  const found = await findRound(trx, id)
  if (found.version === version) return found
  throw refuse('conflict', `“${found.title}”已被他人改过。`, { remedy: '重新打开后再改。' })
}

async function nextNumber({ trx }: Context, asked: { programme: string; year: number }): Promise<number> {
  const rounds = await listRounds(trx, asked)
  return Math.max(0, ...rounds.map((it) => it.number)) + 1
}

function words({
  title,
  manner,
  begins_on,
  ends_on,
}: Pick<RoundRecord, 'title' | 'manner' | 'begins_on' | 'ends_on'>) {
  const span = begins_on === '' ? '' : `${begins_on} 至 ${ends_on || '（未定）'}`
  return [title, manner, span].filter(Boolean).join('，')
}
