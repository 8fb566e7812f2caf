import { type RawForm, writeLrm, writeLrmx, type ZipItem } from '#electron/platform/formats/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { people } from '#shared/modules/people/contract'
import { elementTexts } from '#shared/modules/people/rules'
import { plainName } from '#shared/values/name-order'
import type { FileNames } from './file-names'
import { rawFormOf } from './form-out'
import { loadPeople, type StoredPerson } from './people.repository'
import { loadSources } from './person-source.repository'
import { findPhoto } from './photo.repository'
import { parseStoredForm } from './source-form'
import type { Units } from './units'
import { loadUnits } from './units.repository'
import { writeEach } from './write-each'

type Format = RawForm['format']
type Export = { context: TaskContext; ids: readonly string[]; format: Format; notices: Set<string> }

const CHUNK = 100
const MOST_NOTICES = 200

/** Files as other programs read them, one a person, untouched elements exactly as they once came. */
export const exportService: Pick<Handlers<typeof people>, 'exportFiles'> = {
  async exportFiles(context, { ids, format, grant }) {
    const job: Export = { context, ids, format, notices: new Set() }
    const path = await context.host.pathOf(grant.id)
    const files = await writeEach(path, (names) => personFiles(job, names))
    if (files === 0) throw refuse('not-found', '找不到所选的人，没有写出。', { remedy: '刷新名单后重选。' })
    return { files, notices: [...job.notices].slice(0, MOST_NOTICES) }
  },
}

/** The files of one person after another. A chunk is on record before its first file leaves. */
async function* personFiles(job: Export, names: FileNames): AsyncGenerator<ZipItem[]> {
  const { context, ids, format } = job
  const units = await loadUnits(context.trx)
  for (let from = 0; from < ids.length; from += CHUNK) {
    const slice = ids.slice(from, from + CHUNK)
    context.progress({ done: from, total: ids.length, message: '写出文件' })
    await context.step()
    const stored = await loadPeople(context.trx, slice)
    const sources = await loadSources(context.trx, slice)
    for (const person of stored) noteExport(job, person)
    await context.record()
    for (const person of stored) {
      const source = sources.get(person.row.id)
      const form = source?.format === format ? source.form : null
      const name = names.next(plainName(person.row.name), format === 'lrmx' ? ['lrmx'] : ['lrm', 'pic'])
      yield await filesOf(job, person, { form, name, units })
    }
  }
}

async function filesOf(
  { context, format, notices }: Export,
  { row, content }: StoredPerson,
  { form, name, units }: { form: string | null; name: string; units: Units },
): Promise<ZipItem[]> {
  const photo = await findPhoto(context.trx, row.photo_hash)
  const raw = rawFormOf(format, {
    texts: elementTexts(content, units.name),
    family: content.family,
    photo: photo?.bytes ?? null,
    stored: form === null ? null : parseStoredForm(form),
  })
  if (format === 'lrmx') return [{ name: `${name}.lrmx`, bytes: writeLrmx(raw) }]
  const written = writeLrm(raw)
  for (const notice of written.notices) notices.add(`${row.name}：${notice.message}`)
  if (!written.pic) notices.add(`${row.name}：没有照片，只写出 .lrm`)
  return [
    { name: `${name}.lrm`, bytes: written.lrm },
    ...(written.pic ? [{ name: `${name}.pic`, bytes: written.pic }] : []),
  ]
}

function noteExport({ context, format }: Export, { row }: StoredPerson): void {
  context.note({
    targetKind: 'person',
    targetId: row.id,
    targetName: row.name,
    action: `导出人员文件（.${format}）`,
    recordVersion: row.version,
  })
}
