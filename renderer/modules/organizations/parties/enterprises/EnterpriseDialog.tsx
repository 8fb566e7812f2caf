import { useState } from 'react'
import { COVERAGES, ENTERPRISE_KINDS } from '#shared/modules/organizations/party-words'
import { type Enterprise, EnterpriseContent } from '#shared/modules/organizations/village'
import { CountField } from '../../../../app/CountField'
import { useCommand } from '../../../../app/queries'
import { useRight } from '../../../../app/session'
import { tellDone } from '../../../../app/tell-done'
import { useAct } from '../../../../app/use-act'
import {
  AreaField,
  Button,
  ConfirmDialog,
  errorAt,
  type Failure,
  FieldStack,
  FormDialog,
  PickerField,
  showToast,
  TextField,
} from '../../../../components'
import classes from '../parties.module.css'
import { UnitField } from '../UnitFilter'
import { enterpriseText as text } from '../villages/villages.text'

const BLANK: EnterpriseContent = {
  kind: 'firm',
  name: '',
  code: '',
  unitId: null,
  employees: null,
  members: null,
  scale: '',
  coverage: 'none',
  adviser: '',
  head: '',
  phone: '',
  remark: '',
}

/** One firm or social organization. */
export function EnterpriseDialog({ row, onClose }: { row: Enterprise | null; onClose: () => void }) {
  const [draft, setDraft] = useState<EnterpriseContent>(row ?? BLANK)
  const [removing, setRemoving] = useState(false)
  const { act, busy, failure } = useAct('organizations.saveEnterprise')
  const mayEdit = useRight('organizations.edit')
  const content = EnterpriseContent.safeParse(draft)
  const send = async () => {
    if (!content.success) return
    const input = { id: row?.id ?? null, version: row?.version ?? 0, content: content.data }
    if (await act(input, text.saved(content.data.name))) onClose()
  }
  const fields = {
    draft,
    set: (part: Partial<EnterpriseContent>) => setDraft({ ...draft, ...part }),
    failure,
  }
  return (
    <FormDialog
      title={row?.name ?? text.newTitle}
      send={text.save}
      onSend={() => void send()}
      onClose={onClose}
      ready={mayEdit && content.success}
      busy={busy}
      failure={failure}
      width={600}
    >
      <FieldStack>
        <KindFields {...fields} />
        <PeopleFields {...fields} />
      </FieldStack>
      {row && mayEdit && (
        <div className={classes.acts}>
          <Button kind="danger" onClick={() => setRemoving(true)}>
            {text.remove}
          </Button>
        </div>
      )}
      {row && removing && <Removal row={row} onClose={() => setRemoving(false)} onDone={onClose} />}
    </FormDialog>
  )
}

type FieldsProps = {
  draft: EnterpriseContent
  set: (part: Partial<EnterpriseContent>) => void
  failure: Failure
}

const KINDS = Object.entries(ENTERPRISE_KINDS).map(([value, label]) => ({ value, label }))
const WAYS = Object.entries(COVERAGES).map(([value, label]) => ({ value, label }))
const SCALES = Object.entries(text.scales).map(([value, label]) => ({ value, label }))

function KindFields({ draft, set, failure }: FieldsProps) {
  return (
    <>
      <TextField
        label={text.fields.name}
        name="name"
        value={draft.name}
        onChange={(name) => set({ name })}
        limit={100}
        error={errorAt(failure, 'name')}
        autoFocus
      />
      <PickerField
        label={text.fields.kind}
        name="kind"
        value={draft.kind}
        onChange={(kind) => kind !== '' && set({ kind: kind as EnterpriseContent['kind'] })}
        options={KINDS}
      />
      <UnitField
        label={text.fields.unit}
        name="unitId"
        value={draft.unitId}
        onChange={(unitId) => set({ unitId })}
      />
      <PickerField
        label={text.fields.scale}
        name="scale"
        value={draft.scale}
        onChange={(scale) => set({ scale: scale as EnterpriseContent['scale'] })}
        options={SCALES}
      />
      <PickerField
        label={text.fields.coverage}
        name="coverage"
        value={draft.coverage}
        onChange={(coverage) => set({ coverage: (coverage || 'none') as EnterpriseContent['coverage'] })}
        options={WAYS}
        rule={text.coverageRule}
      />
      <TextField
        label={text.fields.code}
        name="code"
        value={draft.code}
        onChange={(code) => set({ code })}
        limit={30}
      />
    </>
  )
}

function PeopleFields({ draft, set }: FieldsProps) {
  const plain = (key: 'adviser' | 'head' | 'phone', limit: number) => (
    <TextField
      label={text.fields[key]}
      name={key}
      value={draft[key]}
      onChange={(value) => set({ [key]: value })}
      limit={limit}
    />
  )
  return (
    <>
      <CountField
        label={text.fields.employees}
        name="employees"
        value={draft.employees}
        onChange={(employees) => set({ employees })}
      />
      <CountField
        label={text.fields.members}
        name="members"
        value={draft.members}
        onChange={(members) => set({ members })}
      />
      {plain('adviser', 60)}
      {plain('head', 40)}
      {plain('phone', 40)}
      <AreaField
        label={text.fields.remark}
        name="remark"
        value={draft.remark}
        onChange={(remark) => set({ remark })}
        limit={500}
      />
    </>
  )
}

function Removal({ row, onClose, onDone }: { row: Enterprise; onClose: () => void; onDone: () => void }) {
  const { run, running } = useCommand('organizations.removeEnterprise')
  const remove = async () => {
    const reply = await run({ id: row.id, version: row.version })
    onClose()
    if (!reply.ok) return showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
    tellDone(text.removed(row.name))
    onDone()
  }
  return (
    <ConfirmDialog
      title={text.removeTitle(row.name)}
      consequence={text.removeConsequence}
      confirm={text.remove}
      danger
      busy={running}
      onClose={onClose}
      onConfirm={() => void remove()}
    />
  )
}
