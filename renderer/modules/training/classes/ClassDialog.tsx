import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { ClassContent, TrainingClass } from '#shared/modules/training/training-class'
import { useAct } from '../../../app/use-act'
import { FormDialog, refusalOf } from '../../../components'
import { text } from '../training.text'
import { ClassFields } from './ClassFields'
import { LecturerRows } from './LecturerRows'

const words = text.classes
type Props = { year: number; found: TrainingClass | null; onClose: () => void }

/** A class: what, when, where, by whom, for whom, who taught. */
export function ClassDialog({ year, found, onClose }: Props) {
  const [draft, setDraft] = useState<ClassContent>(found ? contentOf(found) : blank(year))
  const { act, busy, failure } = useAct('training.saveClass')
  const change = (part: Partial<ClassContent>) => setDraft({ ...draft, ...part })
  const send = async () => {
    const lecturers = draft.lecturers.filter((it) => it.name.trim() !== '')
    const content = { ...draft, lecturers }
    const known = { id: found?.id ?? null, version: found?.version ?? 0 }
    const saved = await act({ ...known, content }, text.saved(draft.title))
    if (!saved) return
    if (!found) navigate(`/ledgers/training/classes/${saved.id}`)
    onClose()
  }
  const refused = refusalOf(failure)
  return (
    <FormDialog
      title={found ? found.title : words.newTitle}
      send={text.save}
      onSend={() => void send()}
      onClose={onClose}
      ready={draft.title.trim() !== '' && draft.kind !== '' && draft.from !== ''}
      busy={busy}
      failure={failure}
      width={640}
    >
      <ClassFields
        draft={draft}
        onChange={change}
        errorOf={(field) => (refused?.field === `content.${field}` ? refused.message : undefined)}
      />
      <LecturerRows rows={draft.lecturers} onChange={(lecturers) => change({ lecturers })} />
    </FormDialog>
  )
}

const blank = (year: number): ClassContent => ({
  system: '',
  kind: '',
  title: '',
  from: year === new Date().getFullYear() ? '' : `${year}-01-01`,
  to: '',
  place: '',
  siteId: null,
  host: '',
  audience: '',
  hours: null,
  headcount: 0,
  cost: null,
  outline: '',
  lecturers: [],
})

function contentOf({
  id: _,
  version: __,
  kindLabel: ___,
  siteName: ____,
  listed: _____,
  absent: ______,
  ...it
}: TrainingClass): ClassContent {
  return it
}
