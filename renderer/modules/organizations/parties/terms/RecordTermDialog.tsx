import { useState } from 'react'
import type { Party } from '#shared/modules/organizations/party'
import { termEnd } from '#shared/modules/organizations/rules-terms'
import type { PartyTerm } from '#shared/modules/organizations/term'
import { shownDay } from '#shared/values/iso-day'
import { CountField } from '../../../../app/CountField'
import { DayField } from '../../../../app/DayField'
import { useAct } from '../../../../app/use-act'
import { Button, errorAt, type Failure, FieldStack, FormDialog, TextField } from '../../../../components'
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

type Draft = { number: number | null; electedOn: string; years: number | null; note: string }

/** An election: the day, the years, and the end that follows from them. */
export function RecordTermDialog({ party, term, next, suggested, onClose }: Props) {
  const [draft, setDraft] = useState<Draft>(
    term ?? { number: next, electedOn: '', years: suggested, note: '' },
  )
  const { act, busy, failure } = useAct('organizations.recordTerm')
  const removal = useAct('organizations.removeTerm')
  const name = party.shortName || party.name
  const { number, electedOn, years, note } = draft
  const ends = endOf(draft)
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
      ready={ends !== '' && number !== null}
      busy={busy}
      failure={failure ?? removal.failure}
    >
      <Fields draft={draft} set={(part) => setDraft({ ...draft, ...part })} failure={failure} />
      <p className={classes.hint}>{ends === '' ? '' : text.ends(shownDay(ends))}</p>
      {term && (
        <div className={classes.acts}>
          <Button
            kind="danger"
            onClick={() => void removal.act({ id: term.id }, text.removed).then((done) => done && onClose())}
          >
            {text.remove}
          </Button>
        </div>
      )}
    </FormDialog>
  )
}

/** The day on which the term ends, '' while day or years are missing. */
function endOf({ electedOn, years }: Draft): string {
  return /^\d{4}-\d\d-\d\d$/.test(electedOn) && years !== null ? termEnd(electedOn, years) : ''
}

type FieldsProps = { draft: Draft; set: (part: Partial<Draft>) => void; failure: Failure }

function Fields({ draft, set, failure }: FieldsProps) {
  return (
    <FieldStack>
      <CountField
        label={text.fields.number}
        name="number"
        value={draft.number}
        onChange={(number) => set({ number })}
        least={1}
        most={99}
      />
      <DayField
        label={text.fields.electedOn}
        name="electedOn"
        value={draft.electedOn}
        onChange={(electedOn) => set({ electedOn })}
        error={errorAt(failure, 'electedOn')}
      />
      <CountField
        label={text.fields.years}
        name="years"
        value={draft.years}
        onChange={(years) => set({ years })}
        least={1}
        most={10}
      />
      <TextField
        label={text.fields.note}
        name="note"
        value={draft.note}
        onChange={(note) => set({ note })}
        limit={300}
      />
    </FieldStack>
  )
}
