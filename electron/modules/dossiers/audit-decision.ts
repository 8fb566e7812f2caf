import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { Decision } from '#shared/modules/dossiers/audit'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { nameOf } from '#shared/modules/dossiers/rules-audit-words'
import { dropDecision, putDecision } from './audit.repository'
import { checkedDay } from './audit-content'
import { keepFigures } from './audit-figures'
import { lookAtOne } from './audit-look'
import { noteAudit, openAudit, requireUnfiled } from './audit-open'

/** A decision stands beside the record and the materials; it changes neither. */
export const saveDecision: Handlers<typeof dossiers>['saveDecision'] = async (
  context,
  { dossierId, item, about, decision: given },
) => {
  const dossier = await requireUnfiled(context, dossierId)
  const { findings } = await lookAtOne(context.trx, dossierId, context.now)
  const finding = findings.find((it) => it.item === item && it.about === about)
  if (!finding) throw refuse('not-found', '没有这一项要认定。', { remedy: '刷新后再看。' })
  const decision = given && checkedDecision(context, given)
  if (decision) {
    const { value, basis, decidedOn, decidedBy } = decision
    await putDecision(context.trx, {
      dossier_id: dossierId,
      item,
      about,
      value,
      basis,
      decided_on: decidedOn,
      decided_by: decidedBy,
      at: context.now,
      by_name: context.caller.name,
    })
  } else await dropDecision(context.trx, { dossierId, item, about })
  await keepFigures(context, [dossierId])
  const field = `认定：${nameOf(finding)}`
  noteAudit(context, dossier, [{ field, before: wordsOf(finding.decision), after: wordsOf(decision) }])
  return openAudit(context, dossierId)
}

function checkedDecision({ now }: Context, decision: Decision): Decision {
  const lacking = (
    [
      ['value', '认定的内容'],
      ['basis', '认定意见'],
      ['decidedBy', '认定机关'],
      ['decidedOn', '认定日期'],
    ] as const
  ).find(([key]) => decision[key] === '')
  if (lacking)
    throw refuse('invalid-input', `${lacking[1]}未填。`, {
      field: `decision.${lacking[0]}`,
      remedy: '认定要写明内容、依据、日期和认定机关。',
    })
  const decidedOn = checkedDay(decision.decidedOn, { field: 'decision.decidedOn', label: '认定日期', now })
  return { ...decision, decidedOn }
}

function wordsOf(decision: Decision | null): string {
  if (!decision) return ''
  return `${decision.value}（${decision.decidedBy}，${decision.decidedOn}）：${decision.basis}`
}
