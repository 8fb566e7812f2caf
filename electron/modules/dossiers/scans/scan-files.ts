import { type ChosenFiles, collectFiles, type FileSource } from '#electron/platform/formats/chosen-files'
import { FormatError } from '#electron/platform/formats/index'
import { MOST_FILE_BYTES, unfit } from '#electron/platform/images/index'
import type { Context } from '#electron/platform/ipc/context'
import { RefusalError } from '#shared/ipc/reply'
import { isScanName, isSecondImage } from '#shared/modules/dossiers/rules-scan'
import type { ScanRefusal } from '#shared/modules/dossiers/scan'
import type { Grant } from '#shared/values/id'

/** Everything among the chosen files, folders and archives, in the order of names; to be closed after reading. */
export async function chosenScans(
  { host }: Pick<Context, 'host'>,
  grants: readonly Grant[],
): Promise<ChosenFiles> {
  const paths = await Promise.all(grants.map((it) => host.pathOf(it.id)))
  return collectFiles(paths, { takes: () => true, entryBytes: MOST_FILE_BYTES, what: '扫描件' })
}

/** Tells what may hold scans from what is named and left out. */
export function sortOut(sources: readonly FileSource[]): { scans: FileSource[]; refused: ScanRefusal[] } {
  const all = new Set(sources.map((it) => it.name))
  const scans: FileSource[] = []
  const refused: ScanRefusal[] = []
  for (const source of sources) {
    const reason = reasonAgainst(source, all)
    if (reason === '') scans.push(source)
    else refused.push({ fileName: source.name, filePage: 1, reason })
  }
  return { scans, refused }
}

function reasonAgainst({ name, bytes, problem }: FileSource, all: ReadonlySet<string>): string {
  if (problem) return `${problem.message}。${problem.remedy}。`
  if (!isScanName(name)) return '不是 JPEG、PNG、TIFF 或 PDF 文件，没有读。'
  if (bytes > MOST_FILE_BYTES)
    return `文件有 ${Math.round(bytes / 1024 ** 2)} MB，过大，没有读。分成几份再扫入。`
  return isSecondImage(name, all)
    ? '是同名原始图像的优化图像，扫描入库只收原始图像。两套都收用“接收档案包”。'
    : ''
}

/** A refusal in one sentence with its remedy; whatever else was thrown is a defect and goes on. */
export function reasonOf(error: unknown): string {
  if (error instanceof FormatError) return `${error.problem.message}。${error.problem.remedy}。`
  if (!(error instanceof RefusalError) || error.refusal.code === 'cancelled') throw error
  return error.refusal.message + (error.refusal.remedy ?? '')
}

/** Bytes of a file; one that is gone or locked is refused. */
export async function readScan(source: FileSource): Promise<Uint8Array> {
  try {
    return await source.read()
  } catch (error) {
    if (error instanceof FormatError) throw error
    throw unfit('文件打不开。', '检查文件是否已移走或被占用。')
  }
}
