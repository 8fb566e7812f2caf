import { useState } from 'react'
import type { Congress } from '#shared/modules/organizations/congress'
import { DelegateId } from '#shared/values/id'
import { DayField } from '../../../../app/DayField'
import { useAct } from '../../../../app/use-act'
import { AreaField, FieldStack, FormDialog, PickerField, TextField } from '../../../../components'
import { text } from './congress.text'

const KINDS = Object.entries(text.proposalKinds).map(([value, label]) => ({ value, label }))

type Draft = { kind: 'motion' | 'advice'; delegateId: string; title: string; text: string; dueOn: string }

/** A delegate's proposal; from here on it stands in the ledger of matters. */
export function ProposalDialog({ congress, onClose }: { congress: Congress; onClose: () => void }) {
  const [draft, setDraft] = useState<Draft>({
    kind: 'motion',
    delegateId: '',
    title: '',
    text: '',
    dueOn: '',
  })
  const { act, busy, failure } = useAct('organizations.raiseProposal')
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const send = async () => {
    const input = {
      ...draft,
      id: congress.id,
      version: congress.version,
      delegateId: DelegateId.safeParse(draft.delegateId).data ?? null,
    }
    if (await act(input, text.raised(draft.title))) onClose()
  }
  return (
    <FormDialog
      title={text.raiseTitle}
      send={text.raiseDo}
      onSend={() => void send()}
      onClose={onClose}
      ready={draft.title.trim() !== ''}
      busy={busy}
      failure={failure}
      width={600}
    >
      <FieldStack>
        <Fields draft={draft} set={set} congress={congress} />
      </FieldStack>
    </FormDialog>
  )
}

type FieldsProps = { draft: Draft; set: (part: Partial<Draft>) => void; congress: Congress }
const labels = text.proposalFields

function Fields({ draft, set, congress }: FieldsProps) {
  return (
    <>
      <PickerField
        label={labels.kind}
        name="kind"
        value={draft.kind}
        onChange={(kind) => kind !== '' && set({ kind: kind as Draft['kind'] })}
        options={KINDS}
      />
      <PickerField
        label={labels.delegate}
        name="delegateId"
        value={draft.delegateId}
        onChange={(delegateId) => set({ delegateId })}
        options={congress.attendance.map((it) => ({
          value: it.delegateId,
          label: it.name,
          hint: it.partyName,
        }))}
      />
      <TextField
        label={labels.title}
        name="title"
        value={draft.title}
        onChange={(title) => set({ title })}
        limit={200}
      />
      <AreaField
        label={labels.text}
        name="text"
        value={draft.text}
        onChange={(words) => set({ text: words })}
        limit={4000}
        minRows={3}
      />
      <DayField label={labels.dueOn} name="dueOn" value={draft.dueOn} onChange={(dueOn) => set({ dueOn })} />
    </>
  )
}
