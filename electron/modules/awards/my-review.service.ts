import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { awards } from '#shared/modules/awards/contract'
import type { Nomination } from '#shared/modules/awards/nomination'
import type { Category } from '#shared/modules/awards/programme'
import type { ScoreSheet } from '#shared/modules/awards/review'
import { reviewerLines, reviewerMaterials } from '#shared/modules/awards/rules'
import { attachmentRecords, blobBytes } from './attachment.repository'
import { loadNomination } from './nomination.repository'
import {
  type ReviewerOfAccount,
  reviewerOfAccount,
  type StagePlace,
  stagesOfReviewer,
} from './score.repository'
import { categoryOf, isOpen, loadScoreDesk, type ScoreDesk, sheetFor, sheetsOf } from './score-desk'
import { keepScore, noteSheet } from './score-keep'

/** What a reviewer with an account sees: the own sheets and what belongs to them. Names are taken out where hidden. */
export const myReviewService: Pick<
  Handlers<typeof awards>,
  'myReviews' | 'mySheets' | 'saveMyScore' | 'myMaterials' | 'myAttachment'
> = {
  async myReviews({ trx, caller }) {
    const own = await reviewerOfAccount(trx, caller.accountId)
    if (!own) return []
    const found = []
    for (const place of await stagesOfReviewer(trx, own.id)) {
      const desk = await loadScoreDesk(trx, place)
      const sheets = await dueSheets(trx, desk, own.id)
      const submitted = sheets.filter((it) => it.state === 'submitted').length
      if (sheets.length > 0) found.push({ ...deskWords(desk), assigned: sheets.length, submitted })
    }
    return found
  },

  async mySheets({ trx, caller }, place) {
    const { desk, own } = await ownDesk(trx, caller.accountId, place)
    const sheets = await dueSheets(trx, desk, own.id)
    const keys = new Set(sheets.map((it) => it.category))
    return {
      ...deskWords(desk),
      open: isOpen(desk),
      categories: desk.cycle.content.categories.filter((it) => keys.has(it.key)),
      sheets: sheets.map((it) => veiled(desk, it)),
    }
  },

  async saveMyScore(context, { nominationId, version, values, comment, ...place }) {
    const { desk, own } = await ownDesk(context.trx, context.caller.accountId, place)
    const before = sheetFor(await dueSheets(context.trx, desk, own.id), nominationId)
    const after = await keepScore(context, desk, before, { version, values, comment })
    noteSheet(context, desk, own.name, { before, after })
    return veiled(desk, after)
  },

  async myMaterials(context, { nominationId, ...place }) {
    const { nomination, category } = await openOwn(context, place, nominationId)
    return {
      lines: reviewerLines(nomination, category),
      attachments: reviewerMaterials(nomination.attachments, category).map(({ attachment, title }) => ({
        id: attachment.id,
        title,
        mime: attachment.mime,
      })),
    }
  },

  async myAttachment(context, { nominationId, attachmentId, ...place }) {
    const { nomination, category } = await openOwn(context, place, nominationId)
    const material = reviewerMaterials(nomination.attachments, category).find(
      (it) => it.attachment.id === attachmentId,
    )
    const record = (await attachmentRecords(context.trx, nominationId)).find((it) => it.id === attachmentId)
    if (!material || !record) throw refuse('not-found', '没有这份材料。', { remedy: '刷新后再看。' })
    const bytes = await blobBytes(context.trx, record.hash)
    return {
      mime: record.mime,
      title: material.title,
      base64: Buffer.from(bytes).toString('base64'),
    }
  },
}

function deskWords({ place, cycle, stage }: ScoreDesk) {
  return {
    cycleId: cycle.id,
    stage: place.stage,
    title: cycle.title,
    stageLabel: stage.label,
    endsOn: stage.endsOn,
  }
}

/** Before scoring begins, and for whoever has nothing to read, there is no desk at all. */
async function ownDesk(
  trx: Trx,
  accountId: string,
  place: StagePlace,
): Promise<{ desk: ScoreDesk; own: ReviewerOfAccount }> {
  const own = await reviewerOfAccount(trx, accountId)
  if (!own)
    throw refuse('not-found', '本账号没有对应的评审专家。', { remedy: '由经办人在“评审专家”里登记账号。' })
  const desk = await loadScoreDesk(trx, place)
  if (desk.stage.state === 'waiting')
    throw refuse('conflict', `“${desk.stage.label}”还没有开始。`, { remedy: '开始后再评。' })
  return { desk, own }
}

/** What the reviewer still has a part in: not what was recused or missed. */
async function dueSheets(trx: Trx, desk: ScoreDesk, reviewerId: string): Promise<ScoreSheet[]> {
  const sheets = await sheetsOf(trx, desk, reviewerId)
  return sheets.filter((it) => it.state === 'assigned' || it.state === 'submitted')
}

function veiled(desk: ScoreDesk, sheet: ScoreSheet): ScoreSheet {
  const anonymous = categoryOf(desk, sheet.category)?.anonymous !== false
  return anonymous ? { ...sheet, name: '', unitName: '' } : sheet
}

/** One nomination of the reviewer's own; looking at it is on record by its number. */
async function openOwn(
  { trx, caller, note }: Context,
  place: StagePlace,
  nominationId: string,
): Promise<{ nomination: Nomination; category: Category }> {
  const { desk, own } = await ownDesk(trx, caller.accountId, place)
  const { number, category: key } = sheetFor(await dueSheets(trx, desk, own.id), nominationId)
  const category = categoryOf(desk, key)
  if (!category) throw refuse('not-found', '这一届已没有这个类别。', { remedy: '刷新后再看。' })
  const { cycle, stage } = desk
  note({
    targetKind: 'cycle',
    targetId: cycle.id,
    targetName: `${cycle.title}　${stage.label}　${own.name}　第 ${number} 号`,
  })
  return { nomination: await loadNomination(trx, nominationId), category }
}
