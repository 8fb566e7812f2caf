import { formFacts } from '#electron/modules/people/index'
import { dropDraft, keepDraft } from '#electron/platform/drafts/draft.repository'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { awards } from '#shared/modules/awards/contract'
import type { Cycle } from '#shared/modules/awards/cycle'
import { CandidateFacts, type Nomination } from '#shared/modules/awards/nomination'
import { moveHindrance, nominationProblems } from '#shared/modules/awards/rules'
import type { CycleId, NominationId } from '#shared/values/id'
import { attachmentRecords, deleteAttachments, dropUnusedBlobs } from './attachment.repository'
import { loadCycle } from './cycle.repository'
import { duplicatesOf } from './duplicate.repository'
import {
  loadNomination,
  loadNominations,
  nominationIds,
  organizationNames,
  updateNomination,
} from './nomination.repository'
import { nominationDraftKey, readNominationDraft } from './nomination-draft'
import { countByUnit } from './nomination-list.repository'
import { listedNominations, nominationOrder } from './nomination-listed'
import { errorsOf, moveNomination, requireComplete } from './nomination-move'
import { categoryOf } from './nomination-sound'
import { createNominations, noteNomination, requireFree, rewriteNomination } from './nominations'

type Job =
  | 'nominations'
  | 'nominationOrder'
  | 'nomination'
  | 'nominationProblems'
  | 'candidateFacts'
  | 'unitQuotas'
  | 'createNomination'
  | 'saveNomination'
  | 'moveNomination'
  | 'enterNominations'
  | 'removeNomination'
  | 'nominationDraft'
  | 'keepNominationDraft'
  | 'dropNominationDraft'

