import type { Trx } from '#electron/platform/database/schema'
import { groupBy } from '#shared/values/group-by'
import { materialOf } from './material-parts.repository'
import { materialPlace, type PageRecord } from './page.repository'

/** 四-1 第 3 件《学历证明》, or 待归位. */
export async function placeWords(trx: Trx, materialId: string | null): Promise<string> {
  return materialPlace(materialId === null ? null : ((await materialOf(trx, materialId)) ?? null))
}

/** The place of each material with its pages: 四-1 第 3 件《学历证明》第 2、3 页. */
export async function pagesWords(trx: Trx, pages: readonly PageRecord[]): Promise<string> {
  const places = groupBy(pages, (it) => it.material_id)
  const words: string[] = []
  for (const [materialId, rows] of places)
    words.push(`${await placeWords(trx, materialId)}第 ${rows.map((it) => it.position).join('、')} 页`)
  return words.join('；')
}
