import { useState } from 'react'
import type { Tally } from '#shared/modules/matters/system'
import { shownDay } from '#shared/values/iso-day'
import type { Subject } from '#shared/values/subject'
import { DayField } from '../../../app/DayField'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { localToday } from '../../../app/today'
import { type Failure, FieldStack, FormDialog, LinkButton, Section, TextField } from '../../../components'
import { SubjectField } from '../../organizations/parties/SubjectField'
import classes from '../matters.module.css'
import { text } from '../matters.text'
import { tellFailure } from '../tell-failure'

const words = text.counts
const SHOWN = 200

/** Counts of one sort, the latest first: of so many tested, so many knew. */
export function TallySection({ system, tally }: { system: string; tally: Tally }) {
  const { data } = useApiQuery('matters.tallies', { system, offset: 0, limit: SHOWN })
  const mayEdit = useRight('ledgers.edit')
  const removing = useCommand('matters.removeTally')
  const [adding, setAdding] = useState(false)
  const remove = async (id: string) => {
    const reply = await removing.run({ id })
    if (!reply.ok) tellFailure(reply)
  }
  const rows = (data?.rows ?? []).filter((it) => it.key === tally.key)
  return (
    <Section
      title={tally.label}
      action={
        mayEdit && <LinkButton onClick={() => setAdding(true)}>{words.addTally(tally.label)}</LinkButton>
      }
      framed
    >
      {data && rows.length === 0 && <p className={classes.note}>{words.noTallies}</p>}
      <table className={classes.table} aria-label={tally.label}>
        <tbody>
          {rows.map((it) => (
            <tr key={it.id}>
              <td>{shownDay(it.on)}</td>
              <td className={classes.strong}>{it.subjectName}</td>
              <td data-right>
                {tally.part} {it.part}
              </td>
              <td data-right>
                {tally.whole} {it.whole}
              </td>
              <td>{mayEdit && <LinkButton onClick={() => void remove(it.id)}>{words.remove}</LinkButton>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {adding && <TallyDialog system={system} tally={tally} onClose={() => setAdding(false)} />}
    </Section>
  )
}

function TallyDialog({ system, tally, onClose }: { system: string; tally: Tally; onClose: () => void }) {
  const [subject, setSubject] = useState<Subject | null>(null)
  const [on, setOn] = useState(() => localToday())
  const [whole, setWhole] = useState('')
  const [part, setPart] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const adding = useCommand('matters.addTally')
  const send = async () => {
    if (!subject) return
    const { kind, id } = subject
    const reply = await adding.run({
      system,
      key: tally.key,
      subject: { kind, id },
      on,
      whole: Number(whole),
      part: Number(part),
    })
    if (!reply.ok) return setFailure(reply)
    onClose()
  }
  return (
    <FormDialog
      title={words.addTally(tally.label)}
      send={words.addTally(tally.label)}
      ready={subject !== null && on !== '' && isCount(whole) && isCount(part)}
      busy={adding.running}
      failure={failure}
      onSend={() => void send()}
      onClose={onClose}
    >
      <FieldStack>
        <SubjectField
          label={words.subject}
          name="subject"
          scope={tally.scope}
          value={subject}
          onChange={setSubject}
        />
        <DayField label={words.on} name="on" value={on} onChange={setOn} />
        <TextField label={tally.whole} name="whole" value={whole} onChange={setWhole} limit={8} />
        <TextField label={tally.part} name="part" value={part} onChange={setPart} limit={8} />
      </FieldStack>
    </FormDialog>
  )
}

function isCount(written: string): boolean {
  return /^\d{1,8}$/.test(written.trim())
}
