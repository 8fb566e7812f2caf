import { useState } from 'react'
import type { Permit, PermitSubject, ReturnCheck } from '#shared/modules/dossiers/custody'
import type { DossierId, MaterialId } from '#shared/values/id'
import { todayPartial } from '#shared/values/partial-date'
import { useApiQuery } from '../../../app/queries'
import { DateField, FieldGrid, FormDialog, TextField } from '../../../components'
import { CheckRows } from './CheckRows'
import classes from './custody.module.css'
import { usePermitMove } from './PermitDialogs'
import { checkDay } from './permit-content'
import { text } from './permits.text'

type Checks = Readonly<Record<string, { present: readonly MaterialId[]; note: string }>>
const UNCHECKED = { present: [], note: '' }

/** A loan comes back: every material of every dossier ticked off, or said why it is not there. */
export function ReturnDialog({ permit, onClose }: { permit: Permit; onClose: () => void }) {
  const [by, setBy] = useState(permit.readers[0]?.name ?? '')
  const [on, setOn] = useState<string>(todayPartial(new Date()))
  const [checks, setChecks] = useState<Checks>({})
  const { move, running, failure } = usePermitMove({ permit, onClose })
  const set = (id: DossierId, part: Partial<Checks[string]>) =>
    setChecks((now) => ({ ...now, [id]: { ...(now[id] ?? UNCHECKED), ...part } }))
  const all: ReturnCheck[] = permit.dossierIds.map((dossierId) => ({
    dossierId,
    present: [...(checks[dossierId]?.present ?? [])],
    note: checks[dossierId]?.note ?? '',
  }))
  return (
    <FormDialog
      title={text.backTitle}
      send={text.takeBack}
      onSend={() => void move({ to: 'closed', by, on, checks: all })}
      onClose={onClose}
      ready={by.trim() !== '' && on !== ''}
      busy={running}
      failure={failure}
      width={640}
    >
      <FieldGrid columns={2} labelWidth={72}>
        <TextField label={text.backBy} name="by" value={by} onChange={setBy} limit={40} autoFocus />
        <DateField label={text.backOn} name="on" value={on} onChange={setOn} check={checkDay} />
      </FieldGrid>
      <div className={classes.checks}>
        {permit.subjects.map((it) => (
          <DossierCheck
            key={it.dossierId}
            subject={it}
            check={checks[it.dossierId] ?? UNCHECKED}
            onChange={(part) => set(it.dossierId, part)}
          />
        ))}
      </div>
    </FormDialog>
  )
}

type CheckProps = {
  subject: PermitSubject
  check: Checks[string]
  onChange: (part: Partial<Checks[string]>) => void
}

function DossierCheck({ subject, check, onChange }: CheckProps) {
  const { data: materials = [] } = useApiQuery('dossiers.checkList', { dossierId: subject.dossierId })
  return (
    <section>
      <CheckRows
        name={subject.name}
        materials={materials}
        present={check.present}
        onPresent={(present) => onChange({ present })}
      />
      <TextField
        label={text.backNote}
        name={`note.${subject.dossierId}`}
        value={check.note}
        onChange={(note) => onChange({ note })}
        limit={300}
      />
    </section>
  )
}
