import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { dossiers } from '#shared/modules/dossiers/contract'
import type { DossierId, MaterialId, PageId } from '#shared/values/id'
import { dossierOfMaterial } from './material.repository'
import { mergeMaterials, splitMaterial } from './material-parts'
import { type PageRecord, pagesById } from './page.repository'
import { correctPage, markBlank } from './page-correction'
import { changeLayout } from './page-layout'
import { removePageRows } from './page-layout.repository'
import { orderWith } from './page-order'
import { layRows, pageIdsOf } from './page-order.repository'
import { replacePage, restorePage } from './page-replacement'
import { pagesWords, placeWords } from './page-words'

/** Everything that changes pages which are in the dossier already. */
export const pageMoveService: Pick<
  Handlers<typeof dossiers>,
  | 'correctPage'
  | 'placePages'
  | 'markBlank'
  | 'removePages'
  | 'replacePage'
  | 'restorePage'
  | 'splitMaterial'
  | 'mergeMaterials'
> = {
  async placePages(context, { dossierId, ids, materialId, before }) {
    await changeLayout(context, dossierId, async () => {
      const { trx } = context
      const moved = await pagesToMove(context, dossierId, ids)
      const order = await orderOfPlace(context, dossierId, materialId, before)
      const from = await pagesWords(trx, moved)
      await layRows(trx, materialId, orderWith(order, [...new Set(ids)], before))
      const to = await placeWords(trx, materialId)
      const stays = moved.every((it) => it.material_id === materialId)
      return {
        title: stays ? `调整${to}的页序` : `移动 ${moved.length} 页到${to}`,
        changes: [{ field: '页面', before: from, after: stays ? `调整页序：${to}` : to }],
      }
    })
    return {}
  },

  async removePages(context, { dossierId, ids, reason }) {
    await changeLayout(context, dossierId, async () => {
      const words = await pagesWords(context.trx, await pagesToMove(context, dossierId, ids))
      await removePageRows(context.trx, ids, context.now)
      return {
        title: `删除${words}`,
        changes: [{ field: '页面', before: words, after: `删除，原因：${reason}` }],
      }
    })
    return {}
  },

  correctPage,
  markBlank,
  replacePage,
  restorePage,
  splitMaterial,
  mergeMaterials,
}

async function pagesToMove(
  { trx }: Context,
  dossierId: DossierId,
  ids: readonly PageId[],
): Promise<PageRecord[]> {
  const rows = await pagesById(trx, ids)
  const own = rows.filter((it) => it.dossier_id === dossierId)
  if (own.length < new Set(ids).size)
    throw refuse('not-found', '所选页面中有的已不在这份档案里，一页也没有移动。', {
      field: 'ids',
      remedy: '刷新后再选。',
    })
  return own.toSorted((a, b) => a.position - b.position)
}

async function orderOfPlace(
  { trx }: Context,
  dossierId: DossierId,
  materialId: MaterialId | null,
  before: PageId | null,
): Promise<PageId[]> {
  if (materialId !== null && (await dossierOfMaterial(trx, materialId)) !== dossierId)
    throw refuse('not-found', '要移到的材料不在这份档案里。', {
      field: 'materialId',
      remedy: '刷新目录后再选。',
    })
  const order = await pageIdsOf(trx, dossierId, materialId)
  if (before !== null && !order.includes(before))
    throw refuse('not-found', '要移到其前面的一页已不在这份材料里。', {
      field: 'before',
      remedy: '刷新后再移。',
    })
  return order
}
