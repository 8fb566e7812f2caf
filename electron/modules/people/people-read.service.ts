import { listRecordChanges } from '#electron/platform/audit/audit.repository'
import { findDraft } from '#electron/platform/drafts/draft.repository'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { readSettings } from '#electron/platform/settings/settings.service'
import type { OpenedPerson, people } from '#shared/modules/people/contract'
import { completenessOf, findWarnings, formDataOf } from '#shared/modules/people/rules'
import { type Person, PersonContent } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import { accountName } from './accounts.repository'
import { draftKey } from './draft-key'
import { batchNoOf } from './people.repository'
import { photoOf } from './person-rows'
import { loadSources } from './person-source.repository'
import { type PersonState, stateOf, todayOf } from './person-state'
import { findPhoto, photoMimes, type StoredPhoto } from './photo.repository'
import { unknownElementsOf } from './source-form'

type Reading = 'open' | 'photo' | 'history' | 'form'

/** Questions about people. Opening a file and looking at a form are on record. */
export const readingService: Pick<Handlers<typeof people>, Reading> = {
  async open(context, { id }) {
    const state = await stateOf(context.trx, id)
    noteView(context, state)
    return openedPerson(context, state)
  },

  async photo({ trx }, { id }) {
    const { row } = await stateOf(trx, id)
    return photoAddress(await findPhoto(trx, row.photo_hash))
  },

  history: ({ trx }, { id, field, offset, limit }) => listRecordChanges(trx, id, field, { offset, limit }),

  async form(context, { id, ageReferenceOn }) {
    const state = await stateOf(context.trx, id)
    noteView(context, state)
    const settings = await readSettings(context.trx)
    const photo = await findPhoto(context.trx, state.row.photo_hash)
    return formOf(context, state, photo, { asked: ageReferenceOn, setting: settings.ageReferenceOn })
  },
}

/** What one form prints. */
export function formOf(
  context: Pick<Context, 'now'>,
  state: Pick<PersonState, 'row' | 'content' | 'texts'>,
  photo: StoredPhoto | undefined,
  ages: { asked: string; setting: string },
) {
  return formDataOf(state.content, state.texts, {
    personId: state.row.id as PersonId,
    version: state.row.version,
    ...ages,
    today: todayOf(context),
    photo: photoAddress(photo),
    photoCrop: photo ? (photoOf(state.row, photo.mime)?.crop ?? null) : null,
  })
}

function noteView({ note }: Context, { row }: PersonState): void {
  note({ targetKind: 'person', targetId: row.id, targetName: row.name, recordVersion: row.version })
}

function photoAddress(photo: StoredPhoto | undefined): string {
  return photo ? `data:${photo.mime};base64,${Buffer.from(photo.bytes).toString('base64')}` : ''
}

/** A record as its page and the comparison of duplicates show it. */
export async function openedPerson(context: Context, state: PersonState): Promise<OpenedPerson> {
  const { trx } = context
  const { row, content, texts, units, accepted } = state
  const complete = completenessOf({ content, texts, hasPhoto: row.photo_hash !== null })
  const source = (await loadSources(trx, [row.id])).get(row.id)
  const acceptedBy = new Map(accepted.map((it) => [it.key, it]))
  return {
    person: await personOf(context, state),
    organizationName: units.find(row.organization_id)?.name ?? '',
    texts,
    warnings: findWarnings(content, texts, todayOf(context)).map((it) => {
      const found = acceptedBy.get(it.key)
      return {
        ...it,
        accepted: found ? { by: found.account_name, at: found.at, reason: found.reason } : null,
      }
    }),
    unknownElements: source ? unknownElementsOf(source.form) : [],
    draft: await draftOf(context, row.id),
    completeness: complete.percent,
    missing: complete.missing,
  }
}

async function personOf({ trx }: Context, { row, content }: PersonState): Promise<Person> {
  const mimes = row.photo_hash === null ? null : await photoMimes(trx, [row.photo_hash])
  return {
    ...content,
    id: row.id as PersonId,
    version: row.version,
    photo: photoOf(row, mimes?.get(row.photo_hash ?? '') ?? 'image/jpeg'),
    createdAt: row.created_at,
    changedAt: row.changed_at,
    changedBy: await accountName(trx, row.changed_by),
    removedAt: row.removed_at,
    batchNo: await batchNoOf(trx, row.batch_id),
  }
}

/** The caller's unsaved text; one that an older program left and this one cannot read is passed over. */
async function draftOf(context: Context, id: string): Promise<OpenedPerson['draft']> {
  const draft = await findDraft(context.trx, draftKey(context, id))
  if (!draft) return null
  const content = PersonContent.safeParse(JSON.parse(draft.content))
  if (!content.success) return null
  return { content: content.data, baseVersion: draft.base_version, savedAt: draft.saved_at }
}
