import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { ProcedureListed } from '#shared/modules/procedures/contract'
import { PartyId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import type { Subject } from '#shared/values/subject'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
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
  const { system, kind, subject: scope, topic: topicLabel, host } = procedure
  const [subjects, setSubjects] = useState<readonly Subject[]>([])
  const [party, setParty] = useState<Subject | null>(null)
  const [topic, setTopic] = useState('')
  const [beganOn, setBeganOn] = useState(() => dayOf(new Date().toISOString()))
  const { run, running } = useCommand('procedures.open')
  const { failure, refused, take } = useBatch(onClose)
  const send = async () => {
    const partyId = party ? PartyId.parse(party.id) : null
    const refs = subjects.map((it) => ({ kind: it.kind, id: it.id }))
    const reply = await run({ system, kind, subjects: refs, topic, partyId, beganOn })
    take(reply)
    if (!reply.ok || reply.value.refused.length > 0) return
    showToast(words.done(reply.value.done))
    const [only] = reply.value.ids
    if (only && subjects.length === 1) navigate(`/ledgers/procedures/case/${only}`)
  }
  return (
    <FormDialog
      title={words.title(procedure.title)}
      send={words.send(subjects.length)}
      onSend={() => void send()}
      onClose={onClose}
      ready={
        subjects.length > 0 &&
        beganOn !== '' &&
        (!host || party !== null) &&
        (topicLabel === '' || topic !== '')
      }
      busy={running}
      failure={failure}
      width={560}
    >
      <RefusedList refused={refused} />
      <FieldStack>
        <SubjectField
          label={words.subjects}
          name="subjects"
          scope={scope}
          value={null}
          placeholder={words.noSubjects}
          onChange={(it) => it && setSubjects((now) => [...now.filter((one) => one.id !== it.id), it])}
        />
        <Chosen subjects={subjects} onChange={setSubjects} />
        {topicLabel !== '' && (
          <TextField label={topicLabel} name="topic" value={topic} onChange={setTopic} limit={120} />
        )}
        {host && (
          <SubjectField
            label={words.party}
            name="partyId"
            scope={PARTIES}
            value={party}
            onChange={setParty}
          />
        )}
        <DayField
          label={words.began}
          name="beganOn"
          value={beganOn}
          onChange={setBeganOn}
          rule={words.beganRule}
        />
      </FieldStack>
    </FormDialog>
  )
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
