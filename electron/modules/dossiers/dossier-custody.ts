import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { DOSSIER_STATES, type DossierState } from '#shared/modules/dossiers/dossier'
import { updateDossier } from './dossier.repository'
import { loadDossier } from './dossiers'

type Place = {
  /** States it may be in before. */
  from: readonly DossierState[]
  to: DossierState
  whereabouts: string
  cabinet?: string
  shelf?: string
}

/** Puts a dossier into another state because it was lent, came back, was sent or received; refuses where it is not there. */
export async function setCustody(context: Context, id: string, { from, ...place }: Place): Promise<void> {
  const dossier = await loadDossier(context.trx, id)
  if (!from.includes(dossier.state))
    throw refuse('conflict', `${dossier.name}的档案现在是“${DOSSIER_STATES[dossier.state]}”。`, {
      remedy: '先核对这份档案的状态。',
    })
  const { to, ...columns } = place
  await updateDossier(context.trx, id, {
    ...columns,
    state: to,
    version: dossier.version + 1,
    changed_at: context.now,
    changed_by: context.caller.accountId,
  })
  context.note({
    targetKind: 'dossier',
    targetId: id,
    targetName: dossier.name,
    changes: [
      { field: '状态', before: DOSSIER_STATES[dossier.state], after: DOSSIER_STATES[to] },
      { field: '去向', before: dossier.whereabouts, after: columns.whereabouts },
    ].filter((it) => it.before !== it.after),
    recordVersion: dossier.version + 1,
  })
}
