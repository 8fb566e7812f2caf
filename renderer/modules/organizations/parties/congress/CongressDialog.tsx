import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { type Congress, CongressContent } from '#shared/modules/organizations/congress'
import { DELEGATE_LEVELS } from '#shared/modules/organizations/party-words'
import { CountField } from '../../../../app/CountField'
import { DayField } from '../../../../app/DayField'
import { useAct } from '../../../../app/use-act'
import { AreaField, FieldStack, FormDialog, PickerField, TextField } from '../../../../components'
import { UnitField } from '../UnitFilter'
import { text } from './congress.text'

type Draft = Omit<CongressContent, 'unitId' | 'year'> & {
  unitId: CongressContent['unitId'] | null
  year: number | null
}
const LEVELS = Object.entries(DELEGATE_LEVELS).map(([value, label]) => ({ value, label }))

type Props = { congress: Congress | null; year: number; onClose: () => void }

/** When and where a congress met. */
export function CongressDialog({ congress, year, onClose }: Props) {
  const [draft, setDraft] = useState<Draft>(
    congress ?? {
      unitId: null,
      level: 'town',
      year,
      title: '',
      heldOn: '',
      halfDays: 2,
      councilOn: '',
      note: '',
    },
  )
  const { act, busy, failure } = useAct('organizations.saveCongress')
  const content = CongressContent.safeParse(draft)
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const send = async () => {
    if (!content.success) return
    const input = { id: congress?.id ?? null, version: congress?.version ?? 0, content: content.data }
    const saved = await act(input, text.savedCongress(content.data.title))
    if (!saved) return
    onClose()
    if (!congress) navigate(`/organizations/delegates/congresses/${saved.id}`)
  }
  return (
    <FormDialog
      title={congress?.title ?? text.newCongress}
      send={text.save}
      onSend={() => void send()}
      onClose={onClose}
      ready={content.success}
      busy={busy}
      failure={failure}
      width={560}
    >
      <FieldStack labelWidth={92}>
        <WhichFields draft={draft} set={set} />
        <WhenFields draft={draft} set={set} />
      </FieldStack>
    </FormDialog>
  )
}

type FieldsProps = { draft: Draft; set: (part: Partial<Draft>) => void }
const labels = text.congressFields

/** Whose congress it is, and of which year. */
function WhichFields({ draft, set }: FieldsProps) {
  return (
    <>
      <UnitField
        label={labels.unitId}
        name="unitId"
        value={draft.unitId}
        onChange={(unitId) => set({ unitId })}
        towns={draft.level === 'town'}
      />
      <PickerField
        label={labels.level}
        name="level"
        value={draft.level}
        onChange={(level) => level !== '' && set({ level: level as Draft['level'] })}
        options={LEVELS}
      />
      <CountField
        label={labels.year}
        name="year"
        value={draft.year}
        onChange={(year) => set({ year })}
        least={1990}
        most={2100}
      />
      <TextField
        label={labels.title}
        name="title"
        value={draft.title}
        onChange={(title) => set({ title })}
        limit={100}
      />
    </>
  )
}

/** When it met and for how long. */
function WhenFields({ draft, set }: FieldsProps) {
  return (
    <>
      <DayField
        label={labels.heldOn}
        name="heldOn"
        value={draft.heldOn}
        onChange={(heldOn) => set({ heldOn })}
      />
      <CountField
        label={labels.halfDays}
        name="halfDays"
        value={draft.halfDays}
        onChange={(halfDays) => set({ halfDays })}
        least={1}
        most={20}
        rule={text.halfDaysRule}
      />
      <DayField
        label={labels.councilOn}
        name="councilOn"
        value={draft.councilOn}
        onChange={(councilOn) => set({ councilOn })}
        rule={text.councilRule}
      />
      <AreaField
        label={labels.note}
        name="note"
        value={draft.note}
        onChange={(note) => set({ note })}
        limit={500}
      />
    </>
  )
}
