import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import {
  PERMIT_STATES,
  type Permit,
  type PermitState,
  type ReturnCheck,
} from '#shared/modules/dossiers/custody'
import { permitMoves, returnTroubles } from '#shared/modules/dossiers/rules-custody'
import type { PermitId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { setCustody } from './dossier-custody'
import { materialsIn, type PermitRecord, updatePermit } from './permit.repository'
import { currentPermit, loadPermit, notePermit, refuseOwnPermit, requireUnhindered } from './permits'
import { stopClock } from './reading-clock'

type Move = {
  id: PermitId
  version: number
  to: PermitState
  on: string
  by: string
  reason: string
  checks: readonly ReturnCheck[]
}

/** Reading begins or ends, a paper dossier goes out or comes back, a permit is withdrawn. */
export async function movePermit(context: Context, move: Move): Promise<Permit> {
  const record = await currentPermit(context, move.id, move.version)
  if (!permitMoves(record.kind, record.state).includes(move.to))
    throw refuse('conflict', `这份申请${PERMIT_STATES[record.state]}，不能改为${PERMIT_STATES[move.to]}。`)
  if (move.to !== 'withdrawn') refuseOwnPermit(context, record)
  if (move.to === 'open' || move.to === 'lent') await requireUnhindered(context, record)
  const on = move.on || todayPartial(new Date(context.now))
  const change = await changesOf(context, record, { ...move, on })
  await updatePermit(context.trx, record.id, {
    version: record.version + 1,
    changed_at: context.now,
    changed_by: context.caller.accountId,
    state: move.to,
    ...change,
  })
  stopClock(context, record.id)
  notePermit(context, record, [
    { field: '状态', before: PERMIT_STATES[record.state], after: PERMIT_STATES[move.to] },
    { field: '说明', before: '', after: [on, move.by, move.reason].filter(Boolean).join(' ') },
  ])
  return loadPermit(context, record.id)
}

function changesOf(context: Context, record: PermitRecord, move: Move) {
  if (move.to === 'lent') return lend(context, record, move)
  if (move.to === 'closed' && record.kind === 'borrow') return takeBack(context, record, move)
  if (move.to === 'withdrawn' && move.reason === '')
    throw refuse('invalid-input', '撤回的原因未填。', { field: 'reason' })
  return move.to === 'withdrawn'
    ? { decision: [record.decision, `撤回：${move.reason}`].filter(Boolean).join('；') }
    : {}
}

async function lend(context: Context, record: PermitRecord, { on, by }: Move) {
  if (by === '') throw refuse('invalid-input', '领取人未填。', { field: 'by' })
  for (const id of record.content.dossierIds)
    await setCustody(context, id, {
      from: ['held'],
      to: 'lent',
      whereabouts: `${record.unit} ${by}，应还 ${record.until_on}`,
    })
  return { lent_on: on }
}

async function takeBack(context: Context, record: PermitRecord, { on, by, checks }: Move) {
  if (by === '') throw refuse('invalid-input', '归还人未填。', { field: 'by' })
  if (on < record.lent_on)
    throw refuse('invalid-input', `归还日期早于借出日期 ${record.lent_on}。`, { field: 'on' })
  const { dossierIds } = record.content
  const troubles = returnTroubles(dossierIds, await materialsIn(context.trx, dossierIds), checks)
  if (troubles > 0)
    throw refuse('invalid-input', `还有 ${troubles} 件材料没有核对。`, {
      field: 'checks',
      remedy: '逐件核对；缺少的，在说明里写明。',
    })
  for (const id of dossierIds) await setCustody(context, id, { from: ['lent'], to: 'held', whereabouts: '' })
  return {
    returned_on: on,
    returned_by: by,
    return_handler: context.caller.name,
    return_checks: JSON.stringify(checks),
  }
}