/** Nominations one by one: listed, read, written, and brought from one state into another. */
export const nominationService: Pick<Handlers<typeof awards>, Job> = {
  async nominations({ trx }, { cycleId, offset, limit, ...filter }) {
    return listedNominations(trx, await loadCycle(trx, cycleId), filter, { offset, limit })
  },

  async nominationOrder({ trx }, { cycleId, ...filter }) {
    return nominationOrder(trx, await loadCycle(trx, cycleId), filter)
  },

  async nomination(context, { id }) {
    const nomination = await loadNomination(context.trx, id)
    noteNomination(context, await loadCycle(context.trx, nomination.cycleId), nomination, [])
    return nomination
  },

  async nominationProblems({ trx }, { id }) {
    const nomination = await loadNomination(trx, id)
    const { content } = await loadCycle(trx, nomination.cycleId)
    const category = categoryOf(content, nomination.category)
    const duplicates = await duplicatesOf(trx, nomination.cycleId, [id])
    return {
      problems: nominationProblems(category, nomination, nomination.attachments),
      duplicates: duplicates.get(id) ?? [],
    }
  },

  async candidateFacts({ trx }, { personId, organizationId }) {
    if (personId === null) {
      const name = (await organizationNames(trx, organizationId ? [organizationId] : [])).get(
        organizationId ?? '',
      )
      if (name === undefined) throw refuse('not-found', '所选的单位已不在册。', { remedy: '重新选择。' })
      return { name, unitName: '', facts: CandidateFacts.parse({}), hasPhoto: false }
    }
    const file = (await formFacts(trx, [personId])).get(personId)
    if (!file) throw refuse('not-found', '所选的人已不在册。', { remedy: '重新选择。' })
    return { ...file, facts: CandidateFacts.parse(file) }
  },

  async unitQuotas({ trx }, { cycleId }) {
    const { content } = await loadCycle(trx, cycleId)
    const allowed = new Map(content.categories.map((it) => [it.key, it.perUnit]))
    return (await countByUnit(trx, cycleId)).map((it) => ({
      ...it,
      allowed: allowed.get(it.category) ?? null,
    }))
  },

  async createNomination(context, { cycleId, content }) {
    const { trx } = context
    const cycle = await loadCycle(trx, cycleId)
    const [created] = await createNominations(context, cycle, [content], { fromFile: false })
    await dropDraft(trx, nominationDraftKey(context, { cycleId, id: null }))
    return loadNomination(trx, created?.id ?? '')
  },

  async saveNomination(context, { id, version, content }) {
    const { trx } = context
    const { cycle, nomination } = await nominationToChange(context, id, version)
    await rewriteNomination(context, cycle, nomination, content)
    await dropDraft(trx, nominationDraftKey(context, { cycleId: cycle.id, id }))
    const after = await loadNomination(trx, id)
    if (after.state === 'entered') requireComplete(cycle, after)
    return after
  },

  async moveNomination(context, { id, version, to, reason }) {
    const { cycle, nomination } = await nominationToChange(context, id, version)
    await moveNomination(context, cycle, nomination, { to, reason })
    return loadNomination(context.trx, id)
  },

  async enterNominations(context, { cycleId, ids }) {
    const { trx } = context
    const cycle = await loadCycle(trx, cycleId)
    requireFree(moveHindrance(cycle, 'draft', 'entered'))
    const wanted = ids.length > 0 ? ids : await nominationIds(trx, cycleId, ['draft', 'returned'])
    const found = (await loadNominations(trx, wanted)).filter((it) => it.cycleId === cycleId)
    const left = found.flatMap((it) => whyLeft(cycle, it))
    const ready = found.filter((it) => whyLeft(cycle, it).length === 0)
    for (const nomination of ready)
      await moveNomination(context, cycle, nomination, { to: 'entered', reason: '' })
    return { entered: ready.length, left }
  },

  async removeNomination(context, { id, version }) {
    const { trx, now, caller } = context
    const { cycle, nomination } = await nominationToChange(context, id, version)
    if (nomination.state !== 'draft')
      throw refuse('conflict', `${nomination.number} 号“${nomination.name}”不是草稿，不能删除。`, {
        remedy: '要退出评选的，用“撤回”。',
      })
    await removeFiles(context, id)
    const stamp = { version: version + 1, changed_at: now, changed_by: caller.accountId }
    await updateNomination(trx, id, { ...stamp, removed_at: now })
    await dropDraft(trx, nominationDraftKey(context, { cycleId: cycle.id, id }))
    noteNomination(context, cycle, { ...nomination, version: version + 1 }, [])
    return {}
  },

  nominationDraft: (context, place) => readNominationDraft(context, place),

  async keepNominationDraft(context, { cycleId, id, content, baseVersion }) {
    await keepDraft(context.trx, {
      ...nominationDraftKey(context, { cycleId, id }),
      base_version: baseVersion,
      content: JSON.stringify(content),
      saved_at: context.now,
    })
    return { savedAt: context.now }
  },

  async dropNominationDraft(context, place) {
    await dropDraft(context.trx, nominationDraftKey(context, place))
    return {}
  },
}

/** The nomination and its cycle; refuses to go on from an older version and shows the one in force. */
async function nominationToChange(
  { trx }: Context,
  id: NominationId,
  version: number,
): Promise<{ cycle: Cycle; nomination: Nomination }> {
  const nomination = await loadNomination(trx, id)
  if (nomination.version !== version)
    throw refuse('conflict', `${nomination.number} 号“${nomination.name}”已被他人改过，没有覆盖。`, {
      remedy: '看过现在的内容后再改。',
      current: nomination,
    })
  return { cycle: await loadCycle(trx, nomination.cycleId as CycleId), nomination }
}

/** Why a nomination is left when many are handed in; empty where it can be. */
function whyLeft(cycle: Cycle, nomination: Nomination): { number: number; name: string; reason: string }[] {
  const { number, name, state } = nomination
  const hindrance = moveHindrance(cycle, state, 'entered')
  const reasons = hindrance ? [hindrance.message] : errorsOf(cycle, nomination).map((it) => it.text)
  return reasons.length === 0 ? [] : [{ number, name, reason: reasons.join('') }]
}

async function removeFiles({ trx }: Context, id: NominationId): Promise<void> {
  const files = await attachmentRecords(trx, id)
  await deleteAttachments(
    trx,
    files.map((it) => it.id),
  )
  await dropUnusedBlobs(
    trx,
    files.map((it) => it.hash),
  )
}
