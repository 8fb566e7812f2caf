import { useEffect, useState } from 'react'
import { CLASS_CODES, type ClassCode, classLabel } from '#shared/modules/dossiers/classes'
import type { Dossier } from '#shared/modules/dossiers/dossier'
import type { CatalogueDraft, Material } from '#shared/modules/dossiers/material'
import type { DossierId } from '#shared/values/id'
import { api } from '../../../api/client'
import { useApiQuery } from '../../../app/queries'
import { clockOf } from '../../../app/when'
import { Button, EmptyState, LinkButton, useShortcut } from '../../../components'
import { CatalogueTable } from './CatalogueTable'
import { CatalogueTools } from './CatalogueTools'
import { ClassDialog } from './ClassDialog'
import classes from './catalogue.module.css'
import { text } from './catalogue.text'
import { type CatalogueEditing, useCatalogue } from './use-catalogue'
import { type CatalogueKeys, useCatalogueKeys } from './use-catalogue-keys'

type Props = {
  dossier: Dossier
  materials: readonly Material[]
  editing: boolean
  onUnsaved: (unsaved: boolean) => void
}

/** 目录: the lines of the dossier's catalogue, typed by keyboard and saved in one piece. */
export function CatalogueTab(props: Props) {
  const draft = useDraft(props.dossier.id, props.editing)
  if (draft === undefined) return <EmptyState>{text.loading}</EmptyState>
  return <OpenCatalogue {...props} draft={draft} />
}

/** What was typed and not saved last time; undefined while it is on its way. Nothing tells a query that one was kept. */
function useDraft(dossierId: DossierId, mayEdit: boolean): CatalogueDraft | null | undefined {
  const [draft, setDraft] = useState<CatalogueDraft | null | undefined>(mayEdit ? undefined : null)
  useEffect(() => {
    if (!mayEdit) return
    let left = false
    void api.dossiers.catalogueDraft({ dossierId }).then((reply) => {
      if (!left) setDraft(reply.ok ? reply.value : null)
    })
    return () => {
      left = true
    }
  }, [dossierId, mayEdit])
  return draft
}

function OpenCatalogue({
  dossier,
  materials,
  editing,
  onUnsaved,
  draft,
}: Props & { draft: CatalogueDraft | null }) {
  const catalogue = useCatalogue({ dossierId: dossier.id, materials, draft, editing })
  const keys = useCatalogueKeys(catalogue)
  const { unsaved } = catalogue
  useEffect(() => {
    onUnsaved(unsaved)
    return () => onUnsaved(false)
  }, [unsaved, onUnsaved])
  const save = () => void catalogue.save(keys.goTo)
  useShortcut('ctrl+s', save, { label: text.save, enabled: editing })
  const asked = catalogue.lines.find((it) => it.key === keys.asking)
  return (
    <div className={classes.page}>
      <CatalogueTools dossier={dossier} catalogue={catalogue} onSave={save} />
      <DraftBanner catalogue={catalogue} draft={draft} />
      {editing && <HonourBanner dossierId={dossier.id} catalogue={catalogue} />}
      <div className={classes.scroll}>
        <CatalogueTable editing={catalogue} keys={keys} />
        {catalogue.lines.length === 0 && editing && <EmptyState>{text.empty}</EmptyState>}
      </div>
      {editing && <div className={classes.foot}>{text.keys}</div>}
      <ClassKeys keys={keys} />
      {asked && (
        <ClassDialog
          line={asked}
          standards={catalogue.standards?.classes ?? []}
          onClose={() => keys.setAsking(null)}
          onTake={(code) => {
            catalogue.reclass(asked.key, code)
            keys.goTo(asked.key, 'title', true)
          }}
        />
      )}
    </div>
  )
}

/** A draft that came back, until it was looked at. */
function DraftBanner({ catalogue, draft }: { catalogue: CatalogueEditing; draft: CatalogueDraft | null }) {
  const [offered, setOffered] = useState(draft)
  if (!offered || !catalogue.unsaved) return null
  const drop = () => {
    catalogue.drop()
    setOffered(null)
  }
  return (
    <div className={classes.banner} role="status">
      <span>{text.restoredDraft(clockOf(offered.savedAt))}</span>
      <Button small onClick={drop}>
        {text.dropDraft}
      </Button>
    </div>
  )
}

/** Awards that class 7 is owed. */
function HonourBanner({ dossierId, catalogue }: { dossierId: DossierId; catalogue: CatalogueEditing }) {
  const { data } = useApiQuery('dossiers.dueHonours', { dossierId })
  const due = data?.filter((it) => !catalogue.lines.some(({ title }) => title === it.title)) ?? []
  if (due.length === 0) return null
  return (
    <div className={classes.banner}>
      <span>{text.honours(due.length)}</span>
      <LinkButton onClick={() => catalogue.take(due)}>{text.takeHonours}</LinkButton>
    </div>
  )
}

/** Ctrl+1 … Ctrl+0 go to the ten classes; pressed again, through the sub-classes of 四 and 九. */
function ClassKeys({ keys }: { keys: CatalogueKeys }) {
  return MAIN_CLASSES.map((main) => <ClassKey key={main} main={main} keys={keys} />)
}

const MAIN_CLASSES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']

function ClassKey({ main, keys }: { main: string; keys: CatalogueKeys }) {
  const codes = CLASS_CODES.filter((it) => it.split('-')[0] === main)
  const go = () => {
    const here = document.activeElement?.closest('[data-code]')?.getAttribute('data-code')
    const next = codes[(codes.indexOf(here as ClassCode) + 1) % codes.length] ?? codes[0]
    if (next) keys.goToClass(next)
  }
  const [first] = codes
  useShortcut(`ctrl+${main.slice(-1)}`, go, { label: first ? text.goTo(classLabel(first)) : '' })
  return null
}
