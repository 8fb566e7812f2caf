import { useState } from 'react'
import { type Enrolment, NO_MEMBER_FACTS, STANDINGS } from '#shared/modules/members/member'
import type { PartyId, PersonId } from '#shared/values/id'
import { parsePartialDate } from '#shared/values/partial-date'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { FieldStack, FormDialog, PickerField, Segmented, TextField } from '../../../components'
import classes from '../members.module.css'
import { text as common } from '../members.text'
import { BranchField, MemberField, type Picked } from '../parts/pickers'
import { useSend } from '../parts/use-send'
import { text } from './register.text'

type Draft = Omit<Enrolment, 'personId' | 'partyId' | 'facts'> & {
  fresh: boolean
  person: Picked<PersonId>
  branch: Picked<PartyId>
  fullOn: string
}

const EMPTY: Draft = {
  fresh: false,
  person: null,
  branch: null,
  name: '',
  identityNumber: '',
  sex: '',
  birth: '',
  joinedOn: '',
  group: '',
  standing: 'full',
  from: '',
  fullOn: '',
}

/** Enters a person on record, or a new one, in a branch. */
export function EnrolDialog({ onClose }: { onClose: () => void }) {
  const [draft, setDraft] = useState(EMPTY)
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const enrol = useCommand('members.enrol')
  const { send, failure } = useSend(onClose)
  const { branch, fresh, person } = draft
  const ready = branch !== null && draft.from !== '' && (fresh ? draft.name.trim() !== '' : person !== null)
  const run = () => branch && void send(enrol.run(enrolmentOf(draft, branch.id)), text.added)
  return (
    <FormDialog
      title={text.addTitle}
      send={text.addSend}
      onSend={run}
      onClose={onClose}
      ready={ready}
      busy={enrol.running}
      failure={failure}
      width={560}
    >
      <FieldStack labelWidth={84}>
        <div className={classes.choice}>
          <Segmented
            label={text.source}
            value={fresh ? 'fresh' : 'known'}
            options={[
              { value: 'known', label: text.known },
              { value: 'fresh', label: text.fresh },
            ]}
            onChange={(it) => set({ fresh: it === 'fresh' })}
          />
        </div>
        {fresh ? (
          <FreshPerson draft={draft} onChange={set} />
        ) : (
          <MemberField
            others
            label={text.name}
            name="personId"
            value={person}
            onChange={(it) => set({ person: it })}
          />
        )}
        <Place draft={draft} onChange={set} />
      </FieldStack>
    </FormDialog>
  )
}

type PartProps = { draft: Draft; onChange: (part: Partial<Draft>) => void }

function FreshPerson({ draft, onChange }: PartProps) {
  return (
    <>
      <TextField
        label={text.name}
        name="name"
        value={draft.name}
        onChange={(name) => onChange({ name })}
        limit={36}
      />
      <TextField
        label={text.identityNumber}
        name="identityNumber"
        value={draft.identityNumber}
        onChange={(identityNumber) => onChange({ identityNumber })}
        limit={18}
      />
      <PickerField
        label={text.sex}
        value={draft.sex}
        options={SEXES}
        onChange={(sex) => onChange({ sex: sex as Draft['sex'] })}
      />
      <TextField
        label={text.birth}
        value={draft.birth}
        onChange={(birth) => onChange({ birth })}
        limit={12}
      />
    </>
  )
}

const SEXES = text.sexes

function Place({ draft, onChange }: PartProps) {
  return (
    <>
      <TextField
        label={text.joined}
        name="joinedOn"
        rule={text.joinedRule}
        value={draft.joinedOn}
        onChange={(joinedOn) => onChange({ joinedOn: parsePartialDate(joinedOn) ?? joinedOn })}
        limit={12}
      />
      <PickerField
        label={text.standing}
        value={draft.standing}
        options={Object.entries(STANDINGS).map(([value, label]) => ({ value, label }))}
        onChange={(it) => onChange({ standing: it === 'probationary' ? 'probationary' : 'full' })}
      />
      <BranchField
        label={common.branch}
        name="partyId"
        value={draft.branch}
        onChange={(branch) => onChange({ branch })}
      />
      <TextField
        label={text.group}
        value={draft.group}
        onChange={(group) => onChange({ group })}
        limit={30}
      />
      <DayField label={text.from} name="from" value={draft.from} onChange={(from) => onChange({ from })} />
      {draft.standing === 'full' && (
        <DayField label={text.fullOn} value={draft.fullOn} onChange={(fullOn) => onChange({ fullOn })} />
      )}
    </>
  )
}

function enrolmentOf({ fresh, person, branch, fullOn, ...draft }: Draft, partyId: PartyId): Enrolment {
  return {
    ...draft,
    personId: fresh ? null : (person?.id ?? null),
    partyId,
    facts: { ...NO_MEMBER_FACTS, fullOn: draft.standing === 'full' ? fullOn : '' },
  }
}
