import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type AddedSheet,
  type CellMark,
  FormatError,
  markedWorkbook,
  writeZip,
  type ZipItem,
  zipBytes,
} from '#electron/platform/formats/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { people } from '#shared/modules/people/contract'
import { type OpenPreview, previewOf } from './preview'
import type { OpenFile } from './sheet-books'
import { type Complaint, complaintsOf } from './sheet-complaints'
import { stampOf } from './sheet-files'
import { plainWorkbook } from './sheet-return-plain'
import { whyNot, writeChosenFile } from './write-file'

const SHEET_NAME = '退回说明'
const HEAD = ['序号', '工作表', '单元格', '栏目', '填写内容', '问题', '改正办法']
const WIDTHS = [6, 16, 10, 18, 24, 44, 44]

/** Gives the sender's own files back with the wrong cells marked and the reasons on a sheet of their own. */
export const sheetReturning: Pick<Handlers<typeof people>, 'exportReturn'> = {
  async exportReturn(context, { id, grant }) {
    const preview = previewOf(context, id)
    const complaints = complaintsOf(preview)
    const files = filesOf(preview).filter((file) => complaints.some((it) => it.file === file))
    if (files.length === 0)
      throw refuse('not-found', '没有要退回的内容，各表的单元格都读得出。', { remedy: '不必退回。' })
    const path = await context.host.pathOf(grant.id)
    for (const file of files)
      context.note({ targetKind: 'file', targetId: '', targetName: file.name, action: '导出退回单' })
    await context.record()
    await deliver(path, itemsOf(context, files, complaints), files.length)
    return { files: files.length, marked: complaints.filter((it) => it.column >= 0).length }
  },
}

function filesOf({ books }: OpenPreview): OpenFile[] {
  return [...new Set((books?.sheets ?? []).map((sheet) => sheet.file))].filter((file) => file.path !== '')
}

async function* itemsOf(
  context: TaskContext,
  files: readonly OpenFile[],
  complaints: readonly Complaint[],
): AsyncGenerator<ZipItem> {
  const taken = new Set<string>()
  for (const [done, file] of files.entries()) {
    context.progress({ done, total: files.length, message: `标注 ${file.name}` })
    await context.step()
    const own = complaints.filter((it) => it.file === file)
    yield { name: returnName(file, taken), bytes: await returned(file, own) }
  }
}

async function returned(file: OpenFile, complaints: readonly Complaint[]): Promise<Uint8Array> {
  if ((await stampOf(file.path)) !== file.stamp)
    throw refuse('conflict', `“${file.name}”在读入之后变了或已移走，没有写出。`, {
      remedy: '重新读入这个文件。',
    })
  const added = reasonsSheet(complaints)
  try {
    if (file.format !== 'xlsx') return await plainWorkbook(file.path, complaints, added)
    const marks: CellMark[] = complaints
      .filter((it) => it.column >= 0)
      .map(({ sheetIndex, row, column }) => ({ sheet: sheetIndex, row, column }))
    return await zipBytes(await markedWorkbook(file.path, marks, added))
  } catch (error) {
    if (error instanceof FormatError)
      throw refuse('invalid-input', `“${file.name}”${error.problem.message}，没有写出。`, {
        remedy: error.problem.remedy,
      })
    throw error
  }
}

function reasonsSheet(complaints: readonly Complaint[]): AddedSheet {
  const rows = complaints.map((it, at) => [
    String(at + 1),
    it.sheetName,
    it.place,
    it.label,
    it.value,
    it.message,
    it.remedy,
  ])
  return { name: SHEET_NAME, widths: WIDTHS, rows: [HEAD, ...rows] }
}

/** 退回_花名册.xlsx; of two files of one name the second carries a number. */
function returnName({ name, format }: OpenFile, taken: Set<string>): string {
  const own = name.replace(/^.*[/\\]/, '')
  const base = own.replace(/\.[^.]*$/, '')
  const extension = format === 'xlsx' ? (/\.(xlsm|xltx|xltm)$/i.exec(own)?.[0] ?? '.xlsx') : '.xlsx'
  for (let number = 1; ; number++) {
    const made = `退回_${base}${number > 1 ? number : ''}${extension}`
    if (taken.has(made)) continue
    taken.add(made)
    return made
  }
}

/** Into a folder, into a zip, or the one file under the name that was chosen. */
async function deliver(path: string, items: AsyncIterable<ZipItem>, count: number): Promise<void> {
  const status = await stat(path).catch(() => null)
  if (status?.isDirectory()) {
    for await (const { name, bytes } of items) await writeChosenFile(join(path, name), bytes)
    return
  }
  if (/\.zip$/i.test(path)) {
    await writeZip(path, items).catch((error: unknown) => {
      throw whyNot(error)
    })
    return
  }
  if (count > 1)
    throw refuse('invalid-input', `要退回 ${count} 个文件，装不进一个表格。`, {
      remedy: '选一个文件夹，或另存为 .zip。',
    })
  for await (const { bytes } of items) await writeChosenFile(path, bytes)
}
