import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { DossierId } from '#shared/values/id'
import { useRight } from '../../../app/session'
import { BottomBar, Button, LinkButton } from '../../../components'
import { DossierPaperActions } from '../papers/DossierPaperActions'
import { AddMaterialDialog } from './AddMaterialDialog'
import { text } from './records.text'

/** What can be done with the dossiers that are marked. */
export function DossierBatchBar({ ids, onNone }: { ids: DossierId[]; onNone: () => void }) {
  const [adding, setAdding] = useState(false)
  const mayEdit = useRight('dossiers.edit')
  const mayExport = useRight('dossiers.export')
  const papers = [
    { paper: 'catalogue', label: text.printCatalogue, name: text.catalogueFile('') },
    { paper: 'spine', label: text.printSpine, name: text.spineFile('') },
    { paper: 'cover', label: text.printCover, name: text.coverFile('') },
  ] as const
  return (
    <BottomBar
      right={
        <LinkButton quiet onClick={onNone}>
          {text.unselect}
        </LinkButton>
      }
    >
      <strong>{text.selected(ids.length)}</strong>
      {mayEdit && (
        <Button small onClick={() => setAdding(true)}>
          {text.addMaterial}
        </Button>
      )}
      {papers.map(({ paper, label, name }) => (
        <DossierPaperActions
          key={paper}
          paper={{ paper, dossierIds: ids }}
          name={name}
          label={label}
          beside
          small
        />
      ))}
      {mayExport && (
        <Button small onClick={() => navigate(`/dossiers/export?ids=${ids.join(',')}`)}>
          {text.export}
        </Button>
      )}
      {adding && <AddMaterialDialog ids={ids} onClose={() => setAdding(false)} />}
    </BottomBar>
  )
}
