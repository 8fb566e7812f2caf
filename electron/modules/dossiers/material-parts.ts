import type { Selectable } from 'kysely'
import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { dossiers } from '#shared/modules/dossiers/contract'
import type { DossierId, MaterialId } from '#shared/values/id'
import type { MaterialTable } from './dossiers.table'
import { insertMaterials, markPlaced, renumberMaterials, updateMaterial } from './material.repository'
import { idsInClass, materialOf } from './material-parts.repository'
import { titleKey } from './materials'
import { pagesOf } from './page.repository'
import { changeLayout } from './page-layout'
import { referrersOf, setReferrers } from './page-layout.repository'
import { layRows } from './page-order.repository'
import { placeWords } from './page-words'

type Parts = Pick<Handlers<typeof dossiers>, 'splitMaterial' | 'mergeMaterials'>
type MaterialRow = Selectable<MaterialTable>

/** From `from` on, the pages become a material of their own right behind. */
export const splitMaterial: Parts['splitMaterial'] = async (context, { id, from, title }) => {
  const material = await required(context, id, 'id')
  const fresh = newId() as MaterialId
  await changeLayout(context, material.dossier_id as DossierId, async () => {
    const { trx } = context
    const pages = await pagesOf(trx, material.dossier_id, id)
    const at = pages.findIndex((it) => it.id === from)
    if (at <= 0)
      throw refuse('invalid-input', `从第 1 页拆不出新的材料：《${material.title}》一页也不剩。`, {
        field: 'from',
        remedy: '选第 2 页或以后的一页作为新材料的首页。',
      })
    const [first, rest] = [pages.slice(0, at), pages.slice(at)]
    // Stated pages are divided only where they are what was scanned; otherwise somebody has to count.
    const counted = material.pages === written(pages).length
    await insertBehind(context, material, { id: fresh, title, pages: counted ? written(rest).length : null })
    if (counted) await change(context, material, { pages: written(first).length })
    await layRows(
      trx,
      fresh,
      rest.map((it) => it.id as never),
    )
    const place = await placeWords(trx, fresh)
    return {
      title: `拆分《${material.title}》`,
      changes: [{ field: '材料', before: await placeWords(trx, id), after: `第 ${at + 1} 页起拆为${place}` }],
    }
  })
  return { materialId: fresh }
}

/** Everything of `id` to the end of `into`; the emptied line goes to the recycle bin. */
export const mergeMaterials: Parts['mergeMaterials'] = async (context, { id, into }) => {
  const [source, target] = [await required(context, id, 'id'), await required(context, into, 'into')]
  if (id === into) throw refuse('invalid-input', '同一份材料不能与自己合并。', { field: 'into' })
  if (source.dossier_id !== target.dossier_id)
    throw refuse('invalid-input', `《${source.title}》和《${target.title}》不在同一份档案里。`, {
      field: 'into',
    })
  await changeLayout(context, source.dossier_id as DossierId, async () => {
    const { trx, now } = context
    const [before, after] = [await placeWords(trx, id), await placeWords(trx, into)]
    const order = [
      ...(await pagesOf(trx, target.dossier_id, into)),
      ...(await pagesOf(trx, source.dossier_id, id)),
    ]
    await layRows(
      trx,
      into,
      order.map((it) => it.id as never),
    )
    const rows = await referrersOf(trx, id)
    await setReferrers(trx, rows, into)
    const sum = source.pages === null || target.pages === null ? null : source.pages + target.pages
    await change(context, target, { pages: sum })
    await change(context, source, { removed_at: now })
    return {
      title: `把《${source.title}》并入《${target.title}》`,
      changes: [{ field: '材料', before, after: `并入${after}` }],
      referrers: { rows, was: id, is: into },
    }
  })
  return {}
}

async function required({ trx }: Context, id: string, field: string): Promise<MaterialRow> {
  const material = await materialOf(trx, id)
  if (material) return material
  throw refuse('not-found', '这份材料已不在目录里。', { field, remedy: '刷新目录后再选。' })
}

async function change(
  { trx, now, caller }: Context,
  { id, version }: MaterialRow,
  columns: Partial<MaterialRow>,
): Promise<void> {
  await updateMaterial(trx, id, {
    ...columns,
    version: version + 1,
    changed_at: now,
    changed_by: caller.accountId,
  })
}

/** A material like `material` but for what is given, next in the class and placed there by hand. */
async function insertBehind(
  { trx, now, caller }: Context,
  material: MaterialRow,
  own: { id: MaterialId; title: string; pages: number | null },
): Promise<void> {
  const stamp = {
    created_at: now,
    changed_at: now,
    created_by: caller.accountId,
    changed_by: caller.accountId,
  }
  const title = { title: own.title, title_key: titleKey(own.title) }
  await insertMaterials(trx, [{ ...material, ...own, ...title, ...stamp, version: 1, remark: '' }])
  const order = (await idsInClass(trx, material.dossier_id, material.class_code)).filter(
    (it) => it !== own.id,
  )
  await renumberMaterials(trx, order.toSpliced(order.indexOf(material.id) + 1, 0, own.id))
  await markPlaced(trx, [own.id], true)
}

/** Sides with something on them. */
function written<T extends { blank: number }>(pages: readonly T[]): T[] {
  return pages.filter((it) => it.blank === 0)
}
