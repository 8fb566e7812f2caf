import { batchEditing } from './contract-batch-edit'
import { forms } from './contract-forms'
import { exchanging } from './contract-import'
import { roster } from './contract-list'
import { merging } from './contract-merge'
import { onePerson } from './contract-person'
import { photoMatching } from './contract-photos'
import { recycling } from './contract-recycle'
import { rosters } from './contract-rosters'
import { sheets } from './contract-sheets'
import { templates } from './contract-templates'

export type { PrintResult } from './contract-forms'
export { PersonFilter } from './contract-list'
export { OpenedPerson } from './contract-person'

/** Every call about people; one file a job. */
export const people = {
  ...roster,
  ...onePerson,
  ...exchanging,
  ...sheets,
  ...photoMatching,
  ...batchEditing,
  ...merging,
  ...recycling,
  ...forms,
  ...rosters,
  ...templates,
}
