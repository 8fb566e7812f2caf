import type { Context, TaskContext } from '#electron/platform/ipc/context'
import { readSettings } from '#electron/platform/settings/settings.service'
import { refuse } from '#shared/ipc/reply'
import type { FormData } from '#shared/modules/people/form'
import { elementTexts } from '#shared/modules/people/rules'
import { loadPeople } from './people.repository'
import { formOf } from './people-read.service'
import { findPhotos } from './photo.repository'
import { loadUnits } from './units.repository'

/** Whose forms. `photos: 'mark'` only says whether there is a picture, for work that draws nothing. */
export type FormsJob = { ids: readonly string[]; ageReferenceOn: string; photos?: 'mark' }

/** A form with the unit its person belongs to, which the form itself does not print. */
export type WordedForm = FormData & { unit: string }

/** Forms held in memory at one time, photos included. */
export const CHUNK = 100

/** Stands for a picture that is there but was not asked for. */
const MARK = 'data:,'

/** Words the forms chunk by chunk; refuses ids that are not on record. Hears a cancel before each chunk. */
export async function inChunks(
  context: TaskContext,
  job: FormsJob,
  size: number,
  take: (forms: WordedForm[], before: number) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < job.ids.length; from += size) {
    tellProgress(context, job, from)
    await context.step()
    await take(await wordForms(context, job, job.ids.slice(from, from + size)), from)
  }
}

/** The forms of these people, in their order. */
export async function wordForms(
  context: Context,
  job: FormsJob,
  ids: readonly string[],
): Promise<WordedForm[]> {
  const found = await loadPeople(context.trx, ids)
  if (found.length < ids.length)
    throw refuse('not-found', `所选 ${job.ids.length} 人中有人已不在库内。`, {
      remedy: '回到名单重新选择。',
    })
  const { ageReferenceOn: setting } = await readSettings(context.trx)
  const units = await loadUnits(context.trx)
  const hashes = found.flatMap(({ row }) => row.photo_hash ?? [])
  const photos = job.photos === 'mark' ? null : await findPhotos(context.trx, hashes)
  const ages = { asked: job.ageReferenceOn, setting }
  return found.map(({ row, content }) => {
    const texts = elementTexts(content, units.name)
    const photo = photos?.get(row.photo_hash ?? '')
    const form = formOf(context, { row, content, texts }, photo, ages)
    const marked = photos === null && row.photo_hash !== null ? { ...form, photo: MARK } : form
    return { ...marked, unit: units.find(row.organization_id)?.name ?? '' }
  })
}

/** States whose forms are about to leave the program. */
export function noteForms(context: Pick<Context, 'note'>, forms: readonly FormData[]): void {
  for (const { personId, name, version } of forms)
    context.note({ targetKind: 'person', targetId: personId, targetName: name, recordVersion: version })
}

export function tellProgress({ progress }: TaskContext, { ids }: FormsJob, done: number): void {
  progress({ done, total: ids.length, message: `任免表 ${done}／${ids.length}` })
}
