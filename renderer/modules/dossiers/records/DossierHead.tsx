import { navigate } from 'wouter/use-hash-location'
import { type Dossier, isReadOnly } from '#shared/modules/dossiers/dossier'
import { Segmented } from '../../../components'
import { DossierPaperActions } from '../papers/DossierPaperActions'
import { DossierMenu } from './DossierMenu'
import classes from './dossier.module.css'
import { text } from './records.text'

const TABS = ['read', 'catalogue', 'audit', 'use', 'missing'] as const
export type DossierTab = (typeof TABS)[number]

/** The part an address names; the pages where it names none. */
export function tabOf(name: string): DossierTab {
  return TABS.find((it) => it === name) ?? 'read'
}

type Props = { dossier: Dossier; tab: DossierTab; tools: (element: HTMLElement | null) => void }

/** Whose dossier it is and where it stands, its parts, the tools of the part in sight, and its papers. */
export function DossierHead({ dossier, tab, tools }: Props) {
  const { id, name, state, whereabouts } = dossier
  const go = (next: DossierTab) => navigate(`/dossiers/files/${id}${next === 'read' ? '' : `/${next}`}`)
  return (
    <header className={classes.head}>
      <h1>{name}</h1>
      <HeadFacts dossier={dossier} />
      {isReadOnly(state) && (
        <span className={classes.amber} title={whereabouts}>
          {text.readOnly(state)}
        </span>
      )}
      <Segmented
        label={text.tabsLabel}
        value={tab}
        onChange={go}
        options={TABS.map((value) => ({ value, label: text.tabs[value] }))}
        small
      />
      <div className={classes.tools} ref={tools} />
      <div className={classes.acts}>
        {(tab === 'read' || tab === 'catalogue') && (
          <DossierPaperActions
            paper={{ paper: 'catalogue', dossierIds: [id] }}
            name={text.catalogueFile(name)}
            label={text.printCatalogue}
            beside
          />
        )}
        {(tab === 'read' || tab === 'audit') && (
          <DossierPaperActions
            paper={{ paper: 'audit', dossierIds: [id] }}
            name={text.auditFile(name)}
            label={text.printAudit}
            beside
          />
        )}
        <DossierMenu dossier={dossier} />
      </div>
    </header>
  )
}

function HeadFacts({ dossier }: { dossier: Dossier }) {
  const { originals, duplicates, cabinet, shelf, number } = dossier
  const facts = [
    text.originals(originals),
    text.duplicates(duplicates),
    text.place(cabinet, shelf),
    text.fileNo(number),
  ].filter(Boolean)
  return (
    <span className={classes.headFacts}>
      {facts.map((it) => (
        <span key={it}>{it}</span>
      ))}
    </span>
  )
}
