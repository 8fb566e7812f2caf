import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { Completeness, CompletenessLine } from '#shared/modules/dossiers/audit'
import type { dossiers } from '#shared/modules/dossiers/contract'
import type { DossierId } from '#shared/values/id'
import { dropJudgement, putJudgement } from './audit.repository'
import { keepFigures } from './audit-figures'
import { lookCompletely } from './audit-look'
import { noteAudit } from './audit-open'
import { requireOpenDossier } from './dossiers'

/** The checks of completeness over one dossier: what the record tells, and what somebody judged. */
export const completenessService: Pick<Handlers<typeof dossiers>, 'completeness' | 'judgeCompleteness'> = {
  completeness: (context, { dossierId }) => completenessNow(context, dossierId),

  async judgeCompleteness(context, { dossierId, key, points, note }) {
    const dossier = await requireOpenDossier(context.trx, dossierId)
    const before = lineOf(await completenessNow(context, dossierId), key)
    if (points === null) await dropJudgement(context.trx, dossierId, key)
    else
      await putJudgement(context.trx, {
        dossier_id: dossierId,
        key,
        points,
        note,
        at: context.now,
        by_name: context.caller.name,
      })
    await keepFigures(context, [dossierId])
    const complete = await completenessNow(context, dossierId)
    const after = lineOf(complete, key)
    noteAudit(context, dossier, [{ field: after.label, before: wordsOf(before), after: wordsOf(after) }])
    return complete
  },
}

async function completenessNow(
  { trx, now }: Pick<Context, 'trx' | 'now'>,
  dossierId: DossierId,
): Promise<Completeness> {
  const [found] = await lookCompletely(trx, [dossierId], now)
  if (!found) throw refuse('not-found', '找不到这份档案。', { remedy: '回到档案列表再选。' })
  return found.complete
}

function lineOf({ lines }: Completeness, key: string): CompletenessLine {
  const line = lines.find((it) => it.key === key)
  if (!line)
    throw refuse('not-found', '完整性检查里没有这一项。', { remedy: '可能已在设置里停用，刷新后再看。' })
  return line
}

function wordsOf({ points, detail }: CompletenessLine): string {
  return [points > 0 ? `扣 ${points} 分` : '不扣分', detail].filter(Boolean).join('，')
}
