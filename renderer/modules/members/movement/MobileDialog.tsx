import { useState } from 'react'
import { MOBILE_DIRECTIONS, type Mobile, type MobileContent } from '#shared/modules/members/mobile'
import { dotted } from '#shared/modules/members/rules-dates'
import type { PersonId } from '#shared/values/id'
import { DayField } from '../../../app/DayField'
import { useApiQuery, useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { localToday } from '../../../app/today'
import { Button, ErrorNotice, FieldStack, FormDialog, Segmented, TextField } from '../../../components'
import classes from '../members.module.css'
import { text as common } from '../members.text'
import { MemberField, type Picked } from '../parts/pickers'
import { useSend } from '../parts/use-send'
import { text } from './movement.text'

type Props = { row: Mobile | null; onClose: () => void }
type Draft = Omit<MobileContent, 'personId'> & { person: Picked<PersonId> }

const FRESH: Draft = {
  person: null,
  direction: 'out',
  place: '',
  workplace: '',
  reason: '',
  leftOn: '',
  phone: '',
  hostParty: '',
  certificate: '',
}

/** One member away: entered, corrected, and noted as back. */
export function MobileDialog({ row, onClose }: Props) {
  const [draft, setDraft] = useState<Draft>(() =>
    row ? { ...row, person: { id: row.personId, name: row.name } } : FRESH,
  )
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const { run, running } = useCommand('members.saveMobile')
  const { send, failure } = useSend(onClose)
  const mayEdit = useRight('ledgers.edit')
  const { person, direction, place, workplace, reason, leftOn, phone, hostParty, certificate } = draft
  const save = () => {
    if (!person) return
    const content = {
      personId: person.id,
      direction,
      place,
      workplace,
      reason,
      leftOn,
      phone,
      hostParty,
      certificate,
    }
    void send(run({ id: row?.id ?? null, version: row?.version ?? 0, content }), text.savedMobile)
  }
  return (
    <FormDialog
      title={row ? text.editMobile(row.name) : text.addMobile}
      send={text.save}
      onSend={save}
      onClose={onClose}
      ready={mayEdit && person !== null && place.trim() !== '' && leftOn !== ''}
      busy={running}
      failure={failure}
      width={560}
    >
      <MobileFields draft={draft} onChange={set} known={row !== null} />
      {row && row.backOn === '' && mayEdit && <Return row={row} onClose={onClose} />}
      {row && <Contacts id={row.id} />}
    </FormDialog>
  )
}

type FieldsProps = { draft: Draft; onChange: (part: Partial<Draft>) => void; known: boolean }
const PLAIN = ['place', 'workplace', 'reason', 'phone', 'hostParty', 'certificate'] as const

function MobileFields({ draft, onChange, known }: FieldsProps) {
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
          label={text.directionField}
          value={draft.direction}
          options={Object.entries(MOBILE_DIRECTIONS).map(([value, label]) => ({
            value: value as 'out' | 'in',
            label,
          }))}
          onChange={(direction) => onChange({ direction })}
        />
      </div>
      <DayField
        label={text.leftOn}
        name="leftOn"
        value={draft.leftOn}
        onChange={(leftOn) => onChange({ leftOn })}
      />
      {PLAIN.map((key) => (
        <TextField
          key={key}
          label={key === 'reason' ? text.leftFor : text[key]}
          name={key}
          value={draft[key]}
          onChange={(value) => onChange({ [key]: value })}
          limit={key === 'certificate' ? 40 : 100}
        />
      ))}
    </FieldStack>
  )
}

function Return({ row, onClose }: { row: Mobile; onClose: () => void }) {
  const [on, setOn] = useState(localToday)
  const { run, running } = useCommand('members.returnMobile')
  const { send, failure } = useSend(onClose)
  return (
    <div className={classes.apart}>
      <ErrorNotice error={failure} />
      <FieldStack labelWidth={84}>
        <DayField label={text.backOn} name="on" value={on} onChange={setOn} />
      </FieldStack>
      <div className={classes.acts}>
        <Button
          loading={running}
          onClick={() => void send(run({ id: row.id, version: row.version, on }), text.returned)}
        >
          {text.comeBack}
        </Button>
      </div>
    </div>
  )
}

function Contacts({ id }: { id: string }) {
  const { data } = useApiQuery('members.contacts', { id })
  return (
    <>
      <h3 className={classes.part}>{text.contacts}</h3>
      {data?.length === 0 && <p className={classes.quiet}>{text.noContacts}</p>}
      <ul className={classes.lines}>
        {data?.map((it) => (
          <li key={it.id}>
            <span>{dotted(it.on)}</span>
            <span>{[it.way, it.note, text.notedBy(it.by)].filter(Boolean).join(text.gap)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
