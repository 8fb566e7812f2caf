import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { later } from './later'

export const programmeService: Pick<
  Handlers<typeof awards>,
  | 'programmes'
  | 'programme'
  | 'programmePresets'
  | 'createProgramme'
  | 'saveProgramme'
  | 'retireProgramme'
  | 'removeProgramme'
> = {
  programmes: () => later(),
  programme: () => later(),
  programmePresets: () => later(),
  createProgramme: () => later(),
  saveProgramme: () => later(),
  retireProgramme: () => later(),
  removeProgramme: () => later(),
}
