import { rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolderOf } from '#electron/platform/database/files'
import {
  BAG_DECLARATION,
  BAG_MANIFEST,
  BAG_TAG_MANIFEST,
  bagInfo,
  manifestLine,
  type SealFor,
} from '#electron/platform/formats/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { ExportForm, ExportLine, PackageProfile } from '#shared/modules/dossiers/exchange'
import type { DossierStandards } from '#shared/modules/dossiers/standards'
import type { DossierId } from '#shared/values/id'
import { cataloguePdf, catalogueXlsx } from './catalogue-files'
import type { DossierParts } from './dossier-parts'
import { loadParts } from './dossier-parts'
import { dossierPdf } from './dossier-pdf'
import { type DossierJob, putPackage, putRecord, sumOf, type Tell } from './export-files'
import { isOwn, layOut } from './layout'
import { FolderSink, SealedSink, type Sink, ZipSink } from './sinks'

/** One export on its way out. */
export type ExportRun = {
  context: TaskContext
  form: ExportForm
  profile: PackageProfile
  zipped: boolean
  secret: SealFor
  classes: DossierStandards['classes']
  /** The folder that was chosen, and the name within it. */
  folder: string
  target: string
  /** Everybody's lines as they were planned; sums and names of files are filled in. */
  lines: ExportLine[]
  dossierIds: readonly DossierId[]
  handover: () => Promise<Uint8Array>
  tell: Tell
  /** Puts on record that this dossier leaves now; answers the number of the copy where the form is one of pages. */
  leaving: (parts: DossierParts) => Promise<{ copy: string }>
}

export type Written = { target: string; bytes: number; lines: ExportLine[] }

/**
 * Writes an export beside its final name and gives it that name when all of it is there. Whatever stops it takes what
 * was written along; no file is ever replaced.
 */
