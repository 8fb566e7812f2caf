import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import {
  damagedHashes,
  markChecked,
  objectsAfter,
  storeTotals,
} from '#electron/platform/store/store.repository'
import { recordFindings, verifyObjects } from '#electron/platform/store/verify'
import { refuse } from '#shared/ipc/reply'
import type { dossiers } from '#shared/modules/dossiers/contract'
import type { DossierId, MaterialId, PageId } from '#shared/values/id'
import { dossierBriefs } from './dossiers'
import { materialPlace } from './page.repository'
import { damagedPages, hashesOfDossier } from './store.repository'

/** How the files of the pages are, looking them over, and mending them. */
export const storeService: Pick<Handlers<typeof dossiers>, 'storeState' | 'verifyPages' | 'mendPages'> = {
  async storeState({ trx, store }, slice) {
    const { total, rows } = await damagedPages(trx, slice)
    return {
      ...(await storeTotals(trx)),
      folder: { name: basename(store.files.folder), there: store.files.exists() },
      total,
      rows: rows.map((it) => ({
        pageId: it.id as PageId,
        dossierId: it.dossier_id as DossierId,
        materialId: it.material_id as MaterialId | null,
        name: it.name,
        place: `${materialPlace(it)}第 ${it.no} 页`,
        damage: it.damage,
      })),
    }
  },

  async verifyPages(context, { dossierId }) {
    const wanted = dossierId === null ? null : await hashesOfDossier(context.trx, dossierId)
    const total = wanted?.length ?? (await storeTotals(context.trx)).files
    let checked = 0
    let damaged = 0
    for await (const hashes of wanted ? slicesOf(wanted) : allSlices(context)) {
      const findings = await verifyObjects(context.store, hashes, async () => {
        context.progress({ done: checked, total, message: '逐个解密核验页面文件' })
        await context.step()
        checked += 1
        return true
      })
      damaged += await context.write((trx) => recordFindings(trx, findings, context.now))
    }
    await noteVerified(context, dossierId, { checked, damaged })
    return { checked, damaged }
  },

  async mendPages(context, { grant }) {
    const folders = await pageFoldersIn(await context.host.pathOf(grant.id))
    if (folders.length === 0)
      throw refuse('not-found', `“${grant.name}”里没有页面文件。`, {
        remedy: '选放备份的文件夹，里面应有名称以“.pages”结尾的文件夹。',
      })
    const damaged = await damagedHashes(context.trx)
    let mended = 0
    for (const hash of damaged) {
      context.progress({ done: mended, total: damaged.length, message: '从备份补回' })
      await context.step()
      if (!(await context.store.mend(hash, folders))) continue
      await context.write((trx) => markChecked(trx, [hash], context.now))
      mended += 1
    }
    const left = damaged.length - mended
    const after = `补回 ${mended} 个，${left} 个备份里也没有完好的`
    context.note({
      targetKind: 'store',
      targetId: '',
      targetName: grant.name,
      changes: [{ field: '页面文件', before: `损坏 ${damaged.length} 个`, after }],
    })
    return { mended, left }
  },
}

const SLICE = 200

function* slicesOf(hashes: readonly string[]): Generator<string[]> {
  for (let from = 0; from < hashes.length; from += SLICE) yield hashes.slice(from, from + SLICE)
}

async function* allSlices({ trx }: TaskContext): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const slice = (await objectsAfter(trx, after, SLICE)).map((it) => it.hash)
    const last = slice.at(-1)
    if (last === undefined) return
    yield slice
    after = last
  }
}

async function noteVerified(
  context: TaskContext,
  dossierId: DossierId | null,
  { checked, damaged }: { checked: number; damaged: number },
): Promise<void> {
  const whose = dossierId === null ? null : (await dossierBriefs(context.trx, [dossierId])).get(dossierId)
  context.note({
    targetKind: dossierId === null ? 'store' : 'dossier',
    targetId: dossierId ?? '',
    targetName: whose ? `${whose.name}的档案` : '全部页面文件',
    changes: [{ field: '核验', before: '', after: `${checked} 个文件，${damaged} 个损坏` }],
  })
}

/** The folder itself, when it holds pages, and those in it that do by their name. */
async function pageFoldersIn(folder: string): Promise<string[]> {
  const inside = await readdir(folder, { withFileTypes: true })
  const named = inside.filter((it) => it.isDirectory() && it.name.endsWith('.pages'))
  return [...(folder.endsWith('.pages') ? [folder] : []), ...named.map((it) => join(folder, it.name))]
}
