import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { DossierId, type MaterialId, PersonId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import { FormDialog, LinkButton } from '../../../components'
import classes from './custody.module.css'
import { text as permits } from './permits.text'
import type { TypedRow } from './transfer-content'
import { text } from './transfers.text'

type Props = { row: TypedRow; onDone: (row: TypedRow) => void; onClose: () => void }

/** What came in against the catalogue that is known here: what is not ticked is missing. */
export function CheckListDialog({ row, onDone, onClose }: Props) {
  const dossierId = useDossierOf(row)
  const asked = { dossierId: dossierId ?? DossierId.parse('0'.repeat(26)) }
  const { data: materials = [] } = useApiQuery('dossiers.checkList', asked, { enabled: dossierId !== null })
  const [absent, setAbsent] = useState<readonly MaterialId[]>(row.absent)
  const there = materials.length - absent.length
  const toggle = (id: MaterialId) =>
    setAbsent((now) => (now.includes(id) ? now.filter((it) => it !== id) : [...now, id]))
  const send = () => {
    const titles = materials.filter((it) => absent.includes(it.id)).map((it) => `${it.place} ${it.title}`)
    const found = materials.length === 0 ? row.found || row.materials : String(there)
    const troubles = titles.length === 0 ? row.troubles : text.absentWords(titles.join('、'))
    onDone({
      ...row,
      absent: [...absent],
      found,
      troubles,
      materials: String(materials.length || row.materials),
    })
  }
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
          <h3>
            {row.name}
            <span>{text.there(there, materials.length)}</span>
            <LinkButton onClick={() => setAbsent([])}>{text.tickAll}</LinkButton>
          </h3>
          {materials.map((it) => (
            <div key={it.id} className={classes.check}>
              <Checkbox
                label={`${it.place}　${it.title}`}
                checked={!absent.includes(it.id)}
                onChange={() => toggle(it.id)}
                data-control
              />
              <span className={classes.quiet}>{permits.pages(it.pages)}</span>
            </div>
          ))}
        </div>
      )}
    </FormDialog>
  )
}

/** The dossier whose catalogue is known here: the row's own, or that of the person. */
function useDossierOf({ dossierId, personId }: TypedRow): DossierId | null {
  const asked = { personId: personId ?? PersonId.parse('0'.repeat(26)) }
  const { data } = useApiQuery('dossiers.dossierOfPerson', asked, {
    enabled: dossierId === null && personId !== null,
  })
  return dossierId ?? data?.id ?? null
}
