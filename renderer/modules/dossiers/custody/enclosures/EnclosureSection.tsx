import { useState } from 'react'
import type { Enclosure, EnclosureHolder } from '#shared/modules/dossiers/enclosure'
import type { PermitId, TransferId } from '#shared/values/id'
import { RefusedFiles } from '../../../../app/files/RefusedFiles'
import { useApiQuery } from '../../../../app/queries'
import { useRight } from '../../../../app/session'
import { whenWords } from '../../../../app/when'
import { ErrorNotice, LinkButton, Section } from '../../../../components'
import { ScanDropArea } from '../../scans/ScanDropArea'
import { EnclosurePreview } from './EnclosurePreview'
import classes from './enclosures.module.css'
import { text } from './enclosures.text'
import { fileWords, type Place } from './file-words'
import { useEnclosureActs } from './use-enclosure-acts'

type Props = { holder: EnclosureHolder; id: PermitId | TransferId | null }

/** 审批附件 of a permit or a transfer as files: chosen or dropped, opened in the window. */
export function EnclosureSection({ holder, id }: Props) {
  if (id !== null) return <Enclosures place={{ holder, id }} />
  return (
    <Section title={text.title} facts={text.rule} framed>
      <p className={classes.note}>{text.afterSaving}</p>
    </Section>
  )
}

function Enclosures({ place }: { place: Place }) {
  const { data, error } = useApiQuery('dossiers.enclosures', place)
  const mayLend = useRight('dossiers.lend')
  const acts = useEnclosureActs(place)
  const open = mayLend && data?.open === true
  return (
    <Section
      title={text.title}
      facts={open ? text.rule : undefined}
      action={
        open && (
          <LinkButton disabled={acts.adding} onClick={() => void acts.choose()}>
            {text.add}
          </LinkButton>
        )
      }
      framed
    >
      <ErrorNotice error={error} />
      <ScanDropArea
        className={classes.area}
        disabled={!open || acts.adding}
        onDropped={(grants) => void acts.add(grants)}
      >
        {(over) => (
          <>
            <FileList files={data?.rows ?? []} open={open} onRemove={acts.askRemove} />
            {over && open && <div className={classes.veil}>{text.drop}</div>}
          </>
        )}
      </ScanDropArea>
      {acts.dialog}
      {acts.refused.length > 0 && <RefusedFiles refused={acts.refused} onClose={acts.forgetRefused} />}
    </Section>
  )
}

type ListProps = { files: readonly Enclosure[]; open: boolean; onRemove: (file: Enclosure) => void }

function FileList({ files, open, onRemove }: ListProps) {
  const [shown, setShown] = useState<Enclosure | null>(null)
  if (files.length === 0) return <p className={classes.note}>{open ? text.toAdd : text.none}</p>
  return (
    <>
      <ul className={classes.files} aria-label={text.title}>
        {files.map((it) => (
          <li key={it.id} className={classes.file}>
            <button type="button" className={classes.name} title={it.name} onClick={() => setShown(it)}>
              {it.name}
            </button>
            <span className={classes.facts}>{fileWords(it)}</span>
            <span className={classes.acts}>
              {text.by(it.addedBy, whenWords(it.addedAt))}
              {open && it.removable && <LinkButton onClick={() => onRemove(it)}>{text.remove}</LinkButton>}
            </span>
          </li>
        ))}
      </ul>
      {shown && <EnclosurePreview file={shown} onClose={() => setShown(null)} />}
    </>
  )
}
