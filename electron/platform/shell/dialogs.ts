import { type BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron'
import type { Grant } from '#shared/values/id'
import { grantFor } from './grants'
import { mainWindow } from './window'

const FILTERS = {
  people: [
    {
      name: '任免表、名册',
      extensions: ['lrmx', 'lrm', 'zip', 'xlsx', 'xls', 'et', 'csv', 'xlsm', 'xlsb', 'ett', 'ods', 'tsv'],
    },
  ],
  sheets: [{ name: '表格', extensions: ['xlsx', 'xls', 'et', 'csv', 'xlsm', 'xlsb', 'ett', 'ods', 'tsv'] }],
  database: [{ name: '卷宗数据库', extensions: ['juanzong'] }],
  photos: [{ name: '照片', extensions: ['jpg', 'jpeg', 'png', 'bmp', 'zip'] }],
  photo: [{ name: '照片', extensions: ['jpg', 'jpeg', 'png', 'bmp'] }],
  attachments: [
    { name: '图片、PDF、Word、Excel', extensions: ['pdf', 'jpg', 'jpeg', 'png', 'docx', 'xlsx'] },
  ],
  scans: [{ name: '扫描件', extensions: ['jpg', 'jpeg', 'png', 'tif', 'tiff', 'pdf'] }],
  enclosures: [{ name: 'PDF、JPEG、PNG', extensions: ['pdf', 'jpg', 'jpeg', 'png'] }],
  nominations: [{ name: '申报工作簿、压缩包', extensions: ['xlsx', 'xls', 'et', 'csv', 'xlsm', 'zip'] }],
  packages: [{ name: '数字档案包、加密交换包', extensions: ['zip', 'age', 'xml'] }],
  png: [{ name: '图片', extensions: ['png'] }],
  jpg: [{ name: '图片', extensions: ['jpg'] }],
  pdf: [{ name: 'PDF', extensions: ['pdf'] }],
  docx: [{ name: 'Word 文档', extensions: ['docx'] }],
  lrmx: [{ name: '任免表 3.0', extensions: ['lrmx'] }],
  lrm: [{ name: '任免表 2.0', extensions: ['lrm'] }],
  xlsx: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }],
  zip: [{ name: '压缩包', extensions: ['zip'] }],
  csv: [{ name: '表格', extensions: ['csv'] }],
  backup: [{ name: '卷宗备份', extensions: ['juanzong'] }],
} as const satisfies Record<string, readonly { name: string; extensions: readonly string[] }[]>

type Purpose = keyof typeof FILTERS

/** Existing files chosen by the user; empty when the dialog was closed. */
export async function pickFiles(purpose: Purpose, multiple: boolean): Promise<Grant[]> {
  const properties: OpenDialogOptions['properties'] = multiple
    ? ['openFile', 'multiSelections']
    : ['openFile']
  const { canceled, filePaths } = await dialog.showOpenDialog(owner(), {
    filters: filtersOf(purpose),
    properties,
  })
  return canceled ? [] : filePaths.map(grantFor)
}

/** A folder chosen by the user, null when the dialog was closed. */
export async function pickFolder(): Promise<Grant | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(owner(), {
    properties: ['openDirectory', 'createDirectory'],
  })
  const [path] = filePaths
  return canceled || !path ? null : grantFor(path)
}

/** Where to write; the system's dialog asks before an existing file is replaced. */
export async function pickSave(purpose: Purpose, suggestedName: string): Promise<Grant | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(owner(), {
    defaultPath: suggestedName,
    filters: filtersOf(purpose),
    properties: ['showOverwriteConfirmation'],
  })
  if (canceled || !filePath) return null
  const extension = FILTERS[purpose][0].extensions[0]
  return grantFor(filePath.includes('.') ? filePath : `${filePath}.${extension}`)
}

function filtersOf(purpose: Purpose): FileFilter[] {
  return FILTERS[purpose].map(({ name, extensions }) => ({ name, extensions: [...extensions] }))
}

function owner(): BrowserWindow {
  const window = mainWindow()
  if (!window) throw new Error('a dialog needs a window')
  return window
}
