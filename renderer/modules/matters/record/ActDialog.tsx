import { useState } from 'react'
import type { Matter } from '#shared/modules/matters/matter'
import { asksOf, needsOf } from '#shared/modules/matters/rules-moves'
import type { MatterSystem } from '#shared/modules/matters/system'
import { DayField } from '../../../app/DayField'
import { tellOperation } from '../../../app/status'
import { localToday } from '../../../app/today'
import { AreaField, type Failure, FieldStack, FormDialog, TextField } from '../../../components'
import { text } from '../matters.text'
import { type Act, type Said, useAct } from './use-act'

const words = text.act

type Props = { matter: Matter; rules: MatterSystem; act: Act; onClose: () => void }

/** Asks for the day and what else the act needs. */
export function ActDialog({ matter, rules, act, onClose }: Props) {
  const [said, setSaid] = useState<Said>(() => ({
    on: localToday(),
    words: '',
    dueOn: '',
    responsible: '',
    person: '',
  }))
  const [failure, setFailure] = useState<Failure>(null)
  const move = rules.moves.find((it) => it.key === act.key)
  const asks = askedBy(act, move && asksOf(rules, move))
  const sending = useAct(matter, act, move !== undefined && needsOf(rules, move).has('second'))
  const send = async () => {
    const reply = await sending.run(said)
    if (!reply.ok) return setFailure(reply)
    tellOperation(words.done(act.label))
    onClose()
  }
  return (
    <FormDialog
      title={words.title(act.label, matter.number)}
      send={act.label}
      ready={said.on !== '' && (!asks.wordsNeeded || said.words.trim() !== '') && dueReady(act, said)}
      busy={sending.running}
      failure={failure}
      onSend={() => void send()}
      onClose={onClose}
    >
      <ActFields
        act={act}
        asks={asks}
        said={said}
        onChange={(part) => setSaid((now) => ({ ...now, ...part }))}
      />
    </FormDialog>
  )
}

type FieldsProps = {
  act: Act
  asks: ReturnType<typeof askedBy>
  said: Said
  onChange: (part: Partial<Said>) => void
}

function ActFields({ act, asks, said, onChange }: FieldsProps) {
  return (
    <FieldStack>
      <DayField label={words.on} name="on" value={said.on} onChange={(on) => onChange({ on })} />
      {asks.due && (
        <DayField
          label={words.due}
          name="dueOn"
          value={said.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
          rule={act.kind === 'level' ? words.dueRule : undefined}
        />
      )}
      {act.kind === 'level' && (
        <>
          <TextField
            label={words.responsible}
            name="responsible"
            value={said.responsible}
            onChange={(responsible) => onChange({ responsible })}
            limit={100}
          />
          <TextField
            label={words.person}
            name="person"
            value={said.person}
            onChange={(person) => onChange({ person })}
            limit={60}
          />
        </>
      )}
      <AreaField
        label={WORDS[act.kind]}
        name="words"
        value={said.words}
        onChange={(it) => onChange({ words: it })}
        rule={asks.wordsNeeded ? words.needed : undefined}
        limit={1000}
      />
    </FieldStack>
  )
}

const WORDS: Record<Act['kind'], string> = {
  move: words.words,
  level: words.reason,
  due: words.reason,
  rung: words.words,
  progress: words.progress,
}

/** Whether a deadline is asked for, and whether words must be there. */
function askedBy({ kind }: Act, asks: { words: boolean; due: boolean } | undefined) {
  return {
    due: kind === 'due' || kind === 'level' || (asks?.due ?? false),
    wordsNeeded: kind === 'move' ? (asks?.words ?? false) : kind !== 'rung',
  }
}

function dueReady({ kind }: Act, { dueOn }: Said): boolean {
  return kind !== 'due' || dueOn !== ''
}
