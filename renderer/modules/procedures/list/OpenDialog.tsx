import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { ProcedureListed } from '#shared/modules/procedures/contract'
import { PartyId } from '#shared/values/id'
import type { Subject } from '#shared/values/subject'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { localToday } from '../../../app/today'
import { FieldStack, FormDialog, LinkButton, showToast, TextField } from '../../../components'
import { SubjectField } from '../../organizations/parties/SubjectField'
import classes from '../procedures.module.css'
import { text } from '../procedures.text'
import { RefusedList } from './RefusedList'
import { useBatch } from './use-batch'

type Props = { procedure: ProcedureListed; onClose: () => void }
const words = text.open
const PARTIES = { kind: 'party' as const, kinds: [], traits: [], units: [] }

/** Begins a case for each of the chosen subjects. */
export function OpenDialog({ procedure, onClose }: Props) {
  const { topic: topicLabel, host } = procedure
  const { draft, set, send, running, failure, refused } = useOpening(procedure, onClose)
  const { subjects, party, topic, beganOn } = draft
  const said = (!host || party !== null) && (topicLabel === '' || topic !== '')
  return (
    <FormDialog
      title={words.title(procedure.title)}
      send={words.send(subjects.length)}
      onSend={() => void send()}
      onClose={onClose}
      ready={subjects.length > 0 && beganOn !== '' && said}
      busy={running}
      failure={failure}
      width={560}
    >
      <RefusedList refused={refused} />
      <Fields procedure={procedure} draft={draft} set={set} />
    </FormDialog>
  )
}

type FieldsProps = { procedure: ProcedureListed; draft: Draft; set: (part: Partial<Draft>) => void }

function Fields({ procedure, draft, set }: FieldsProps) {
  const { subject: scope, topic: topicLabel, host } = procedure
  const { subjects, party, topic, beganOn } = draft
  return (
    <FieldStack>
      <SubjectField
        label={words.subjects}
        name="subjects"
        scope={scope}
        value={null}
        placeholder={words.noSubjects}
        onChange={(it) => it && set({ subjects: [...subjects.filter((one) => one.id !== it.id), it] })}
      />
      <Chosen subjects={subjects} onChange={(next) => set({ subjects: next })} />
      {topicLabel !== '' && (
        <TextField
          label={topicLabel}
          name="topic"
          value={topic}
          onChange={(it) => set({ topic: it })}
          limit={120}
        />
      )}
      {host && (
        <SubjectField
          label={words.party}
          name="partyId"
          scope={PARTIES}
          value={party}
          onChange={(it) => set({ party: it })}
        />
      )}
      <DayField
        label={words.began}
        name="beganOn"
        value={beganOn}
        onChange={(it) => set({ beganOn: it })}
        rule={words.beganRule}
      />
    </FieldStack>
  )
}

type Draft = { subjects: readonly Subject[]; party: Subject | null; topic: string; beganOn: string }

/** What is typed, and the act; a single case begun is opened at once. */
function useOpening({ system, kind }: ProcedureListed, onClose: () => void) {
  const [draft, setDraft] = useState<Draft>(() => ({
    subjects: [],
    party: null,
    topic: '',
    beganOn: localToday(),
  }))
  const { run, running } = useCommand('procedures.open')
  const { failure, refused, take } = useBatch(onClose)
  const send = async () => {
    const { subjects, party, topic, beganOn } = draft
    const refs = subjects.map((it) => ({ kind: it.kind, id: it.id }))
    const partyId = party ? PartyId.parse(party.id) : null
    const reply = await run({ system, kind, subjects: refs, topic, partyId, beganOn })
    take(reply)
    if (!reply.ok || reply.value.refused.length > 0) return
    showToast(words.done(reply.value.done))
    const [only] = reply.value.ids
    if (only && subjects.length === 1) navigate(`/ledgers/procedures/case/${only}`)
  }
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  return { draft, set, send, running, failure, refused }
}

type ChosenProps = { subjects: readonly Subject[]; onChange: (subjects: readonly Subject[]) => void }

function Chosen({ subjects, onChange }: ChosenProps) {
  if (subjects.length === 0) return null
  return (
    <ul className={classes.chosen} aria-label={words.subjects}>
      {subjects.map((it) => (
        <li key={it.id}>
          <b>{it.name}</b>
          <span className={classes.quiet}>{it.unitName}</span>
          <LinkButton onClick={() => onChange(subjects.filter((one) => one.id !== it.id))}>
            {words.remove}
          </LinkButton>
        </li>
      ))}
    </ul>
  )
}
