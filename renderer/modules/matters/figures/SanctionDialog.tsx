import { useState } from 'react'
import type { Sanction } from '#shared/modules/matters/system'
import { dayOf } from '#shared/values/iso-day'
import type { Subject, SubjectKind } from '#shared/values/subject'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
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

type Props = { system: string; sanctions: readonly Sanction[]; onClose: () => void }

/** Enters a sanction; how long it bars from awards is the system's to say. */
export function SanctionDialog({ system, sanctions, onClose }: Props) {
  const [key, setKey] = useState(sanctions[0]?.key ?? '')
  const [kind, setKind] = useState<Kind>('party')
  const [subject, setSubject] = useState<Subject | null>(null)
  const [said, setSaid] = useState({ on: dayOf(new Date().toISOString()), by: '', document: '', reason: '' })
  const [failure, setFailure] = useState<Failure>(null)
  const adding = useCommand('matters.addSanction')
  const change = (part: Partial<typeof said>) => setSaid((now) => ({ ...now, ...part }))
  const send = async () => {
    if (!subject) return
    const content = { key, subject: { kind: subject.kind, id: subject.id }, ...said }
    const reply = await adding.run({ system, content })
    if (!reply.ok) return setFailure(reply)
    showToast(words.added(reply.value.untilOn))
    onClose()
  }
  return (
    <FormDialog
      title={words.add}
      send={words.add}
      ready={subject !== null && said.on !== '' && said.reason.trim() !== ''}
      busy={adding.running}
      failure={failure}
      onSend={() => void send()}
      onClose={onClose}
    >
      <FieldStack>
        <PickerField
          label={words.key}
          name="key"
          value={key}
          onChange={setKey}
          options={sanctions.map((it) => ({ value: it.key, label: it.label }))}
        />
        <PickerField
          label={words.subjectKind}
          name="kind"
          value={kind}
          onChange={(next) => {
            setKind(next as Kind)
            setSubject(null)
          }}
          options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <SubjectField
          label={words.subject}
          name="subject"
          scope={{ kind, kinds: [], traits: [], units: [] }}
          value={subject}
          onChange={setSubject}
        />
        <DayField label={words.on} name="on" value={said.on} onChange={(on) => change({ on })} />
        <TextField label={words.by} name="by" value={said.by} onChange={(by) => change({ by })} limit={100} />
        <TextField
          label={words.document}
          name="document"
          value={said.document}
          onChange={(document) => change({ document })}
          limit={100}
        />
        <AreaField
          label={words.reason}
          name="reason"
          value={said.reason}
          onChange={(reason) => change({ reason })}
          limit={1000}
        />
      </FieldStack>
    </FormDialog>
  )
}
