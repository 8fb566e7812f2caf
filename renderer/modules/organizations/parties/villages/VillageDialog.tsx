import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { VILLAGE_KINDS } from '#shared/modules/organizations/party-words'
import { type Village, VillageContent, type VillageMark } from '#shared/modules/organizations/village'
import { CountField } from '../../../../app/CountField'
import { useAct } from '../../../../app/use-act'
import {
  AreaField,
  errorAt,
  type Failure,
  FieldStack,
  FormDialog,
  PickerField,
  TextField,
} from '../../../../components'
import { UnitField } from '../UnitFilter'
import { type MarkDraft, MarkRows, markDrafts } from './MarkRows'
import { text } from './villages.text'

type Draft = Omit<VillageContent, 'townId'> & { townId: VillageContent['townId'] | null }
const BLANK: Draft = {
  kind: 'village',
  name: '',
  code: '',
  townId: null,
  households: null,
  population: null,
  remark: '',
}
const KINDS = Object.entries(VILLAGE_KINDS).map(([value, label]) => ({ value, label }))

/** One village or community with the marks that it bears. */
export function VillageDialog({ village, onClose }: { village: Village | null; onClose: () => void }) {
  const [draft, setDraft] = useState<Draft>(village ?? BLANK)
  const [marks, setMarks] = useState<MarkDraft[]>(() => markDrafts(village?.marks ?? []))
  const { act, busy, failure } = useAct('organizations.saveVillage')
  const content = VillageContent.safeParse(draft)
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const send = async () => {
    if (!content.success) return
    const given = marks.filter((it) => it.from !== '').map(({ key: _, ...mark }): VillageMark => mark)
    const input = {
      id: village?.id ?? null,
      version: village?.version ?? 0,
      content: content.data,
      marks: given,
    }
    const saved = await act(input, text.saved(content.data.name))
    if (!saved) return
    onClose()
    if (!village) navigate(`/organizations/villages/${saved.id}`)
  }
  return (
    <FormDialog
      title={village ? text.editTitle(village.name) : text.newTitle}
      send={text.save}
      onSend={() => void send()}
      onClose={onClose}
      ready={content.success}
      busy={busy}
      failure={failure}
      width={680}
    >
      <FieldStack>
        <PlaceFields draft={draft} set={set} failure={failure} />
        <SizeFields draft={draft} set={set} />
      </FieldStack>
      <MarkRows marks={marks} onChange={setMarks} />
    </FormDialog>
  )
}

type FieldsProps = { draft: Draft; set: (part: Partial<Draft>) => void; failure: Failure }

/** What it is called and where it lies. */
function PlaceFields({ draft, set, failure }: FieldsProps) {
  return (
    <>
      <TextField
        label={text.fields.name}
        name="name"
        value={draft.name}
        onChange={(name) => set({ name })}
        limit={60}
        error={errorAt(failure, 'name')}
        autoFocus
      />
      <PickerField
        label={text.fields.kind}
        name="kind"
        value={draft.kind}
        onChange={(kind) => kind !== '' && set({ kind: kind as Draft['kind'] })}
        options={KINDS}
      />
      <UnitField
        label={text.fields.town}
        name="townId"
        value={draft.townId}
        onChange={(townId) => set({ townId })}
        towns
        error={errorAt(failure, 'townId')}
      />
      <TextField
        label={text.fields.code}
        name="code"
        value={draft.code}
        onChange={(code) => set({ code })}
        limit={30}
      />
    </>
  )
}

/** How large it is. */
function SizeFields({ draft, set }: Omit<FieldsProps, 'failure'>) {
  return (
    <>
      <CountField
        label={text.fields.households}
        name="households"
        value={draft.households}
        onChange={(households) => set({ households })}
      />
      <CountField
        label={text.fields.population}
        name="population"
        value={draft.population}
        onChange={(population) => set({ population })}
      />
      <AreaField
        label={text.fields.remark}
        name="remark"
        value={draft.remark}
        onChange={(remark) => set({ remark })}
        limit={500}
      />
    </>
  )
}
