import { newId } from '#electron/platform/database/id'
import { ImageDesk } from '#electron/platform/images/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { isDamaged, type Stored } from '#electron/platform/store/page-store'
import { keepObjects } from '#electron/platform/store/store.repository'
import { RefusalError } from '#shared/ipc/reply'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { MOST_ENCLOSURES, takesEnclosures } from '#shared/modules/dossiers/enclosure'
import type { Grant } from '#shared/values/id'
import {
  deleteEnclosure,
  type EnclosureRecord,
  enclosuresOf,
  type HolderId,
  insertEnclosures,
} from './enclosure.repository'
import { type EnclosureFile, readEnclosure } from './enclosure-file'
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
    const { sealed, refused } = await sealAll(context, grants)
    return context.write(async (trx) => {
      const holder = await loadHolder(trx, place)
      requireTaking(holder)
      const there = await enclosuresOf(trx, place)
      const { rows, left } = rowsOf(context, { ...place, addedIn: holder.state }, { there, sealed })
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
    try {
      return { mime: record.mime, name: record.name, bytes: await context.store.read(record.hash) }
    } catch (error) {
      if (!isDamaged(error)) throw error
      throw new RefusalError('damaged', `${called}：文件已损坏或不在了。`, {
        remedy: '从备份恢复，或重新扫描后添加。',
      })
    }
  },
}

type Refused = { name: string; reason: string }
type Sealed = Omit<EnclosureFile, 'bytes'> & { stored: Stored }

/** Files into the store, one after another: each may be as large as thirty pages. */
async function sealAll(
  context: TaskContext,
  grants: readonly Grant[],
): Promise<{ sealed: Sealed[]; refused: Refused[] }> {
  const desk = new ImageDesk()
  const sealed: Sealed[] = []
  const refused: Refused[] = []
  try {
    for (const [index, grant] of grants.entries()) {
      context.progress({ done: index, total: grants.length, message: `读取 ${grant.name}` })
      await context.step()
      const file = await readEnclosure(context, grant, desk)
      if ('reason' in file) refused.push({ name: grant.name, reason: file.reason })
      else {
        const { bytes, ...facts } = file
        sealed.push({ ...facts, stored: await context.store.put(bytes) })
      }
    }
  } finally {
    await desk.close()
  }
  return { sealed, refused }
}

type Offered = { there: readonly EnclosureRecord[]; sealed: readonly Sealed[] }

/** Rows behind those that are there. The same content twice and what goes past the limit is left out by name. */
function rowsOf(
  { now, caller }: TaskContext,
  { holder, id, addedIn }: HolderId & { addedIn: string },
  { there, sealed }: Offered,
): { rows: EnclosureRecord[]; left: Refused[] } {
  const rows: EnclosureRecord[] = []
  const left: Refused[] = []
  for (const { stored, ...file } of sealed) {
    const all = [...there, ...rows]
    const reason = reasonAgainst(stored, all)
    if (reason !== '') left.push({ name: file.name, reason })
    else
      rows.push({
        id: newId(),
        permit_id: holder === 'permit' ? id : null,
        transfer_id: holder === 'transfer' ? id : null,
        position: (all.at(-1)?.position ?? -1) + 1,
        ...file,
        ...stored,
        added_in: addedIn,
        added_at: now,
        added_by: caller.accountId,
      })
  }
  return { rows, left }
}

function reasonAgainst({ hash }: Stored, there: readonly EnclosureRecord[]): string {
  if (there.some((it) => it.hash === hash)) return '已经添加过。'
  if (there.length < MOST_ENCLOSURES) return ''
  return `附件已有 ${MOST_ENCLOSURES} 个，不能再多。合并成一个 PDF 后再添加。`
}
