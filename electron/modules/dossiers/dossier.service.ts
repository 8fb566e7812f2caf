import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { DOSSIER_STATES, type Dossier, type DossierState } from '#shared/modules/dossiers/dossier'
import type { DossierId } from '#shared/values/id'
import { dossierRows, dossierUse, findDossierOf, numbersTaken, updateDossier } from './dossier.repository'
import { dossierChanges, dossierColumns, soundDossier } from './dossier-content'
import { createDossiers } from './dossier-create'
import { countDossiers, findDossiers } from './dossier-list.repository'
import { loadDossier, requireOpenDossier } from './dossiers'

type Job =
  | 'dossiers'
  | 'dossierOrder'
  | 'dossierCounts'
  | 'dossier'
  | 'dossierOfPerson'
  | 'createDossiers'
  | 'saveDossier'
  | 'moveDossier'
  | 'removeDossier'

/** 档案登记: which dossiers there are, where each stands and what state it is in. */
export const dossierService: Pick<Handlers<typeof dossiers>, Job> = {
  async dossiers({ trx }, { offset, limit, ...filter }) {
    const found = await findDossiers(trx, filter)
    return { total: found.length, rows: await dossierRows(trx, found.slice(offset, offset + limit)) }
  },

  dossierOrder: ({ trx }, filter) => findDossiers(trx, filter),

  dossierCounts: ({ trx }) => countDossiers(trx),

  async dossier(context, { id }) {
    const dossier = await loadDossier(context.trx, id)
    noteDossier(context, dossier)
    return dossier
  },

  async dossierOfPerson({ trx }, { personId }) {
    const id = await findDossierOf(trx, personId)
    return id === undefined ? null : ((await dossierRows(trx, [id]))[0] ?? null)
  },

  createDossiers,

  async saveDossier(context, { id, version, content: given }) {
    const before = await toChange(context, id, version)
    const content = soundDossier(given)
    await refuseNumberTaken(context, content.number, id)
    return stored(context, before, dossierColumns(content))
  },

  async moveDossier(context, { id, version, to, reason }) {
    const before = await loadDossier(context.trx, id)
    requireVersion(before, version)
    const back = before.state === 'archived' && to === 'held'
    if (!back && !(before.state === 'held' && to === 'archived'))
      throw refuse(
        'conflict',
        `${before.name}的档案现为${DOSSIER_STATES[before.state]}，不能改为${DOSSIER_STATES[to]}。`,
        {
          remedy: '借出和转出由借阅、转递登记改变；在库的可以移交档案馆。',
        },
      )
    if (reason === '')
      throw refuse('invalid-input', '变更档案状态要写明原因。', {
        field: 'reason',
        remedy: '填写移交清单号或退回原因。',
      })
    return stored(
      context,
      before,
      { state: to, whereabouts: back ? '' : reason },
      stateChange(before.state, to, reason),
    )
  },

  async removeDossier(context, { id, version }) {
    const before = await toChange(context, id, version)
    const use = await dossierUse(context.trx, id)
    if (use !== '')
      throw refuse('conflict', `${before.name}的档案里有${use}，不能删除。`, {
        remedy: '先移走或删去这些内容；人已调走的用转递登记。',
      })
    await updateDossier(context.trx, id, {
      removed_at: context.now,
      version: version + 1,
      ...changedBy(context),
    })
    noteDossier(
      context,
      before,
      [{ field: '档案', before: before.number || before.name, after: '' }],
      version + 1,
    )
    return {}
  },
}

type Changes = Parameters<typeof noteDossier>[2]

async function stored(
  context: Context,
  before: Dossier,
  change: Parameters<typeof updateDossier>[2],
  further: Changes = [],
): Promise<Dossier> {
  const version = before.version + 1
  await updateDossier(context.trx, before.id, { ...change, version, ...changedBy(context) })
  const after = await loadDossier(context.trx, before.id)
  noteDossier(context, after, [...dossierChanges(before, after), ...(further ?? [])], version)
  return after
}

/** Puts on record what was seen or changed of a dossier. */
function noteDossier(
  { note }: Pick<Context, 'note'>,
  { id, name, number }: Dossier,
  changes?: { field: string; before: string; after: string }[],
  recordVersion?: number,
): void {
  note({
    targetKind: 'dossier',
    targetId: id,
    targetName: [name, number].filter(Boolean).join('　'),
    ...(changes && { changes }),
    ...(recordVersion !== undefined && { recordVersion }),
  })
}

function stateChange(from: DossierState, to: DossierState, reason: string) {
  return [{ field: '状态', before: DOSSIER_STATES[from], after: `${DOSSIER_STATES[to]}（${reason}）` }]
}

async function toChange({ trx }: Context, id: DossierId, version: number): Promise<Dossier> {
  const dossier = await requireOpenDossier(trx, id)
  requireVersion(dossier, version)
  return dossier
}

function requireVersion(dossier: Dossier, version: number): void {
  if (dossier.version === version) return
  throw refuse('conflict', `${dossier.name}的档案登记已被他人改过。`, {
    remedy: '看过现在的内容后再改。',
    current: dossier,
  })
}

async function refuseNumberTaken({ trx }: Context, number: string, id: DossierId): Promise<void> {
  const [taken] = number === '' ? [] : await numbersTaken(trx, [number], id)
  if (taken)
    throw refuse('conflict', `档案编号“${number}”已是${taken.name}的。`, {
      field: 'content.number',
      remedy: '换一个编号，或先改那一份的。',
    })
}

function changedBy({ now, caller }: Context) {
  return { changed_at: now, changed_by: caller.accountId }
}
