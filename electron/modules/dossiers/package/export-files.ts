import { createHash } from 'node:crypto'
import { manifestLine } from '#electron/platform/formats/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import { RefusalError, refuse } from '#shared/ipc/reply'
import type { PackageProfile } from '#shared/modules/dossiers/exchange'
import type { DossierParts } from './dossier-parts'
import { RECORD_SUFFIX } from './dossier-record'
import type { LaidFile, Layout } from './layout'
import { packageXml } from './package-xml'
import type { Sink } from './sinks'

/** Files of the store opened ahead of the one that is being written. */
const AHEAD = 4

export type DossierJob = { parts: DossierParts; layout: Layout; profile: PackageProfile }

/** Tells how many images of the whole export have left. */
export type Tell = (images: number) => Promise<void>

/**
 * The folder of a person as the package wants it: the XML, then the images page by page. Answers the lines of its
 * manifest. A page that cannot be opened stops it, by name.
 */
export async function putPackage(
  context: TaskContext,
  { parts, layout, profile }: DossierJob,
  sink: Sink,
  { under, tell }: { under: string; tell: Tell },
): Promise<string> {
  const { folder, entries, files } = layout
  const xml = new TextEncoder().encode(packageXml(parts.person, entries, profile))
  const xmlPath = `${folder}/${folder}.xml`
  await sink.put(under + xmlPath, xml)
  let lines = manifestLine(sumOf(xml), under + xmlPath)
  for await (const { file, bytes } of opened(context, files, parts.dossier.name)) {
    for (const path of file.paths) {
      await sink.put(`${under}${folder}/${path}`, bytes)
      lines += manifestLine(file.hash, `${under}${folder}/${path}`)
    }
    await tell(file.paths.length)
  }
  return lines
}

/** What only this program reads of a dossier, beside its folder. */
export async function putRecord({ layout }: DossierJob, sink: Sink, under: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(layout.record, null, 1)}\n`)
  const path = `${under}${layout.folder}${RECORD_SUFFIX}`
  await sink.put(path, bytes)
  return manifestLine(sumOf(bytes), path)
}

/** The contents of files of the store in order, a few read ahead and none kept. */
async function* opened(
  { store }: TaskContext,
  files: readonly LaidFile[],
  name: string,
): AsyncGenerator<{ file: LaidFile; bytes: Uint8Array }> {
  const open = (file: LaidFile) => {
    const reading = store.read(file.hash).catch((error: unknown) => named(error, name, file))
    // Whoever comes to it awaits it; until then it must not count as unhandled.
    reading.catch(() => undefined)
    return { file, reading }
  }
  const ahead = files.slice(0, AHEAD).map(open)
  for (let next = AHEAD; ; next++) {
    const first = ahead.shift()
    if (!first) return
    const further = files[next]
    if (further) ahead.push(open(further))
    yield { file: first.file, bytes: await first.reading }
  }
}

function named(error: unknown, name: string, { where }: LaidFile): never {
  if (!(error instanceof RefusalError)) throw error
  const { code, message, remedy } = error.refusal
  throw refuse(code, `${name}：${where}${message}`, remedy ? { remedy } : {})
}

export function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
