import { refuse } from '#shared/ipc/reply'
import { editingService } from './people-edit.service'
import { readingService } from './people-read.service'
import { photoService } from './photo.service'
import { printingService } from './print.service'
import { warningsService } from './warnings.service'
const later = async () => { throw refuse('defect', '导入正在接入。') }
export const peopleService = { ...readingService, ...editingService, ...photoService, ...printingService, ...warningsService,
 startPreview: later, preview: later, previewItems: later, openPreview: async () => null, decide: later, correctItem: later, discardPreview: later, commitPreview: later, exportDifferences: later, exportFiles: later } as never
export const listPeopleBatch = async () => ({ total: 0, edited: 0, rows: [] })
export const undoPeopleBatch = later
