import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Programme } from '#shared/modules/inspections/system'
import type { InspectionGroupId } from '#shared/values/id'
import { SUBJECT_KINDS, type Subject, type SubjectKind, type SubjectScope } from '#shared/values/subject'
import { DayField } from '../../../app/DayField'
import { useApiQuery, useCommand } from '../../../app/queries'
import {
  type Failure,
  FieldStack,
  FormDialog,
  PickerField,
  refusalOf,
  Segmented,
  TextField,
} from '../../../components'
import { SubjectField } from '../../organizations/parties/SubjectField'
import { today } from '../coverage/coverage-day'
import { text } from '../inspections.text'
import { useProgramme } from '../programme'

const words = text.visits

/** Somebody whose visit is entered from a list that knows him. */
type About = { subjectKind: SubjectKind; subjectId: string; name: string; groupName: string }
type Props = { programme: Programme; about: About | null; onClose: () => void }

/** A visit begins with whom, when and by whom; its check list follows on its own page. */
export function NewVisitDialog({ programme, about, onClose }: Props) {
  const { year } = useProgramme()
  const kinds = kindsOf(programme)
  const [kind, setKind] = useState<SubjectKind>(about?.subjectKind ?? kinds[0] ?? 'unit')
  const [subject, setSubject] = useState<Subject | null>(
    about && { kind: about.subjectKind, id: about.subjectId, name: about.name, unitId: null, unitName: '' },
  )
  const [fields, setFields] = useState({ on: today(), inspectors: '', manner: '', roundId: '', groupId: '' })
  const [failure, setFailure] = useState<Failure>(null)
  const { data: groups } = useApiQuery('inspections.groups', { programme: programme.key, year })
  const { data: rounds } = useApiQuery('inspections.rounds', { programme: programme.key, year })
  const { run, running } = useCommand('inspections.saveVisit')
  const group =
    groups?.groups.find((it) => it.id === fields.groupId) ??
    groups?.groups.find(
      (it) =>
        it.name === about?.groupName || it.units.some((one) => one.id === (subject?.unitId ?? subject?.id)),
    )
  const change = (part: Partial<typeof fields>) => setFields({ ...fields, ...part })
  const send = async () => {
    if (!subject) return
    const content = {
      programme: programme.key,
      subjectKind: subject.kind,
      subjectId: subject.id,
      on: fields.on,
      inspectors: fields.inspectors,
      manner: fields.manner,
      roundId: fields.roundId || null,
      groupId: (group?.id ?? null) as InspectionGroupId | null,
    }
    const reply = await run({ id: null, version: 0, content })
    if (reply.ok) navigate(`/ledgers/inspections/visits/${reply.value.id}`)
    else setFailure(reply)
  }
  const refused = refusalOf(failure)
  return (
    <FormDialog
      title={words.newTitle}
      send={words.open}
      onSend={() => void send()}
      onClose={onClose}
      ready={subject !== null && fields.on !== ''}
      busy={running}
      failure={failure}
    >
      {!about && kinds.length > 1 && (
        <Segmented
          label={words.kind}
          value={kind}
          onChange={(next) => {
            setKind(next)
            setSubject(null)
          }}
          options={kinds.map((value) => ({ value, label: SUBJECT_KINDS[value] }))}
        />
      )}
      <FieldStack labelWidth={72}>
        {about ? (
          <TextField label={words.subject} value={about.name} onChange={() => {}} readOnly />
        ) : (
          <SubjectField
            label={words.subject}
            scope={scopeOf(programme, kind)}
            value={subject}
            onChange={setSubject}
          />
        )}
        <DayField
          label={words.on}
          value={fields.on}
          onChange={(on) => change({ on })}
          error={refused?.field === 'content.on' ? refused.message : undefined}
        />
        <TextField
          label={words.inspectors}
          value={fields.inspectors}
          onChange={(inspectors) => change({ inspectors })}
          placeholder={group?.members.map((it) => it.name).join('、')}
          limit={200}
        />
        <PickerField
          label={words.manner}
          value={fields.manner}
          onChange={(manner) => change({ manner })}
          options={programme.manners}
          free
        />
        <PickerField
          label={words.group}
          value={group?.id ?? ''}
          onChange={(groupId) => change({ groupId })}
          options={(groups?.groups ?? []).map((it) => ({ value: it.id, label: it.name }))}
          placeholder={words.noGroup}
        />
        <PickerField
          label={words.round}
          value={fields.roundId}
          onChange={(roundId) => change({ roundId })}
          options={(rounds ?? []).map((it) => ({ value: it.id, label: it.title }))}
          placeholder={words.noRound}
        />
      </FieldStack>
    </FormDialog>
  )
}

function kindsOf({ frequencies, areas }: Programme): SubjectKind[] {
  const kinds = [...frequencies.map((it) => it.scope.kind), ...(areas ? [areas.of.kind] : [])]
  return [...new Set(kinds)]
}

/** Everybody of the kind whom any rule asks for; marks do not narrow who may be visited. */
function scopeOf({ frequencies, areas }: Programme, kind: SubjectKind): SubjectScope {
  const scopes = [...frequencies.map((it) => it.scope), ...(areas ? [areas.of] : [])].filter(
    (it) => it.kind === kind,
  )
  const open = scopes.some((it) => it.kinds.length === 0)
  return { kind, kinds: open ? [] : [...new Set(scopes.flatMap((it) => it.kinds))], traits: [], units: [] }
}
