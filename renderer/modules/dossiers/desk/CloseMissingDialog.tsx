import { useState } from 'react'
import { classLabel } from '#shared/modules/dossiers/classes'
import type { Missing } from '#shared/modules/dossiers/loose'
import { dateText } from '#shared/modules/dossiers/rules-catalogue'
import { MaterialId } from '#shared/values/id'
import { useApiQuery, useCommand } from '../../../app/queries'
import {
  AreaField,
  errorAt,
  type Failure,
  FieldStack,
  FormDialog,
  PickerField,
  Segmented,
  showToast,
} from '../../../components'
import classes from './desk.module.css'
import { missingText as text } from './missing.text'

/** Ends a chase: by the material that arrived, or for a reason not to wait any longer. */
export function CloseMissingDialog({ row, onClose }: { row: Missing; onClose: () => void }) {
  const [by, setBy] = useState<Ending>('material')
  const [material, setMaterial] = useState('')
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('dossiers.closeMissing')
  const chosen = MaterialId.safeParse(material)
  const send = async () => {
    const materialId = by === 'material' ? (chosen.data ?? null) : null
    const reply = await run({ id: row.id, version: row.version, materialId, reason })
    if (!reply.ok) return setFailure(reply)
    showToast(text.closed(row.title))
    onClose()
  }
  return (
    <FormDialog
      title={text.closeTitle(row.title)}
      send={text.closeSend}
      onSend={() => void send()}
      onClose={onClose}
      ready={by === 'material' ? chosen.success : reason.trim() !== ''}
      busy={running}
      failure={failure}
    >
      <EndingChoice value={by} onChange={setBy} />
      <FieldStack>
        {by === 'material' ? (
          <MaterialField
            row={row}
            value={material}
            onChange={setMaterial}
            error={errorAt(failure, 'materialId')}
          />
        ) : (
          <AreaField
            label={text.reason}
            name="reason"
            value={reason}
            onChange={setReason}
            limit={300}
            error={errorAt(failure, 'reason')}
          />
        )}
      </FieldStack>
    </FormDialog>
  )
}

type Ending = 'material' | 'reason'

function EndingChoice({ value, onChange }: { value: Ending; onChange: (by: Ending) => void }) {
  return (
    <div className={classes.acts}>
      <span>{text.by}</span>
      <Segmented
        label={text.by}
        value={value}
        onChange={onChange}
        options={[
          { value: 'material', label: text.byMaterial },
          { value: 'reason', label: text.byReason },
        ]}
        small
      />
    </div>
  )
}

type MaterialFieldProps = {
  row: Missing
  value: string
  onChange: (id: string) => void
  error: string | undefined
}

/** Those of the same class stand first. */
function MaterialField({ row, value, onChange, error }: MaterialFieldProps) {
  const { data = [] } = useApiQuery('dossiers.materials', { dossierId: row.dossierId })
  const ranked = data.toSorted(
    (a, b) => Number(b.classCode === row.classCode) - Number(a.classCode === row.classCode),
  )
  return (
    <PickerField
      label={text.material}
      name="materialId"
      value={value}
      onChange={onChange}
      options={ranked.map((it) => ({
        value: it.id as string,
        label: it.title,
        hint: [`${classLabel(it.classCode)}-${it.no}`, dateText(it)].filter(Boolean).join('　'),
      }))}
      rule={text.materialRule}
      error={error}
    />
  )
}
