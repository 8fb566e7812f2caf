import { useState } from 'react'
import type { Charge, ChargeOutcome } from '#shared/modules/indicators/charges'
import { shownDay } from '#shared/values/iso-day'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { localToday } from '../../../app/today'
import {
  AreaField,
  EmptyState,
  errorAt,
  type Failure,
  Field,
  FieldStack,
  FormDialog,
  Section,
  Segmented,
} from '../../../components'
import classes from '../indicators.module.css'
import { text } from './links.text'

const words = text.charge
const OUTCOMES = (['done', 'partly', 'not'] as const).map((value) => ({
  value,
  label: words.outcomes[value],
}))

/** What a check found of one item, with what earlier ones found below. */
export function CheckDialog({ charge, onClose }: { charge: Charge; onClose: () => void }) {
  const { run, running } = useCommand('indicators.checkCharge')
  const [on, setOn] = useState(localToday())
  const [outcome, setOutcome] = useState<ChargeOutcome>('done')
  const [note, setNote] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const send = async () => {
    const reply = await run({ id: charge.id, version: charge.version, on, outcome, note })
    if (!reply.ok) return setFailure(reply)
    tellDone(words.checked)
    onClose()
  }
  return (
    <FormDialog
      title={`${words.checkTitle}：${charge.text}`}
      send={text.save}
      onSend={() => void send()}
      onClose={onClose}
      busy={running}
      failure={failure}
      width={560}
    >
      <FieldStack>
        <DayField label={words.on} value={on} onChange={setOn} error={errorAt(failure, 'on')} />
        <Field label={words.outcome} value={outcome}>
          {() => <Segmented label={words.outcome} value={outcome} onChange={setOutcome} options={OUTCOMES} />}
        </Field>
        <AreaField label={words.note} value={note} onChange={setNote} limit={300} minRows={2} />
      </FieldStack>
      <Section title={words.checks}>
        {charge.checks.length === 0 && <EmptyState>{words.noChecks}</EmptyState>}
        <ul className={classes.links}>
          {charge.checks.map((it) => (
            <li key={it.id} className={classes.link}>
              {[shownDay(it.on), words.outcomes[it.outcome], it.note, it.by].filter(Boolean).join('　')}
            </li>
          ))}
        </ul>
      </Section>
    </FormDialog>
  )
}
