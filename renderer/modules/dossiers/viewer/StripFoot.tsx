import type { Material } from '#shared/modules/dossiers/material'
import type { Page } from '#shared/modules/dossiers/page'
import classes from './viewer.module.css'
import { text } from './viewer.text'

/** What was scanned against what the catalogue states: sides with something on them count. */
export function StripFoot({ pages, material }: { pages: readonly Page[]; material: Material | null }) {
  const blank = pages.filter((it) => it.blank).length
  const stated = material?.pages ?? null
  const written = pages.length - blank
  const uneven = stated !== null && pages.length > 0 && stated !== written
  return (
    <div className={classes.foot} data-uneven={uneven}>
      <span>{text.scanned(pages.length)}</span>
      {blank > 0 && <span>{text.blanks(blank)}</span>}
      {material && <span title={text.statedTitle}>{text.stated(stated)}</span>}
      {uneven && (
        <strong>{stated > written ? text.fewer(stated - written) : text.more(written - stated)}</strong>
      )}
    </div>
  )
}
