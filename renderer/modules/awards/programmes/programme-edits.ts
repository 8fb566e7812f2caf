import type { ProgrammeContent } from '#shared/modules/awards/programme'
import { contentEdits } from '../../../app/content-edits'

/** Unsaved changes of programmes, and which programmes have some. */
export const { useEdit: useProgrammeEdit, useChanged: useChangedProgrammes } =
  contentEdits<ProgrammeContent>()

export type ProgrammeEdit = ReturnType<typeof useProgrammeEdit>
