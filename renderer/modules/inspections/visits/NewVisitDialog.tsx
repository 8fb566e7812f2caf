import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Group } from '#shared/modules/inspections/group'
import type { Programme } from '#shared/modules/inspections/system'
import type { InspectionGroupId } from '#shared/values/id'
import { SUBJECT_KINDS, type Subject, type SubjectKind, type SubjectScope } from '#shared/values/subject'
import { useApiQuery } from '../../../app/queries'
import { localToday } from '../../../app/today'
import { useAct } from '../../../app/use-act'
import { FieldStack, FormDialog, refusalOf, Segmented, TextField } from '../../../components'
import { SubjectField } from '../../organizations/parties/SubjectField'
import { text } from '../inspections.text'
import { useProgramme } from '../programme'
import { type VisitFacts, VisitFields } from './VisitFields'

const words = text.visits

/** Somebody whose visit is entered from a list that knows him, and what was planned for it. */
type About = {
  subjectKind: SubjectKind
  subjectId: string
  name: string
  groupName: string
  when?: string
  inspectors?: string
}
type Props = { programme: Programme; about: About | null; onClose: () => void }

/** A visit begins with whom, when and by whom; its check list follows on its own page. */
export function NewVisitDialog({ programme, about, onClose }: Props) {
  const { year } = useProgramme()
  const [subject, setSubject] = useState<Subject | null>(about && subjectOf(about))
  const [facts, setFacts] = useState<VisitFacts>(factsOf(about))
  const { data } = useApiQuery('inspections.groups', { programme: programme.key, year })
  const { act, busy, failure } = useAct('inspections.saveVisit')
  const groups = data?.groups ?? []
  const groupId = facts.groupId || groupOf(groups, about, subject)
  const send = async () => {
    if (!subject) return
    const { roundId, ...rest } = facts
    const whom = { programme: programme.key, subjectKind: subject.kind, subjectId: subject.id }
    const content = {
      ...whom,
      ...rest,
      roundId: roundId || null,
      groupId: (groupId || null) as InspectionGroupId | null,
    }
    const visit = await act({ id: null, version: 0, content }, '')
    if (visit) navigate(`/ledgers/inspections/visits/${visit.id}`)
  }
  const refused = refusalOf(failure)
  return (
    <FormDialog
      title={words.newTitle}
      send={words.open}
      onSend={() => void send()}
      onClose={onClose}
      ready={subject !== null && facts.on !== ''}
      busy={busy}
      failure={failure}
    >
      {about ? (
        <FieldStack labelWidth={72}>
          <TextField label={words.subject} value={about.name} onChange={() => {}} readOnly />
        </FieldStack>
      ) : (
        <WhomFields programme={programme} subject={subject} onChange={setSubject} />
      )}
      <FieldStack labelWidth={72}>
        <VisitFields
          programme={programme}
          facts={{ ...facts, groupId }}
          onChange={(part) => setFacts({ ...facts, ...part })}
          groups={groups}
          wrongDay={refused?.field === 'content.on' ? refused.message : undefined}
        />
      </FieldStack>
    </FormDialog>
  )
}

const subjectOf = ({ subjectKind: kind, subjectId: id, name }: About): Subject => ({
  kind,
  id,
  name,
  unitId: null,
  unitName: '',
})

/** A planned day that has come is the day; today else. */
function factsOf(about: About | null): VisitFacts {
  const { when = '', inspectors = '' } = about ?? {}
  const on = when.length === 10 && when <= localToday() ? when : localToday()
  return { on, inspectors, manner: '', roundId: '', groupId: '' }
}

/** The group in whose area the place lies. */
function groupOf(groups: readonly Group[], about: About | null, subject: Subject | null): string {
  const unitId = subject?.unitId ?? subject?.id
  const found = groups.find((it) => it.name === about?.groupName || it.units.some((one) => one.id === unitId))
  return found?.id ?? ''
}

type WhomProps = {
  programme: Programme
  subject: Subject | null
  onChange: (subject: Subject | null) => void
}

function WhomFields({ programme, subject, onChange }: WhomProps) {
  const kinds = kindsOf(programme)
  const [kind, setKind] = useState<SubjectKind>(kinds[0] ?? 'unit')
  return (
    <>
      {kinds.length > 1 && (
        <Segmented
          label={words.kind}
          value={kind}
          onChange={(next) => {
            setKind(next)
            onChange(null)
          }}
          options={kinds.map((value) => ({ value, label: SUBJECT_KINDS[value] }))}
        />
      )}
      <FieldStack labelWidth={72}>
        <SubjectField
          label={words.subject}
          scope={scopeOf(programme, kind)}
          value={subject}
          onChange={onChange}
        />
      </FieldStack>
    </>
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
