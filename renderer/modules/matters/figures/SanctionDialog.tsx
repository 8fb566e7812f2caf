import { useState } from 'react'
import type { Matter } from '#shared/modules/matters/matter'
import type { Sanction } from '#shared/modules/matters/system'
import type { Subject, SubjectKind } from '#shared/values/subject'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { localToday } from '../../../app/today'
import {
  AreaField,
  type Failure,
  FieldStack,
  FormDialog,
  PickerField,
  showToast,
  TextField,
} from '../../../components'
import { SubjectField } from '../../organizations/parties/SubjectField'
import { text } from '../matters.text'

const words = text.sanctions
const KINDS = ['unit', 'party', 'person'] as const satisfies readonly SubjectKind[]
type Kind = (typeof KINDS)[number]

type Props = {
  system: string
  sanctions: readonly Sanction[]
  /** The matter that it comes from, whose subject is proposed. */
  matter?: Matter
  onClose: () => void
}

/** Enters a sanction; how long it bars from awards is the system's to say. */
export function SanctionDialog({ system, sanctions, matter, onClose }: Props) {
  const [said, setSaid] = useState(() => begun(sanctions, matter))
  const [failure, setFailure] = useState<Failure>(null)
  const adding = useCommand('matters.addSanction')
  const { subject, kind: _, ...rest } = said
  const send = async () => {
    if (!subject) return
    const { kind, id } = subject
    const content = { ...rest, subject: { kind, id }, matterId: matter?.id ?? null }
    const reply = await adding.run({ system, content })
    if (!reply.ok) return setFailure(reply)
    showToast(words.added(reply.value.untilOn))
    onClose()
  }
  return (
    <FormDialog
      title={matter ? words.of(matter.number) : words.add}
      send={words.add}
      ready={subject !== null && said.on !== '' && said.reason.trim() !== ''}
      busy={adding.running}
      failure={failure}
      onSend={() => void send()}
      onClose={onClose}
    >
      <SanctionFields
        sanctions={sanctions}
        said={said}
        onChange={(part) => setSaid((now) => ({ ...now, ...part }))}
      />
    </FormDialog>
  )
}

type Said = {
  key: string
  kind: Kind
  subject: Subject | null
  on: string
  by: string
  document: string
  reason: string
}

function begun(sanctions: readonly Sanction[], matter: Matter | undefined): Said {
  const about = matter?.subject
  const kind = KINDS.find((it) => it === about?.kind)
  return {
    key: sanctions[0]?.key ?? '',
    kind: kind ?? 'party',
    subject:
      kind && about ? { kind, id: about.id, name: matter.subjectName, unitId: null, unitName: '' } : null,
    on: localToday(),
    by: '',
    document: '',
    reason: matter?.title ?? '',
  }
}

type FieldsProps = { sanctions: readonly Sanction[]; said: Said; onChange: (part: Partial<Said>) => void }

function SanctionFields({ sanctions, said, onChange }: FieldsProps) {
  const line = (name: 'by' | 'document') => (
    <TextField
      label={words[name]}
      name={name}
      value={said[name]}
      onChange={(value) => onChange({ [name]: value })}
      limit={100}
    />
  )
  return (
    <FieldStack>
      <PickerField
        label={words.key}
        name="key"
        value={said.key}
        onChange={(key) => onChange({ key })}
        options={sanctions.map((it) => ({ value: it.key, label: it.label }))}
      />
      <PickerField
        label={words.subjectKind}
        name="kind"
        value={said.kind}
        onChange={(kind) => onChange({ kind: kind as Kind, subject: null })}
        options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <SubjectField
        label={words.subject}
        name="subject"
        scope={{ kind: said.kind, kinds: [], traits: [], units: [] }}
        value={said.subject}
        onChange={(subject) => onChange({ subject })}
      />
      <DayField label={words.on} name="on" value={said.on} onChange={(on) => onChange({ on })} />
      {line('by')}
      {line('document')}
      <AreaField
        label={words.reason}
        name="reason"
        value={said.reason}
        onChange={(reason) => onChange({ reason })}
        limit={1000}
      />
    </FieldStack>
  )
}
