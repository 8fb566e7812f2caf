import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { later } from './later'

export const attachmentService: Pick<
  Handlers<typeof awards>,
  | 'addAttachments'
  | 'saveAttachment'
  | 'removeAttachment'
  | 'attachment'
  | 'saveAttachmentFile'
  | 'setNominationPhoto'
  | 'nominationPhoto'
> = {
  addAttachments: () => later(),
  saveAttachment: () => later(),
  removeAttachment: () => later(),
  attachment: () => later(),
  saveAttachmentFile: () => later(),
  setNominationPhoto: () => later(),
  nominationPhoto: () => later(),
}
