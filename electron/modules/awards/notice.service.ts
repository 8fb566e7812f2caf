import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { later } from './later'

export const noticeService: Pick<Handlers<typeof awards>, 'noticeState' | 'objections' | 'saveObjection'> = {
  noticeState: () => later(),
  objections: () => later(),
  saveObjection: () => later(),
}
