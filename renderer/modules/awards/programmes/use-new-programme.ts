import { useMemo } from 'react'
import {
  AWARD_SUBJECTS,
  type ProgrammeContent,
  type ProgrammePreset,
  type ProgrammeRow,
} from '#shared/modules/awards/programme'
import { useApiQuery, useCommand } from '../../../app/queries'
import { basesOf } from '../../../app/start-from/bases'
import { useChosenBase, useStartFrom } from '../../../app/start-from/use-start-from'
import { text } from './programmes.text'
import { blankProgramme } from './rules-parts'
import { openProgramme } from './use-programme-acts'

/** Programmes offered for copying. */
const MOST = 500

/** What a new programme could be made from, which of it is chosen, and making it under the name that stands. */
export function useNewProgramme() {
  const { data: presets } = useApiQuery('awards.programmePresets', {})
  const { data: listed } = useApiQuery('awards.programmes', { limit: MOST })
  const create = useCommand('awards.createProgramme')
  const bases = useMemo(() => programmeBases(presets ?? [], listed?.rows ?? []), [presets, listed])
  const chosen = useChosenBase(bases)
  const { data: copied } = useApiQuery(
    'awards.programme',
    { id: chosen.copying as ProgrammeRow['id'] },
    { enabled: chosen.copying !== null },
  )
  return useStartFrom(chosen, copied, { create, open: openProgramme })
}

function programmeBases(presets: readonly ProgrammePreset[], rows: readonly ProgrammeRow[]) {
  const copies = rows.map(({ id, title, categories }) => ({ id, title, about: text.count(categories) }))
  return basesOf(presets, copies, blankProgramme(), subjectsOf)
}

/** 个人、组织 */
function subjectsOf({ categories }: ProgrammeContent): string {
  return [...new Set(categories.map((it) => AWARD_SUBJECTS[it.subject]))].join('、')
}
