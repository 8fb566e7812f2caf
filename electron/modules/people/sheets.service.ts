import type { Handlers } from '#electron/platform/ipc/gate'
import type { people } from '#shared/modules/people/contract'

const unbuilt = async (): Promise<never> => {
  throw new Error('not built yet')
}

export const sheetsService: Pick<
  Handlers<typeof people>,
  | 'readWorkbooks'
  | 'openWorkbooks'
  | 'sheetTargets'
  | 'senders'
  | 'planSheet'
  | 'setSender'
  | 'sheetRows'
  | 'closeWorkbooks'
  | 'previewSheets'
  | 'exportReturn'
  | 'keptSheets'
  | 'keptRows'
  | 'exportSheet'
> = {
  readWorkbooks: unbuilt,
  openWorkbooks: unbuilt,
  sheetTargets: unbuilt,
  senders: unbuilt,
  planSheet: unbuilt,
  setSender: unbuilt,
  sheetRows: unbuilt,
  closeWorkbooks: unbuilt,
  previewSheets: unbuilt,
  exportReturn: unbuilt,
  keptSheets: unbuilt,
  keptRows: unbuilt,
  exportSheet: unbuilt,
}
