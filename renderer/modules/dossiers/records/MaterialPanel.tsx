import { classLabel } from '#shared/modules/dossiers/classes'
import type { Material } from '#shared/modules/dossiers/material'
import type { Page } from '#shared/modules/dossiers/page'
import { dateText, isUneven } from '#shared/modules/dossiers/rules-catalogue'
import { PanelBlock } from '../../../components'
import classes from './dossier.module.css'
import { text } from './records.text'

const { facts2: labels } = text

/** What the catalogue says of the material in sight, and what was scanned of it. */
export function MaterialPanel({ material, page }: { material: Material | null; page: Page | null }) {
  if (!material) return <p className={classes.quiet}>{text.choose}</p>
  const { classCode, no, copies, remark, pages, scanned, blank } = material
  const uneven = isUneven(material)
  const facts = [
    [labels.classNo, `${classLabel(classCode)}　${no}`],
    [labels.formed, dateText(material) || text.unknown],
    [labels.pages, text.pagesOf(pages, scanned, page?.no ?? null)],
    ['', scanned > 0 && (uneven || blank > 0) ? text.scannedOf(scanned, blank) : ''],
    [labels.copies, copies === 1 ? '' : String(copies)],
    [labels.version, page ? text.version(page.corrected, page.dpi) : scanned === 0 ? text.noPages : ''],
    [labels.source, page?.sourceName ?? ''],
    [labels.remark, remark],
  ] as const
  return (
    <PanelBlock title={material.title}>
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label || 'scanned'} data-tone={label === '' && uneven ? 'amber' : undefined}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </PanelBlock>
  )
}
