import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import { type AuditItem, StatementContent } from '#shared/modules/dossiers/audit'
import { dossierAuditService } from '../dossier-audit.service'
import type { Cell, Mark } from './drawing/sheet'
import type { Holding } from './holdings'
import type { ScannedPage } from './scans'

/** Facts that the audit compares and forms state in a cell of their own. */
const ITEMS: Partial<Record<Mark, AuditItem>> = { birth: 'birth', work: 'work', party: 'party' }

/** What the papers of these dossiers say, each with its place on the page where there is a scan: one of each time. */
export async function makeStatements(
  stage: Stage,
  holdings: readonly Holding[],
  pages: readonly ScannedPage[],
): Promise<void> {
  for (const holding of holdings)
    for (const content of statementsOf(holding, pages))
      await dossierAuditService.saveStatement(on(stage, `${stage.year}-03-16`), {
        dossierId: holding.who.dossierId,
        id: null,
        version: null,
        content,
      })
}

function statementsOf({ materials }: Holding, pages: readonly ScannedPage[]): StatementContent[] {
  const told = new Set<string>()
  return materials.flatMap(({ id, times, sheets }) =>
    sheets
      .flatMap(({ rows = [] }) => rows.flatMap((it) => it.cells))
      .flatMap((cell) => {
        const item = itemOf(cell)
        if (!item || told.has(`${item} ${times}`)) return []
        told.add(`${item} ${times}`)
        const page = pages.find((it) => it.materialId === id && cell.mark && it.spots.has(cell.mark))
        const spot = (cell.mark && page?.spots.get(cell.mark)) ?? null
        return [
          StatementContent.parse({
            item,
            value: cell.text,
            materialId: id,
            pageId: page?.pageId ?? null,
            spot,
          }),
        ]
      }),
  )
}

function itemOf({ mark, text }: Cell): AuditItem | undefined {
  return mark && text !== '' ? ITEMS[mark] : undefined
}
