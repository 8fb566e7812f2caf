import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { PERMIT_STATES, type PermitContent, type PermitState } from '#shared/modules/dossiers/custody'
import { permitChanges } from '#shared/modules/dossiers/permit-changes'
import { rightsOf } from '#shared/security/roles'
import type { MaterialId, PermitId } from '#shared/values/id'
import { sortKey, todayPartial } from '#shared/values/partial-date'
import { accountsInUse } from './kinship.repository'
import {
  insertPermit,
  listPermits,
  materialsIn,
  nextPermitNumber,
  type PermitRecord,
  subjectRows,
  updatePermit,
} from './permit.repository'
import { movePermit } from './permit-move'
import {
  currentPermit,
  daySort,
  hindrancesOf,
  loadPermit,
  notePermit,
  permitsOf,
  refuseOwnPermit,
  requireUnhindered,
} from './permits'

/** 查（借）阅: asked for, decided, carried out. */
export const permitService: Pick<
  Handlers<typeof dossiers>,
  | 'permits'
  | 'permit'
  | 'permitHindrances'
  | 'dossierSubjects'
  | 'readerAccounts'
  | 'createPermit'
  | 'savePermit'
  | 'decidePermit'
  | 'movePermit'
> = {
  async permits(context, { offset, limit, ...filter }) {
    const today = sortKey(todayPartial(new Date(context.now)))
    const { total, records } = await listPermits(context.trx, { filter, today }, { offset, limit })
    return { total, rows: await permitsOf(context, records) }
  },

  permit: (context, { id }) => loadPermit(context, id),

  permitHindrances: (context, content) => hindrancesOf(context, content),

  async dossierSubjects({ trx }, { dossierIds }) {
    const subjects = await subjectRows(trx, dossierIds)
    const materials = await materialsIn(trx, dossierIds)
    return subjects.map((it) => ({
      ...it,
      materials: materials.filter((one) => one.dossierId === it.dossierId).map((one) => one.id as MaterialId),
    }))
  },

  async readerAccounts({ trx }) {
    const rows = await accountsInUse(trx)
    return rows.filter((it) => rightsOf(it.roles).has('dossiers.consult'))
  },

  async createPermit(context, { content }) {
    const { trx, now, caller } = context
    await requireKnown(context, content)
    const id = newId() as PermitId
    const year = new Date(now).getFullYear()
    const row = {
      id,
      version: 1,
      created_at: now,
      created_by: caller.accountId,
      changed_at: now,
      changed_by: caller.accountId,
      removed_at: null,
      year,
      number: await nextPermitNumber(trx, content.kind, year),
      state: 'asked' as const,
      ...(await contentColumns(context, content)),
    }
    await insertPermit(trx, row, content)
    const permit = await loadPermit(context, id)
    context.note({
      targetKind: 'permit',
      targetId: id,
      targetName: `${permit.number} ${content.unit}`,
      changes: permitChanges(null, content),
      recordVersion: 1,
    })
    return permit
  },

  async savePermit(context, { id, version, content }) {
    const record = await currentPermit(context, id, version)
    if (record.state !== 'asked')
      throw refuse('conflict', `这份申请${PERMIT_STATES[record.state]}，内容不能再改。`, {
        remedy: '撤回后另行申请。',
      })
    if (content.kind !== record.kind)
      throw refuse('invalid-input', '查阅与借阅分别编号，不能互换。', {
        field: 'kind',
        remedy: '撤回后另行申请。',
      })
    await requireKnown(context, content)
    const change = { ...changed(context, record), ...(await contentColumns(context, content)) }
    await updatePermit(context.trx, id, change, content)
    notePermit(context, record, permitChanges(record.content, content))
    return loadPermit(context, id)
  },

  async decidePermit(context, { id, version, grant, by, on, words }) {
    const record = await currentPermit(context, id, version)
    refuseOwnPermit(context, record)
    if (record.state !== 'asked')
      throw refuse('conflict', `这份申请${PERMIT_STATES[record.state]}，不能再审批。`)
    if (record.content.readers.some((it) => it.name === by.trim()))
      throw refuse('invalid-input', `${by}是查阅人，不能批准自己的申请。`, { field: 'by' })
    if (grant) await requireUnhindered(context, record)
    else if (words === '') throw refuse('invalid-input', '不予批准的，要写明原因。', { field: 'words' })
    const state: PermitState = grant ? 'granted' : 'refused'
    await updatePermit(context.trx, id, {
      ...changed(context, record),
      state,
      decided_by: by,
      decided_on: on,
      decision: words,
    })
    notePermit(context, record, [
      { field: '状态', before: PERMIT_STATES.asked, after: PERMIT_STATES[state] },
      { field: '审批', before: '', after: [by, on, words].filter(Boolean).join(' ') },
    ])
    return loadPermit(context, id)
  },

  movePermit,
}

export function changed({ now, caller }: Context, { version }: Pick<PermitRecord, 'version'>) {
  return { version: version + 1, changed_at: now, changed_by: caller.accountId }
}

async function requireKnown({ trx }: Context, { dossierIds }: PermitContent): Promise<void> {
  const known = await subjectRows(trx, dossierIds)
  if (known.length < new Set(dossierIds).size)
    throw refuse('not-found', '所申请的档案中有的已不在档案登记里。', {
      field: 'dossierIds',
      remedy: '去掉这一份，或重新选择。',
    })
}

async function contentColumns({ trx }: Context, content: PermitContent) {
  const subjects = await subjectRows(trx, content.dossierIds)
  const words = [content.unit, ...content.readers.map((it) => it.name), ...subjects.map((it) => it.name)]
  return {
    kind: content.kind,
    unit: content.unit,
    asked_on: content.askedOn,
    until_on: content.until,
    until_sort: daySort(content.until),
    search: [...words, content.reason].join(' ').toLowerCase(),
  }
}
