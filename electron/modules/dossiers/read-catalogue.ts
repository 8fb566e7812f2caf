import { FormatError, readWorkbook } from '#electron/platform/formats/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { SkeletonCode } from '#shared/modules/dossiers/classes'
import type { SheetLine } from '#shared/modules/dossiers/material'
import type { ClassStandard } from '#shared/modules/dossiers/standards'
import type { DossierId, Grant } from '#shared/values/id'
import { readCatalogueSheet } from './catalogue-sheet'
import { requireOpenDossier } from './dossiers'
import { readDossierStandards } from './standards'

const MOST_LINES = 2000

/** Reads a catalogue from a workbook for the window to show; nothing is kept. */
export async function readCatalogue(
  context: TaskContext,
  { dossierId, grant }: { dossierId: DossierId; grant: Grant },
): Promise<{ lines: SheetLine[]; ignored: string[] }> {
  const dossier = await requireOpenDossier(context.trx, dossierId)
  const { classes } = await readDossierStandards(context.trx)
  const book = await opened(await context.host.pathOf(grant.id), grant.name)
  const named = book.sheets.filter((it) => it.name.trim() === '目录')
  const read = (named.length > 0 ? named : book.sheets).flatMap(
    (sheet) => readCatalogueSheet(sheet, classNames(classes)) ?? [],
  )
  const lines = read.flatMap((it) => it.lines)
  if (lines.length === 0)
    throw refuse('unreadable', `“${grant.name}”里没有找到目录。`, {
      remedy: '表头要有“材料名称”一栏，类号写在前一栏或单独成行。',
    })
  if (lines.length > MOST_LINES)
    throw refuse(
      'invalid-input',
      `“${grant.name}”有 ${lines.length} 条，多于一份目录能有的 ${MOST_LINES} 条。`,
      {
        remedy: '一个文件只放一个人的目录。',
      },
    )
  context.note({
    targetKind: 'dossier',
    targetId: dossierId,
    targetName: `${dossier.name}：${grant.name}，${lines.length} 条`,
  })
  return { lines, ignored: read.flatMap((it) => it.ignored) }
}

async function opened(path: string, name: string) {
  try {
    return await readWorkbook(path)
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    throw refuse('unreadable', `“${name}”${error.problem.message}。`, { remedy: `${error.problem.remedy}。` })
  }
}

/** Names of classes as class rows write them, without the word 材料 at their end. */
function classNames(classes: readonly ClassStandard[]): Map<string, SkeletonCode> {
  return new Map(classes.map(({ code, name }) => [name.replace(/材料$/, ''), code]))
}
