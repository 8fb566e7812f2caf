import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { Nomination } from '#shared/modules/awards/nomination'
import { nominationForm } from '#shared/modules/awards/sheets/nomination'
import { rollTable } from '#shared/modules/awards/sheets/roll'
import type { FixedPicture } from '#shared/platform/print/fixed'
import type { PaperRun } from '#shared/platform/print/paper'
import { blobsOf } from './attachment.repository'
import { loadCycle } from './cycle.repository'
import { findNominations, loadNominations, nominationIds } from './nomination.repository'
import { categoryOf } from './nomination-sound'
import type { PaperMaker } from './paper-ask'

/** Forms made at a time, so that the photos of hundreds are not in memory together twice. */
const PART = 50

/** 申报（推荐）表 of the nominations asked for, of all that were not withdrawn without asking. */
export const nominationPapers: PaperMaker<'nomination'> = async (
  { trx },
  { cycleId, nominations },
  { from, most, hear },
) => {
  const cycle = await loadCycle(trx, cycleId)
  const wanted =
    nominations.length > 0 ? nominations : await nominationIds(trx, cycleId, ['draft', 'entered', 'returned'])
  const ids = wanted.slice(0, most)
  const runs: PaperRun[] = []
  for (let first = 0; first < ids.length; first += PART) {
    const part = (await loadNominations(trx, ids.slice(first, first + PART))).filter(
      (it) => it.cycleId === cycleId,
    )
    const photos = await photosOf(trx, part)
    for (const nomination of part) {
      await hear(runs.length, ids.length)
      const category = categoryOf(cycle.content, nomination.category)
      const photo = photos.get(nomination.id) ?? null
      runs.push({ form: nominationForm({ cycleTitle: cycle.title, category, nomination, photo, from }) })
    }
  }
  if (runs.length === 0)
    throw refuse('not-found', `“${cycle.title}”里没有所选的申报。`, { remedy: '重新选择。' })
  return { runs, papers: wanted.length, about: `${wanted.length} 份`, title: cycle.title }
}

/** 申报汇总表 of a category, of all without asking. */
export const rollPapers: PaperMaker<'roll'> = async ({ trx }, { cycleId, category }, { from }) => {
  const cycle = await loadCycle(trx, cycleId)
  const ids = await nominationIds(trx, cycleId, ['draft', 'entered', 'returned'])
  const nominations = (await loadNominations(trx, ids)).filter(
    (it) => category === '' || it.category === category,
  )
  const form = rollTable({
    cycleTitle: cycle.title,
    categories: cycle.content.categories,
    nominations,
    from,
  })
  return { runs: [{ form }], papers: 1, about: `${nominations.length} 份申报`, title: cycle.title }
}

/** Photos of these nominations as forms print them, by nomination. */
export async function photosOf(
  trx: Trx,
  nominations: readonly Nomination[],
): Promise<Map<string, FixedPicture>> {
  const rows = await findNominations(
    trx,
    nominations.map((it) => it.id),
  )
  const bytes = await blobsOf(
    trx,
    rows.flatMap((it) => it.photo_hash ?? []),
  )
  return new Map(
    rows.flatMap(({ id, photo_hash, photo_mime, photo_crop }) => {
      const found = bytes.get(photo_hash ?? '')
      if (!found) return []
      const address = `data:${photo_mime};base64,${Buffer.from(found).toString('base64')}`
      return [[id, { address, crop: photo_crop === '' ? null : JSON.parse(photo_crop) }] as const]
    }),
  )
}
