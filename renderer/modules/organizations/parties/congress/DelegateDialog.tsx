import { useState } from 'react'
import { type Delegate, DelegateContent } from '#shared/modules/organizations/congress'
import { DELEGATE_LEVELS } from '#shared/modules/organizations/party-words'
import type { PartyId, PersonId } from '#shared/values/id'
import type { Subject } from '#shared/values/subject'
import { DayField } from '../../../../app/DayField'
import { useRight } from '../../../../app/session'
import { localToday } from '../../../../app/today'
import { useAct } from '../../../../app/use-act'
import {
  Button,
  errorAt,
  type Failure,
  FieldStack,
  FormDialog,
  PickerField,
  TextField,
} from '../../../../components'
import classes from '../parties.module.css'
import { SubjectField, subjectFound, useSubjectSearch } from '../SubjectField'
import { UnitField } from '../UnitFilter'
import { text } from './congress.text'

type Draft = Omit<DelegateContent, 'partyId'> & { party: Subject | null }
const PEOPLE = { kind: 'person' as const, kinds: [], traits: [], units: [] }
const PARTIES = { kind: 'party' as const, kinds: [], traits: [], units: [] }
const LEVELS = Object.entries(DELEGATE_LEVELS).map(([value, label]) => ({ value, label }))

/** One delegate: who, of which congress, elected where. */
export function DelegateDialog({ row, onClose }: { row: Delegate | null; onClose: () => void }) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(row))
  const { act, busy, failure } = useAct('organizations.saveDelegate')
  const removal = useAct('organizations.removeDelegate')
  const mayEdit = useRight('organizations.edit')
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const { party, ...rest } = draft
  const content = DelegateContent.safeParse({ ...rest, partyId: (party?.id ?? '') as PartyId })
  const send = async () => {
    if (!content.success) return
    const input = { id: row?.id ?? null, version: row?.version ?? 0, content: content.data }
    if (await act(input, text.saved(content.data.name))) onClose()
  }
  const remove = async () => {
    if (row && (await removal.act({ id: row.id, version: row.version }, text.removed(row.name)))) onClose()
  }
  return (
    <FormDialog
      title={row ? text.editTitle(row.name) : text.newTitle}
      send={text.save}
      onSend={() => void send()}
      onClose={onClose}
      ready={mayEdit && content.success}
      busy={busy}
      failure={failure ?? removal.failure}
      width={560}
    >
      <FieldStack>
        <WhoFields draft={draft} set={set} failure={failure} />
        <TermFields draft={draft} set={set} failure={failure} />
      </FieldStack>
      {row && mayEdit && (
        <div className={classes.acts}>
          <Button kind="danger" onClick={() => void remove()}>
            {text.remove}
          </Button>
        </div>
      )}
    </FormDialog>
  )
}

type FieldsProps = { draft: Draft; set: (part: Partial<Draft>) => void; failure: Failure }

/** Who, and of which congress. */
function WhoFields({ draft, set, failure }: FieldsProps) {
  const search = useSubjectSearch(PEOPLE)
  const choose = (value: string) => {
    const person = subjectFound(value)
    set(person ? { personId: person.id as PersonId, name: person.name } : { personId: null, name: value })
  }
  return (
    <>
      <PickerField
        label={text.fields.name}
        name="name"
        value={draft.personId ?? draft.name}
        shown={draft.name}
        onChange={choose}
        options={search}
        free
        rule={text.nameRule}
        error={errorAt(failure, 'name')}
      />
      <PickerField
        label={text.fields.level}
        name="level"
        value={draft.level}
        onChange={(level) => level !== '' && set({ level: level as Draft['level'] })}
        options={LEVELS}
      />
      {draft.level === 'town' && (
        <UnitField
          label={text.fields.unit}
          name="unitId"
          value={draft.unitId}
          onChange={(unitId) => set({ unitId })}
          towns
          error={errorAt(failure, 'unitId')}
        />
      )}
    </>
  )
}

/** Elected where, and for how long. */
function TermFields({ draft, set, failure }: FieldsProps) {
  return (
    <>
      <SubjectField
        label={text.fields.party}
        name="partyId"
        scope={PARTIES}
        value={draft.party}
        onChange={(party) => set({ party })}
      />
      <TextField
        label={text.fields.term}
        name="term"
        value={draft.term}
        onChange={(term) => set({ term })}
        limit={30}
      />
      <DayField label={text.fields.from} name="from" value={draft.from} onChange={(from) => set({ from })} />
      <DayField
        label={text.fields.to}
        name="to"
        value={draft.to}
        onChange={(to) => set({ to })}
        error={errorAt(failure, 'to')}
      />
    </>
  )
}

function draftOf(row: Delegate | null): Draft {
  if (!row)
    return {
      personId: null,
      name: '',
      level: 'town',
      term: '',
      unitId: null,
      from: localToday(),
      to: '',
      party: null,
    }
  const { personId, name, level, term, unitId, from, to, partyId, partyName } = row
  const party = { kind: 'party' as const, id: partyId, name: partyName, unitId: null, unitName: '' }
  return { personId, name, level, term, unitId, from, to, party }
}
