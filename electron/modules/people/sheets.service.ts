import type { Handlers } from '#electron/platform/ipc/gate'
import type { people } from '#shared/modules/people/contract'
import { sheetPlanning } from './sheet-planning'

const unbuilt = async (): Promise<never> => {
  throw new Error('not built yet')
}

export const sheetsService: Pick<
  Handlers<typeof people>,
  keyof typeof sheetPlanning | 'previewSheets' | 'exportReturn' | 'keptSheets' | 'keptRows' | 'exportSheet'
> = {
  ...sheetPlanning,
  previewSheets: unbuilt,
  exportReturn: unbuilt,
  keptSheets: unbuilt,
  keptRows: unbuilt,
  exportSheet: unbuilt,
}
