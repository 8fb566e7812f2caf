import { useState } from 'react'
import type { Conduct, ConductContent } from '#shared/modules/members/conduct'
import { RECORD_KINDS, type RecordKind } from '#shared/modules/members/systems'
import type { PersonId } from '#shared/values/id'
import { DayField } from '../../../app/DayField'
import { EvidenceList } from '../../../app/evidence/EvidenceList'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  AreaField,
  Button,
  FieldStack,
  FormDialog,
  PickerField,
  Segmented,
  TextField,
} from '../../../components'
import classes from '../members.module.css'
import { text as common } from '../members.text'
import { MemberField, type Picked } from '../parts/pickers'
import { useSend } from '../parts/use-send'
import { text } from './quality.text'

type Props = { row: Conduct | null; onClose: () => void }
type Draft = Omit<ConductContent, 'personId'> & { person: Picked<PersonId> }

const FRESH: Draft = {
  person: null,
  kind: 'discipline',
  measure: '',
  reason: '',
  organ: '',
  document: '',
  meetingOn: '',
  approvedOn: '',
  outcome: '',
  outcomeOn: '',
}

/** One line of the ledger: proposed, approved, and how it ended. */
export function ConductDialog({ row, onClose }: Props) {
  const [draft, setDraft] = useState<Draft>(() =>
    row ? { ...row, person: { id: row.personId, name: row.name } } : FRESH,
  )
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const saving = useCommand('members.saveConduct')
  const removal = useCommand('members.removeConduct')
  const { send, failure } = useSend(onClose)
  const mayEdit = useRight('ledgers.edit')
  const { person } = draft
  const save = () =>
    person &&
    void send(
      saving.run({ id: row?.id ?? null, version: row?.version ?? 0, content: contentOf(draft, person.id) }),
      text.saved,
    )
  return (
    <FormDialog
      title={row ? text.edit : text.add}
      send={text.savedVerb}
      onSend={save}
      onClose={onClose}
      ready={mayEdit && person !== null && draft.measure !== '' && draft.reason.trim() !== ''}
      busy={saving.running}
      failure={failure}
      width={620}
    >
      <ConductFields draft={draft} onChange={set} known={row !== null} />
      {row && <EvidenceList owner={{ kind: 'member-conduct', id: row.id }} canEdit={mayEdit} />}
      {row && mayEdit && (
        <Button
          kind="danger"
          loading={removal.running}
          onClick={() => void send(removal.run({ id: row.id, version: row.version }), text.removed)}
        >
          {text.remove}
        </Button>
      )}
    </FormDialog>
  )
}

function contentOf({ person, ...draft }: Draft, personId: PersonId): ConductContent {
  const { kind, measure, reason, organ, document, meetingOn, approvedOn, outcome, outcomeOn } = draft
  return { personId, kind, measure, reason, organ, document, meetingOn, approvedOn, outcome, outcomeOn }
}

type FieldsProps = { draft: Draft; onChange: (part: Partial<Draft>) => void; known: boolean }

function ConductFields({ draft, onChange, known }: FieldsProps) {
  const { data: measures } = useApiQuery('members.measures', {})
  const own = measures?.filter((it) => it.kind === draft.kind) ?? []
  const found = own.find((it) => it.key === draft.measure)
  const about = [
    found?.basis,
    found?.ends && text.ends,
    found && found.months > 0 && text.months(found.months),
  ]
  return (
    <FieldStack labelWidth={84}>
      <MemberField
        label={common.member}
        name="personId"
        value={draft.person}
        onChange={(person) => onChange({ person })}
        readOnly={known}
      />
      <div className={classes.choice}>
        <Segmented
          label={text.kind}
          value={draft.kind}
          options={Object.entries(RECORD_KINDS).map(([value, label]) => ({
            value: value as RecordKind,
            label,
          }))}
          onChange={(kind) => onChange({ kind, measure: '' })}
        />
      </div>
      <PickerField
        label={text.measure}
        name="measure"
        rule={about.filter(Boolean).join('')}
        value={draft.measure}
        options={own.map(({ key, label }) => ({ value: key, label }))}
        onChange={(measure) => onChange({ measure })}
      />
      <AreaField
        label={text.reason}
        name="reason"
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
        limit={500}
        minRows={2}
      />
      <TextField
        label={text.organ}
        value={draft.organ}
        onChange={(organ) => onChange({ organ })}
        limit={100}
      />
      <TextField
        label={text.document}
        value={draft.document}
        onChange={(document) => onChange({ document })}
        limit={100}
      />
      <DayField
        label={text.meetingOn}
        value={draft.meetingOn}
        onChange={(meetingOn) => onChange({ meetingOn })}
      />
      <DayField
        label={text.approvedOn}
        name="approvedOn"
        value={draft.approvedOn}
        onChange={(approvedOn) => onChange({ approvedOn })}
      />
      <TextField
        label={text.outcome}
        value={draft.outcome}
        onChange={(outcome) => onChange({ outcome })}
        limit={100}
      />
      <DayField
        label={text.outcomeOn}
        name="outcomeOn"
        value={draft.outcomeOn}
        onChange={(outcomeOn) => onChange({ outcomeOn })}
      />
    </FieldStack>
  )
}
