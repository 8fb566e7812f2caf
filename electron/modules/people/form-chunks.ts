import type { Context, TaskContext } from '#electron/platform/ipc/context'
import { readSettings } from '#electron/platform/settings/settings.service'
import { refuse } from '#shared/ipc/reply'
import type { FormData } from '#shared/modules/people/form'
import { elementTexts } from '#shared/modules/people/rules'
import { loadPeople, type StoredPerson } from './people.repository'
import { formOf } from './people-read.service'
import { findPhoto } from './photo.repository'
import { loadUnits } from './units.repository'

/** Whose forms. `photos: false` leaves the pictures out, for work that only reads. */
export type FormsJob = { ids: readonly string[]; ageReferenceOn: string; photos?: false }

/** Forms held in memory at one time, photos included. */
export const CHUNK = 100

/** Words the forms chunk by chunk; refuses ids that are not on record. Hears a cancel before each chunk. */
export async function inChunks(
  context: TaskContext,
  job: FormsJob,
  size: number,
  take: (forms: FormData[], before: number) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < job.ids.length; from += size) {
    const ids = job.ids.slice(from, from + size)
    tellProgress(context, job, from)
    await context.step()
    const found = await loadPeople(context.trx, ids)
    if (found.length < ids.length)
      throw refuse('not-found', `所选 ${job.ids.length} 人中有人已不在库内。`, {
        remedy: '回到名单重新选择。',
      })
    await take(await formsOf(context, found, job), from)
  }
}

/** States whose forms are about to leave the program. */
export function noteForms(context: Pick<Context, 'note'>, forms: readonly FormData[]): void {
  for (const { personId, name, version } of forms)
    context.note({ targetKind: 'person', targetId: personId, targetName: name, recordVersion: version })
}

export function tellProgress({ progress }: TaskContext, { ids }: FormsJob, done: number): void {
  progress({ done, total: ids.length, message: `任免表 ${done}／${ids.length}` })
}

async function formsOf(context: TaskContext, found: StoredPerson[], job: FormsJob): Promise<FormData[]> {
  const { ageReferenceOn: setting } = await readSettings(context.trx)
  const units = await loadUnits(context.trx)
  const forms: FormData[] = []
  for (const { row, content } of found) {
    const photo = job.photos === false ? undefined : await findPhoto(context.trx, row.photo_hash)
    const texts = elementTexts(content, units.name)
    forms.push(formOf(context, { row, content, texts }, photo, { asked: job.ageReferenceOn, setting }))
  }
  return forms
}
