import { keptChanged, keptNew, keptRemoved } from '#electron/platform/database/kept'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { inspections } from '#shared/modules/inspections/contract'
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
    if (before) await updateRound(context.trx, roundId, { ...columns, ...keptChanged(context, version) })
    else await insertRound(context.trx, { ...kept, ...columns, number: await nextNumber(context, content) })
    const changes = [{ field: '轮次', before: before ? words(before) : '', after: words(columns) }]
    context.note({ targetKind: 'inspection-round', targetId: roundId, targetName: content.title, changes })
    return { id: roundId }
  },

  async removeRound(context, { id, version }) {
    const round = await roundToChange(context, id, version)
    await updateRound(context.trx, id, keptRemoved(context, version))
    const changes = [{ field: '轮次', before: words(round), after: '' }]
    context.note({ targetKind: 'inspection-round', targetId: id, targetName: round.title, changes })
    return {}
  },
}

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
