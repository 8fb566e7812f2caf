import { classLabel } from '#shared/modules/dossiers/classes'
import type { Material } from '#shared/modules/dossiers/material'
import type { Page } from '#shared/modules/dossiers/page'
import { text } from './viewer.text'

/** 四-1-2　高等学校毕业生登记表　第 1 页 */
export function captionOf(material: Material | null, page: Pick<Page, 'no'>): string {
  if (!material) return text.captionLoose(page.no)
  return text.caption(`${classLabel(material.classCode)}-${material.no}`, material.title, page.no)
}
