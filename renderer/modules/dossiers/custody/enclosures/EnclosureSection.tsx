import type { EnclosureHolder } from '#shared/modules/dossiers/enclosure'
import type { EnclosureId, PermitId, TransferId } from '#shared/values/id'
import { api } from '../../../../api/client'
import { KeptFiles } from '../../../../app/files/KeptFiles'
import classes from '../../../../app/files/kept-files.module.css'
import { text as files } from '../../../../app/files/kept-files.text'
import { useApiQuery, useCommand } from '../../../../app/queries'
import { useRight } from '../../../../app/session'
import { useTask } from '../../../../app/tasks'
import { Section } from '../../../../components'
import { text } from './enclosures.text'

/** The permit or transfer that scans stand to. */
type Place = { holder: EnclosureHolder; id: PermitId | TransferId }
type Props = { holder: EnclosureHolder; id: PermitId | TransferId | null }

/** 审批附件 of a permit or a transfer as files: chosen or dropped, opened in the window. */
export function EnclosureSection({ holder, id }: Props) {
  if (id !== null) return <Enclosures place={{ holder, id }} />
  return (
    <Section title={text.words.title} facts={files.rule} framed>
      <p className={classes.note}>{text.afterSaving}</p>
    </Section>
  )
}

function Enclosures({ place }: { place: Place }) {
  const { data, error } = useApiQuery('dossiers.enclosures', place)
  const mayLend = useRight('dossiers.lend')
  const adding = useTask('dossiers.addEnclosures', text.adding)
  const removing = useCommand('dossiers.removeEnclosure')
  return (
    <KeptFiles
      words={text.words}
      files={data?.rows ?? []}
      open={mayLend && data?.open === true}
      error={error}
      desk={{
        add: (grants) => adding.run({ ...place, grants }),
        adding: adding.running,
        remove: (id) => removing.run({ id: id as EnclosureId }),
        removing: removing.running,
      }}
      look={openEnclosure}
    />
  )
}

const openEnclosure = (id: string) => api.dossiers.enclosure({ id: id as EnclosureId })
