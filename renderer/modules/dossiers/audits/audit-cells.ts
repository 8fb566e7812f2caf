import type { AuditItem, Finding } from '#shared/modules/dossiers/audit'
import { BESIDE, kindOfItem, SIX } from '#shared/modules/dossiers/rules-audit-findings'

/** What the grid beside the page offers: the six, and whatever else is audited as one. */
export type AuditCell = AuditItem | 'other'

export const CELLS: readonly AuditCell[] = [...SIX, 'other']

export function itemsOf(cell: AuditCell): readonly AuditItem[] {
  return cell === 'other' ? BESIDE : [cell]
}

/** The item that most wants a look. */
export function urgentItem(findings: readonly Finding[]): AuditItem {
  const kinds = SIX.map((item) => ({ item, kind: kindOfItem(findings, item) }))
  const worst = ['differ', 'gap', 'absent'].map((kind) => kinds.find((it) => it.kind === kind))
  return worst.find((it) => it !== undefined)?.item ?? 'birth'
}

/** The findings of a cell; those of an item that say nothing only where it has no other. */
export function shownFindings(findings: readonly Finding[], cell: AuditCell): Finding[] {
  return itemsOf(cell).flatMap((item) => {
    const own = findings.filter((it) => it.item === item)
    const telling = own.filter((it) => it.kind !== 'none')
    return telling.length > 0 ? telling : own.slice(0, 1)
  })
}

/** Tells findings of a dossier apart. */
export function findingKey({ item, about }: Pick<Finding, 'item' | 'about'>): string {
  return `${item} ${about}`
}
