import { useState } from 'react'
import type { Finding, Statement } from '#shared/modules/dossiers/audit'
import { nameOf } from '#shared/modules/dossiers/rules-audit-words'
import type { DossierId, MaterialId, PageId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { Button, Dialog, ErrorNotice, FieldStack, PickerField, SendKey } from '../../../components'
import { MaterialPicker } from '../viewer/MaterialPicker'
import classes from './audits.module.css'
import { text } from './audits.text'
import { StatementFields } from './StatementFields'
import { type StatementPlace, useStatement } from './use-statement'

type Props = { dossierId: DossierId; finding: Finding; statement: Statement | null; onClose: () => void }

/** A material's word where no page is in sight: the material and the page are picked by their names. */
export function StatementDialog({ dossierId, finding, statement, onClose }: Props) {
  const { draft, edit, send, running, failure } = useStatement({
    dossierId,
    finding,
    statement,
    onEnd: onClose,
  })
  const [place, setPlace] = useState<StatementPlace | null>(statement && placeOf(statement))
  const ready = place !== null && draft.value.trim() !== ''
  return (
    <Dialog
      title={`${statement ? text.changeTitle : text.enter}${text.gap}${nameOf(finding)}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {text.cancel}
          </Button>
          <Button
            kind="primary"
            keys="ctrl+enter"
            disabled={!ready}
            loading={running}
            onClick={() => void send(place)}
          >
            {statement ? text.save : text.send}
          </Button>
        </>
      }
    >
      <SendKey keys="ctrl+enter" onSend={() => void send(place)} />
      <div className={classes.form}>
        <PlaceFields {...{ dossierId, place }} onPlace={setPlace} />
        <StatementFields {...{ finding, draft, failure }} onChange={edit} />
        {place?.spot && <p className={classes.note}>{text.spotKept}</p>}
        <ErrorNotice error={failure} />
      </div>
    </Dialog>
  )
}

function placeOf({ materialId, pageId, spot }: Statement): StatementPlace {
  return { materialId, pageId, spot }
}

type PlaceProps = {
  dossierId: DossierId
  place: StatementPlace | null
  onPlace: (place: StatementPlace | null) => void
}

/** Another material or page leaves what was framed on the first. */
function PlaceFields({ dossierId, place, onPlace }: PlaceProps) {
  return (
    <FieldStack labelWidth={64}>
      <MaterialPicker
        dossierId={dossierId}
        label={text.material}
        value={place?.materialId}
        onChange={(materialId) => onPlace(materialId ? { materialId, pageId: null, spot: null } : null)}
        except={null}
      />
      {place && (
        <PagePicker
          dossierId={dossierId}
          materialId={place.materialId}
          value={place.pageId}
          onChange={(pageId) => onPlace({ ...place, pageId, spot: null })}
        />
      )}
    </FieldStack>
  )
}

type PagePickerProps = {
  dossierId: DossierId
  materialId: MaterialId
  value: PageId | null
  onChange: (id: PageId | null) => void
}

function PagePicker({ dossierId, materialId, value, onChange }: PagePickerProps) {
  const { data: pages = [] } = useApiQuery('dossiers.pages', { dossierId, materialId })
  return (
    <PickerField
      label={text.page}
      name="content.pageId"
      value={value ?? ''}
      onChange={(id) => onChange(pages.find((it) => it.id === id)?.id ?? null)}
      options={[
        { value: '', label: text.wholeMaterial },
        ...pages.map((it) => ({ value: it.id as string, label: text.pageNo(it.no) })),
      ]}
    />
  )
}
