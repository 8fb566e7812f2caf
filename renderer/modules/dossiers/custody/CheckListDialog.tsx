import { useState } from 'react'
import { DossierId, type MaterialId, PersonId } from '#shared/values/id'
import { type OutputOf, useApiQuery } from '../../../app/queries'
import { FormDialog } from '../../../components'
import { CheckRows } from './CheckRows'
import classes from './custody.module.css'
import type { TypedRow } from './transfer-content'
import { text } from './transfers.text'

type Props = { row: TypedRow; onDone: (row: TypedRow) => void; onClose: () => void }

/** What came in against the catalogue that is known here: what is not ticked is missing. */
export function CheckListDialog({ row, onDone, onClose }: Props) {
  const dossierId = useDossierOf(row)
  const asked = { dossierId: dossierId ?? DossierId.parse('0'.repeat(26)) }
  const { data: materials = [] } = useApiQuery('dossiers.checkList', asked, { enabled: dossierId !== null })
  const [ticked, setTicked] = useState<readonly MaterialId[] | null>(null)
  const present = ticked ?? presentBefore(row, materials)
  const send = () => onDone(materials.length === 0 ? counted(row) : checked(row, materials, present))
  return (
    <FormDialog
      title={text.checkTitle(row.name)}
      send={text.checkAct}
      onSend={send}
      onClose={onClose}
      width={560}
    >
      {materials.length === 0 ? (
        <p className={classes.quiet}>{text.checkNone}</p>
      ) : (
        <div className={classes.checks}>
          <CheckRows name={row.name} materials={materials} present={present} onPresent={setTicked} />
        </div>
      )}
    </FormDialog>
  )
}

type Lines = OutputOf<'dossiers.checkList'>

/** What an earlier check found; at the first one nothing is ticked yet. */
function presentBefore({ found, absent }: TypedRow, materials: Lines): MaterialId[] {
  return found === '' ? [] : materials.map((it) => it.id).filter((it) => !absent.includes(it))
}

function counted(row: TypedRow): TypedRow {
  return { ...row, found: row.found || row.materials }
}

function checked(row: TypedRow, materials: Lines, present: readonly MaterialId[]): TypedRow {
  const absent = materials.filter((it) => !present.includes(it.id))
  const titles = absent.map((it) => `${it.place} ${it.title}`)
  return {
    ...row,
    absent: absent.map((it) => it.id),
    found: String(materials.length - absent.length),
    materials: String(materials.length),
    troubles: titles.length === 0 ? row.troubles : text.absentWords(titles.join('、')),
  }
}

/** The dossier whose catalogue is known here: the row's own, or that of the person. */
function useDossierOf({ dossierId, personId }: TypedRow): DossierId | null {
  const asked = { personId: personId ?? PersonId.parse('0'.repeat(26)) }
  const { data } = useApiQuery('dossiers.dossierOfPerson', asked, {
    enabled: dossierId === null && personId !== null,
  })
  return dossierId ?? data?.id ?? null
}
