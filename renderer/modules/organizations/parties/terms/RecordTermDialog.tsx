import { useState } from 'react'
import type { Party } from '#shared/modules/organizations/party'
import { termEnd } from '#shared/modules/organizations/rules-terms'
import type { PartyTerm } from '#shared/modules/organizations/term'
import { shownDay } from '#shared/values/iso-day'
import { CountField } from '../../../../app/CountField'
import { DayField } from '../../../../app/DayField'
import { useAct } from '../../../../app/use-act'
import { Button, errorAt, FieldStack, FormDialog, TextField } from '../../../../components'
import classes from '../parties.module.css'
import { text } from './terms.text'

type Props = {
  party: Party
  /** A term to be corrected; null records an election. */
  term: PartyTerm | null
  next: number
  /** Years that the rule for its kind gives. */
  suggested: number
  onClose: () => void
}

/** An election: the day, the years, and the end that follows from them. */
export function RecordTermDialog({ party, term, next, suggested, onClose }: Props) {
  const [number, setNumber] = useState<number | null>(term?.number ?? next)
  const [electedOn, setElectedOn] = useState(term?.electedOn ?? '')
  const [years, setYears] = useState<number | null>(term?.years ?? suggested)
  const [note, setNote] = useState(term?.note ?? '')
  const { act, busy, failure } = useAct('organizations.recordTerm')
  const removal = useAct('organizations.removeTerm')
  const name = party.shortName || party.name
  const whole = /^\d{4}-\d\d-\d\d$/.test(electedOn)
  const send = async () => {
    if (number === null || years === null) return
    const given = { partyId: party.id, id: term?.id ?? null, number, electedOn, years, note }
    if (await act(given, text.recorded(name))) onClose()
  }
  return (
    <FormDialog
      title={term ? text.correctTitle(term.number) : text.newTitle(name)}
      send={text.save}
      onSend={() => void send()}
      onClose={onClose}
      ready={whole && number !== null && years !== null}
      busy={busy}
      failure={failure ?? removal.failure}
    >
      <FieldStack>
        <CountField
          label={text.fields.number}
          name="number"
          value={number}
          onChange={setNumber}
          least={1}
          most={99}
        />
        <DayField
          label={text.fields.electedOn}
          name="electedOn"
          value={electedOn}
          onChange={setElectedOn}
          error={errorAt(failure, 'electedOn')}
        />
        <CountField
          label={text.fields.years}
          name="years"
          value={years}
          onChange={setYears}
          least={1}
          most={10}
        />
        <TextField label={text.fields.note} name="note" value={note} onChange={setNote} limit={300} />
      </FieldStack>
      <p className={classes.hint}>
        {whole && years !== null ? text.ends(shownDay(termEnd(electedOn, years))) : ''}
      </p>
      {term && (
        <Button
          kind="danger"
          onClick={() => void removal.act({ id: term.id }, text.removed).then((done) => done && onClose())}
        >
          {text.remove}
        </Button>
      )}
    </FormDialog>
  )
}
