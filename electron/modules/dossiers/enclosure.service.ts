import { newId } from '#electron/platform/database/id'
import { contentOf, fitting, type SealedFile, sealFiles } from '#electron/platform/evidence/seal-files'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { keepObjects } from '#electron/platform/store/store.repository'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { MOST_ENCLOSURES, takesEnclosures } from '#shared/modules/dossiers/enclosure'
import {
  deleteEnclosure,
  type EnclosureRecord,
  enclosuresOf,
  type HolderId,
  insertEnclosures,
} from './enclosure.repository'
import {
  enclosureOf,
  enclosureWithHolder,
  loadHolder,
  noteEnclosure,
  requireRemovable,
  requireTaking,
} from './enclosures'

type Job = 'enclosures' | 'addEnclosures' | 'removeEnclosure' | 'enclosure'
const FIELD = '审批附件'

/** 审批附件: scans of the approvals of custody, sealed like pages. */
export const enclosureService: Pick<Handlers<typeof dossiers>, Job> = {
  async enclosures({ trx }, place) {
    const holder = await loadHolder(trx, place)
    const rows = (await enclosuresOf(trx, place)).map((it) => enclosureOf(it, holder))
    return { open: takesEnclosures(holder.holder, holder.state), rows }
  },

  async addEnclosures(context, { grants, ...place }) {
    requireTaking(await loadHolder(context.trx, place))
    const { sealed, refused } = await sealFiles(context, grants)
    return context.write(async (trx) => {
      const holder = await loadHolder(trx, place)
      requireTaking(holder)
      const there = await enclosuresOf(trx, place)
      const { fresh, left } = fitting(sealed, { there, most: MOST_ENCLOSURES })
      const rows = fresh.map((it) => rowOf(context, { ...place, addedIn: holder.state }, it))
      await keepObjects(trx, rows, context.now)
      await insertEnclosures(trx, rows)
      const names = rows.map((it) => it.name).join('、')
      noteEnclosure(context, holder, names === '' ? [] : [{ field: FIELD, before: '', after: names }])
      return { added: rows.length, refused: [...refused, ...left] }
    })
  },

  async removeEnclosure(context, { id }) {
    const { record, holder } = await enclosureWithHolder(context.trx, id)
    requireRemovable(holder, record)
    await deleteEnclosure(context.trx, id)
    noteEnclosure(context, holder, [{ field: FIELD, before: record.name, after: '' }])
    return {}
  },

  async enclosure(context, { id }) {
    const { record, holder } = await enclosureWithHolder(context.trx, id)
    const called = `${holder.called}：${record.name}`
    noteEnclosure(context, { ...holder, called }, [])
    return contentOf(context, record, called)
  },
}

function rowOf(
  { now, caller }: TaskContext,
  { holder, id, addedIn }: HolderId & { addedIn: string },
  { stored, ...file }: SealedFile & { position: number },
): EnclosureRecord {
  return {
    id: newId(),
    permit_id: holder === 'permit' ? id : null,
    transfer_id: holder === 'transfer' ? id : null,
    ...file,
    ...stored,
    added_in: addedIn,
    added_at: now,
    added_by: caller.accountId,
  }
}
