import { useMemo } from 'react'
import { type Preset, type SchemeRow, SUBJECT_KINDS } from '#shared/modules/evaluations/scheme'
import { useApiQuery, useCommand } from '../../../app/queries'
import { basesOf } from '../../../app/start-from/bases'
import { useChosenBase, useStartFrom } from '../../../app/start-from/use-start-from'
import { blankScheme } from './new-parts'
import { openScheme } from './use-scheme-acts'

/** What a new scheme could be made from, which of it is chosen, and making it under the name that stands. */
export function useNewScheme() {
  const { data: presets } = useApiQuery('evaluations.presets', {})
  const { data: rows } = useApiQuery('evaluations.schemes', {})
  const create = useCommand('evaluations.createScheme')
  const chosen = useChosenBase(useMemo(() => schemeBases(presets ?? [], rows ?? []), [presets, rows]))
  const { data: copied } = useApiQuery(
    'evaluations.scheme',
    { id: chosen.copying as SchemeRow['id'] },
    { enabled: chosen.copying !== null },
  )
  return useStartFrom(chosen, copied, { create, open: openScheme })
}

function schemeBases(presets: readonly Preset[], rows: readonly SchemeRow[]) {
  const copies = rows.map(({ id, title, subject }) => ({ id, title, about: SUBJECT_KINDS[subject] }))
  return basesOf(presets, copies, blankScheme(), (content) => SUBJECT_KINDS[content.subject])
}
