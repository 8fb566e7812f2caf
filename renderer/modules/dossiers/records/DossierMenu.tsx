import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { type Dossier, isReadOnly } from '#shared/modules/dossiers/dossier'
import { useRight } from '../../../app/session'
import { Button } from '../../../components'
import { DossierPaperDialog } from '../papers/DossierPaperDialog'
import { DossierDialog } from './DossierDialog'
import { MoveDossierDialog, RemoveDossierDialog } from './DossierStateDialogs'
import { text } from './records.text'

type Asking = 'edit' | 'spine' | 'cover' | 'move' | 'remove' | null

/** What is done seldom with a dossier: its registration, labels, the archives. */
export function DossierMenu({ dossier }: { dossier: Dossier }) {
  const [asking, setAsking] = useState<Asking>(null)
  const mayEdit = useRight('dossiers.edit')
  const mayExport = useRight('dossiers.export')
  const close = () => setAsking(null)
  const { id, name, state } = dossier
  const open = mayEdit && !isReadOnly(state)
  const papers = { spine: text.spineFile(name), cover: text.coverFile(name) }
  return (
    <>
      <Menu position="bottom-end" returnFocus>
        <Menu.Target>
          <span>
            <Button kind="quiet" title={text.more} icon={<IconDots size={15} stroke={1.5} />}>
              {''}
            </Button>
          </span>
        </Menu.Target>
        <Menu.Dropdown>
          {open && <Menu.Item onClick={() => setAsking('edit')}>{text.edit}</Menu.Item>}
          {open && <Menu.Item onClick={() => navigate(`/dossiers/scans/${id}`)}>{text.scan}</Menu.Item>}
          {mayExport && <Menu.Item onClick={() => setAsking('spine')}>{text.printSpine}</Menu.Item>}
          {mayExport && <Menu.Item onClick={() => setAsking('cover')}>{text.printCover}</Menu.Item>}
          {mayExport && (
            <Menu.Item onClick={() => navigate(`/dossiers/export?ids=${id}`)}>{text.export}</Menu.Item>
          )}
          {mayEdit && state === 'held' && (
            <Menu.Item onClick={() => setAsking('move')}>{text.toArchives}</Menu.Item>
          )}
          {mayEdit && state === 'archived' && (
            <Menu.Item onClick={() => setAsking('move')}>{text.fromArchives}</Menu.Item>
          )}
          {open && <Menu.Item onClick={() => setAsking('remove')}>{text.remove}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {asking === 'edit' && <DossierDialog dossier={dossier} onClose={close} />}
      {(asking === 'spine' || asking === 'cover') && (
        <DossierPaperDialog
          paper={{ paper: asking, dossierIds: [id] }}
          name={papers[asking]}
          onClose={close}
        />
      )}
      {asking === 'move' && <MoveDossierDialog dossier={dossier} onClose={close} />}
      {asking === 'remove' && <RemoveDossierDialog dossier={dossier} onClose={close} />}
    </>
  )
}
