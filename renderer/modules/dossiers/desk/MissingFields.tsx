import { useRef } from 'react'
import { api } from '../../../api/client'
import { AreaField, FieldStack, PickerField, TextField } from '../../../components'
import { NumberField } from '../../evaluations/schemes/NumberField'
import { useUnits } from '../../people/people.queries'
import { EVERY_DOSSIER } from '../records/dossier-list'
import { ClassField, useUsualTitles } from './ClassField'
import { missingText as text } from './missing.text'
import type { MissingDraft } from './missing-draft'

type MissingFieldsProps = {
  draft: MissingDraft
  change: (part: Partial<MissingDraft>) => void
  /** Whose dossier it is can only be chosen for a new one. */
  chosen: boolean
  readOnly: boolean
}

/** What is missing, of whose dossier, and which unit has to hand it in. */
export function MissingFields(props: MissingFieldsProps) {
  const { draft, change, readOnly } = props
  return (
    <FieldStack>
      <DossierField {...props} />
      <MaterialFields {...props} />
      <UnitField {...props} />
      <AreaField
        label={text.fields.remark}
        name="remark"
        value={draft.remark}
        onChange={(remark) => change({ remark })}
        limit={300}
        readOnly={readOnly}
      />
    </FieldStack>
  )
}

/** Class, title and time of what is missing, and how many copies. */
function MaterialFields({ draft, change, readOnly }: MissingFieldsProps) {
  const titles = useUsualTitles(draft.classLabel)
  return (
    <>
      <ClassField
        label={text.fields.classCode}
        value={draft.classLabel}
        onChange={(classLabel) => change({ classLabel })}
        wrong={text.wrongClass}
        readOnly={readOnly}
      />
      <PickerField
        label={text.fields.title}
        name="title"
        value={draft.title}
        onChange={(title) => change({ title })}
        options={titles}
        free
        readOnly={readOnly}
      />
      <TextField
        label={text.fields.time}
        name="time"
        value={draft.time}
        onChange={(time) => change({ time })}
        rule={text.rules.time}
        limit={40}
        readOnly={readOnly}
      />
      <NumberField
        label={text.fields.copies}
        name="copies"
        value={draft.copies}
        onChange={(copies) => change({ copies })}
        range={{ min: 1, max: 999, whole: true }}
        readOnly={readOnly}
      />
    </>
  )
}

/** Dossiers shown at once while one is looked for. */
const MOST = 30

function DossierField({ draft, change, chosen }: MissingFieldsProps) {
  const names = useRef(new Map<string, string>())
  const search = async (query: string) => {
    const reply = await api.dossiers.dossiers({
      ...EVERY_DOSSIER,
      text: query.trim(),
      offset: 0,
      limit: MOST,
    })
    const rows = reply.ok ? reply.value.rows : []
    for (const row of rows) names.current.set(row.id, row.name)
    return rows.map((row) => ({
      value: row.id as string,
      label: row.name,
      hint: [row.unitName, row.number].filter(Boolean).join('　'),
    }))
  }
  return (
    <PickerField
      label={text.fields.dossier}
      name="dossierId"
      value={draft.dossierId}
      shown={draft.name}
      onChange={(dossierId) => change({ dossierId, name: names.current.get(dossierId) ?? '' })}
      options={search}
      rule={text.rules.dossier}
      readOnly={chosen}
    />
  )
}

function UnitField({ draft, change, readOnly }: MissingFieldsProps) {
  const { units } = useUnits()
  return (
    <PickerField
      label={text.fields.unit}
      name="chasedUnit"
      value={draft.chasedUnit}
      onChange={(chasedUnit) =>
        change({ chasedUnit, organizationId: units.find((it) => it.name === chasedUnit)?.id ?? '' })
      }
      options={units.map((it) => it.name)}
      free
      rule={text.rules.unit}
      readOnly={readOnly}
    />
  )
}
