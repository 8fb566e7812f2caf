import { useState } from 'react'
import type { Party } from '#shared/modules/organizations/party'
import type { PartyId } from '#shared/values/id'
import type { Subject } from '#shared/values/subject'
import { DayField } from '../../../app/DayField'
import { localToday } from '../../../app/today'
import { useAct } from '../../../app/use-act'
import {
  Button,
  EditableRows,
  errorAt,
  type Failure,
  FieldStack,
  FormDialog,
  Segmented,
  TextField,
} from '../../../components'
import classes from './parties.module.css'
import { changeText as text } from './parties.text'
import { SubjectField } from './SubjectField'

type Kind = keyof typeof text.kinds
type Part = { key: string; name: string; shortName: string }
type Draft = { kind: Kind; name: string; shortName: string; other: Subject | null; parts: Part[] }

const KINDS = (Object.keys(text.kinds) as Kind[]).map((value) => ({ value, label: text.kinds[value] }))
let made = 0
const freshPart = (): Part => ({ key: `part-${++made}`, name: '', shortName: '' })

/** What becomes of a party organization on a day; what was before stays on record. */
export function ChangeDialog({ party, onClose }: { party: Party; onClose: () => void }) {
  const [dated, setDated] = useState<Dated>({ on: localToday(), document: '' })
  const [draft, setDraft] = useState<Draft>({
    kind: 'renamed',
    name: '',
    shortName: '',
    other: null,
    parts: [freshPart()],
  })
  const { act, busy, failure } = useAct('organizations.changeParty')
  const change = changeOf(draft)
  const name = party.shortName || party.name
  const send = async () => {
    if (!change) return
    const done = await act({ id: party.id, version: party.version, ...dated, change }, text.done(name))
    if (done) onClose()
  }
  return (
    <FormDialog
      title={text.title(name)}
      send={text.do}
      onSend={() => void send()}
      onClose={onClose}
      ready={change !== null}
      busy={busy}
      failure={failure}
      width={600}
    >
      <Segmented
        label={text.kind}
        value={draft.kind}
        onChange={(kind) => setDraft({ ...draft, kind })}
        options={KINDS}
      />
      <p className={classes.hint}>{text.consequence[draft.kind]}</p>
      <FieldStack>
        <DatedFields dated={dated} set={setDated} failure={failure} />
        <KindFields draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} failure={failure} />
      </FieldStack>
      {draft.kind === 'split' && (
        <Parts parts={draft.parts} onChange={(parts) => setDraft({ ...draft, parts })} />
      )}
    </FormDialog>
  )
}

type Dated = { on: string; document: string }
type DatedProps = { dated: Dated; set: (dated: Dated) => void; failure: Failure }

/** The day of the change and the paper that approved it. */
function DatedFields({ dated, set, failure }: DatedProps) {
  return (
    <>
      <DayField
        label={text.on}
        name="on"
        value={dated.on}
        onChange={(on) => set({ ...dated, on })}
        error={errorAt(failure, 'on')}
      />
      <TextField
        label={text.document}
        name="document"
        value={dated.document}
        onChange={(document) => set({ ...dated, document })}
        limit={100}
      />
    </>
  )
}

type FieldsProps = { draft: Draft; onChange: (part: Partial<Draft>) => void; failure: Failure }
const PARTIES = { kind: 'party' as const, kinds: [], traits: [], units: [] }

function KindFields({ draft, onChange, failure }: FieldsProps) {
  if (draft.kind === 'moved' || draft.kind === 'merged')
    return (
      <SubjectField
        label={draft.kind === 'moved' ? text.parent : text.into}
        name={draft.kind === 'moved' ? 'parentId' : 'into'}
        scope={PARTIES}
        value={draft.other}
        onChange={(other) => onChange({ other })}
        error={errorAt(failure, 'parentId')}
      />
    )
  if (draft.kind !== 'renamed') return null
  return (
    <>
      <TextField
        label={text.name}
        name="name"
        value={draft.name}
        onChange={(name) => onChange({ name })}
        limit={100}
        error={errorAt(failure, 'name')}
      />
      <TextField
        label={text.shortName}
        name="shortName"
        value={draft.shortName}
        onChange={(shortName) => onChange({ shortName })}
        limit={60}
      />
    </>
  )
}

function Parts({ parts, onChange }: { parts: Part[]; onChange: (parts: Part[]) => void }) {
  return (
    <div className={classes.rows}>
      <div className={classes.rowsHead}>
        <h3>{text.parts}</h3>
        <Button small onClick={() => onChange([...parts, freshPart()])}>
          {text.addRow}
        </Button>
      </div>
      <EditableRows<Part>
        label={text.parts}
        name="parts"
        columns={[
          {
            key: 'name',
            title: text.partName,
            value: (it) => it.name,
            set: (it, name) => ({ ...it, name }),
            limit: 100,
          },
          {
            key: 'shortName',
            title: text.partShort,
            width: 200,
            value: (it) => it.shortName,
            set: (it, shortName) => ({ ...it, shortName }),
            limit: 60,
          },
        ]}
        rows={parts}
        rowKey={(it) => it.key}
        onChange={onChange}
        newRow={freshPart}
      />
    </div>
  )
}

/** The change as it is sent; null while something of it is missing. */
function changeOf({ kind, name, shortName, other, parts }: Draft) {
  const otherId = (other?.id ?? null) as PartyId | null
  if (kind === 'renamed') return name.trim() === '' ? null : { kind, name, shortName }
  if (kind === 'moved') return { kind, parentId: otherId }
  if (kind === 'merged') return otherId === null ? null : { kind, into: otherId }
  if (kind === 'ended') return { kind }
  const named = parts.filter((it) => it.name.trim() !== '')
  return named.length === 0 ? null : { kind, parts: named.map(({ key: _, ...part }) => part) }
}
