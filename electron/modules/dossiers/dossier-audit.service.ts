import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { insertStep, putAudit, stepsOf, storedAudits, UNBEGUN } from './audit.repository'
import { citationsOf } from './audit-citations'
import { checkedAuditContent, contentChanges } from './audit-content'
import { saveDecision } from './audit-decision'
import { keepFigures } from './audit-figures'
import { auditRows, auditsByUnit, dossiersToLookAt } from './audit-list.repository'
import { movedAudit } from './audit-move'
import { noteAudit, openAudit, requireAuditVersion, requireUnfiled } from './audit-open'
import { removeStatement, saveStatement } from './audit-statement'

type Job =
  | 'dossierAudit'
  | 'saveStatement'
  | 'removeStatement'
  | 'saveDecision'
  | 'saveAudit'
  | 'moveAudit'
  | 'citations'
  | 'auditOverview'
  | 'auditsByUnit'
  | 'lookOverDossiers'

/** Dossiers looked at in one go: few enough that a stop is heard soon. */
const CHUNK = 100

/** 三龄两历一身份: what materials say, what was decided, the steps and papers' words. */
export const dossierAuditService: Pick<Handlers<typeof dossiers>, Job> = {
  dossierAudit: (context, { dossierId }) => openAudit(context, dossierId),

  saveStatement,
  removeStatement,
  saveDecision,

  async saveAudit(context, { dossierId, version, content: given }) {
    const dossier = await requireUnfiled(context, dossierId)
    const before = (await storedAudits(context.trx, [dossierId])).get(dossierId) ?? UNBEGUN
    requireAuditVersion(before, version, dossier.name)
    const content = checkedAuditContent(given, context.now)
    await putAudit(context.trx, dossierId, { ...before, content, version: version + 1 })
    noteAudit(context, dossier, contentChanges(before.content, content))
    return openAudit(context, dossierId)
  },

  async moveAudit(context, { dossierId, ...step }) {
    const { audit, row, dossier, change } = await movedAudit(context, dossierId, step)
    await putAudit(context.trx, dossierId, audit)
    const seq = (await stepsOf(context.trx, dossierId)).length + 1
    await insertStep(context.trx, { dossier_id: dossierId, seq, ...row })
    await keepFigures(context, [dossierId])
    noteAudit(context, dossier, change)
    return openAudit(context, dossierId)
  },

  citations: (context, { personId }) => citationsOf(context, personId),

  auditOverview: ({ trx }, filter) => auditRows(trx, filter),

  auditsByUnit: ({ trx }, filter) => auditsByUnit(trx, filter),

  async lookOverDossiers(context, filter) {
    const ids = await dossiersToLookAt(context.trx, filter)
    const totals = { dossiers: ids.length, doubtful: 0, fatal: 0 }
    for (let from = 0; from < ids.length; from += CHUNK) {
      const some = ids.slice(from, from + CHUNK)
      const figures = await context.write((trx) => keepFigures({ trx, now: context.now }, some))
      totals.doubtful += figures.filter((it) => it.doubtful).length
      totals.fatal += figures.filter((it) => it.fatal).length
      context.progress({ done: from + some.length, total: ids.length, message: '核查档案' })
      await context.step()
    }
    context.note({ targetKind: 'dossier', targetId: '', targetName: `${ids.length} 份档案` })
    return totals
  },
}