export async function runExport(run: ExportRun): Promise<Written> {
  const final = await freeName(run)
  const partial = join(run.folder, `${final}.未写完`)
  try {
    const written = await WRITERS[run.form](run, partial)
    await run.context.step()
    await rename(partial, join(run.folder, final))
    await syncFolderOf(join(run.folder, final))
    return { ...written, target: final }
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
}

type Writer = (run: ExportRun, path: string) => Promise<Omit<Written, 'target'>>

const WRITERS: Record<ExportForm, Writer> = { package: packages, pdf: pdfs, bag, sealed }

async function freeName({ folder, target, form, zipped }: ExportRun): Promise<string> {
  const extension = form === 'sealed' ? '.zip.age' : form === 'bag' && zipped ? '.zip' : ''
  for (let number = 1; ; number++) {
    const name = `${target}${number === 1 ? '' : `_${number}`}${extension}`
    if (!(await stat(join(folder, name)).catch(() => null))) return name
  }
}

type Leaving = { job: DossierJob; line: ExportLine; id: DossierId; copy: string }

/** One person after another, each on record before anything of it leaves. */
async function* jobs(run: ExportRun): AsyncGenerator<Leaving> {
  for (const [at, id] of run.dossierIds.entries()) {
    await run.context.step()
    const parts = await loadParts(run.context.trx, id, { own: isOwn(run.form) })
    const layout = layOut(parts, run.profile)
    const { copy } = await run.leaving(parts)
    yield { job: { parts, layout, profile: run.profile }, line: run.lines[at] as ExportLine, id, copy }
  }
}

async function packages(run: ExportRun, path: string): Promise<Omit<Written, 'target'>> {
  const outer = new FolderSink(path)
  const lines: ExportLine[] = []
  let manifest = ''
  let bytes = 0
  for await (const { job, line, id } of jobs(run)) {
    const { folder } = job.layout
    const inner = run.zipped
      ? await ZipSink.to(join(path, `${folder}.zip`), new Date(run.context.now))
      : outer
    const sums = await keeping(inner, () =>
      putPackage(run.context, job, inner, { under: '', tell: run.tell }),
    )
    await outer.put(`${folder}.sha256`, new TextEncoder().encode(sums))
    manifest += manifestLine(sumOf(new TextEncoder().encode(sums)), `${folder}.sha256`)
    manifest += await putRecord(job, outer, '')
    manifest += await putCatalogue(run, outer, { id, folder, under: '' })
    const zip = inner === outer ? null : await inner.end()
    if (zip) manifest += manifestLine(zip.sha256, `${folder}.zip`)
    bytes += zip?.bytes ?? 0
    const fileName = zip ? `${folder}.zip` : folder
    lines.push({ ...line, fileName, sha256: zip?.sha256 ?? sumOf(new TextEncoder().encode(sums)) })
  }
  await outer.put('移交清单.xlsx', await run.handover())
  await outer.put(BAG_MANIFEST, new TextEncoder().encode(manifest))
  return { bytes: bytes + (await outer.end()).bytes, lines }
}

async function pdfs(run: ExportRun, path: string): Promise<Omit<Written, 'target'>> {
  const sink = new FolderSink(path)
  const lines: ExportLine[] = []
  let manifest = ''
  for await (const { job, line, id, copy } of jobs(run)) {
    const bytes = await dossierPdf(run.context, job.parts, {
      catalogue: await cataloguePdf(run.context, id),
      classes: run.classes,
      copy,
      tell: () => run.tell(1),
    })
    const fileName = `${job.layout.folder}.pdf`
    await sink.put(fileName, bytes)
    const sha256 = sumOf(bytes)
    manifest += manifestLine(sha256, fileName)
    lines.push({ ...line, fileName, sha256 })
  }
  await sink.put(BAG_MANIFEST, new TextEncoder().encode(manifest))
  return { bytes: (await sink.end()).bytes, lines }
}

async function bag(run: ExportRun, path: string): Promise<Omit<Written, 'target'>> {
  const sink = run.zipped ? await ZipSink.to(path, new Date(run.context.now)) : new FolderSink(path)
  return writeBag(run, sink, run.zipped ? `${run.target}/` : '')
}

async function sealed(run: ExportRun, path: string): Promise<Omit<Written, 'target'>> {
  const sink = await SealedSink.to(path, new Date(run.context.now), run.secret)
  return writeBag(run, sink, `${run.target}/`)
}

/** A bag whose payload is the packages, with what only this program reads beside them (RFC 8493). */
async function writeBag(run: ExportRun, sink: Sink, root: string): Promise<Omit<Written, 'target'>> {
  const counting = new CountingSink(sink, root)
  const lines: ExportLine[] = []
  const written = await keeping(sink, async () => {
    let manifest = ''
    for await (const { job, line, id } of jobs(run)) {
      const { folder } = job.layout
      const own = await putPackage(run.context, job, counting, { under: 'data/', tell: run.tell })
      manifest += own
      manifest += await putRecord(job, counting, 'data/')
      manifest += await putCatalogue(run, counting, { id, folder, under: 'data/' })
      lines.push({ ...line, fileName: `data/${folder}`, sha256: sumOf(new TextEncoder().encode(own)) })
    }
    await putTags(run, counting, manifest)
    return sink.end()
  })
  return { bytes: written.bytes, lines }
}

async function putTags(run: ExportRun, sink: CountingSink, manifest: string): Promise<void> {
  const { bytes, files } = sink
  const info = bagInfo([
    ['Bagging-Date', run.context.now.slice(0, 10)],
    ['Payload-Oxum', `${bytes}.${files}`],
    ['Bag-Software-Agent', '卷宗'],
    ['External-Description', `干部人事档案 ${run.lines.length} 份`],
  ])
  const tags = [
    ['bagit.txt', BAG_DECLARATION],
    ['bag-info.txt', info],
    [BAG_MANIFEST, manifest],
  ] as const
  let sums = ''
  for (const [name, text] of tags) {
    const content = new TextEncoder().encode(text)
    await sink.put(name, content)
    sums += manifestLine(sumOf(content), name)
  }
  await sink.put(BAG_TAG_MANIFEST, new TextEncoder().encode(sums))
}

/** The printed catalogue as Excel and PDF. */
async function putCatalogue(
  { context }: ExportRun,
  sink: Sink,
  { id, folder, under }: { id: DossierId; folder: string; under: string },
): Promise<string> {
  let lines = ''
  for (const [extension, make] of [
    ['xlsx', catalogueXlsx],
    ['pdf', cataloguePdf],
  ] as const) {
    const bytes = await make(context, id)
    const path = `${under}目录/${folder}.${extension}`
    await sink.put(path, bytes)
    lines += manifestLine(sumOf(bytes), path)
  }
  return lines
}

/** Counts what is put below `data/`. */
class CountingSink implements Sink {
  bytes = 0
  files = 0

  constructor(
    private readonly sink: Sink,
    private readonly root: string,
  ) {}

  async put(path: string, bytes: Uint8Array): Promise<void> {
    if (path.startsWith('data/')) {
      this.bytes += bytes.length
      this.files += 1
    }
    await this.sink.put(this.root + path, bytes)
  }

  end() {
    return this.sink.end()
  }

  drop() {
    return this.sink.drop()
  }
}

/** Lets go of a sink where the work that writes to it fails. */
async function keeping<T>(sink: Sink, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await sink.drop()
    throw error
  }
}
