import { useState } from 'react'
import type { Dossier } from '#shared/modules/dossiers/dossier'
import { clockOf } from '../../../app/when'
import { Button, ConfirmDialog, showToast, useShortcut } from '../../../components'
import classes from './catalogue.module.css'
import { text } from './catalogue.text'
import { SheetDialog } from './SheetDialog'
import type { CatalogueEditing } from './use-catalogue'
import { useSheet } from './use-sheet'

type Props = { dossier: Dossier; catalogue: CatalogueEditing; onSave: () => void }

/** Counts and whether it is saved; reading from Excel, ordering by the rules, saving. */
export function CatalogueTools({ dossier, catalogue, onSave }: Props) {
  const { lines, editing, unsaved, saving } = catalogue
  const [asking, setAsking] = useState(false)
  const sheet = useSheet(dossier.id)
  const order = () => {
    catalogue.order(null)
    showToast(text.ordered(text.all))
  }
  useShortcut('ctrl+i', () => void sheet.open(), { label: text.fromExcel, enabled: editing })
  useShortcut('alt+r', order, { label: text.order, enabled: editing && lines.length > 1 })
  const pages = lines.reduce((sum, it) => sum + (Number(it.pages) || 0), 0)
  return (
    <div className={classes.tools}>
      <span className={classes.quiet}>{text.counts(lines.length, pages)}</span>
      {unsaved && <Unsaved kept={catalogue.kept} />}
      {editing && (
        <div className={classes.toolsEnd}>
          <Button keys="ctrl+i" loading={sheet.running} onClick={() => void sheet.open()}>
            {text.fromExcel}
          </Button>
          <Button keys="alt+r" disabled={lines.length < 2} onClick={order}>
            {text.order}
          </Button>
          {unsaved && (
            <Button kind="quiet" onClick={() => setAsking(true)}>
              {text.undone}
            </Button>
          )}
          <Button kind="primary" keys="ctrl+s" disabled={!unsaved} loading={saving} onClick={onSave}>
            {text.save}
          </Button>
        </div>
      )}
      {asking && <GiveUp onGiveUp={catalogue.drop} onClose={() => setAsking(false)} />}
      {sheet.read && <SheetDialog read={sheet.read} catalogue={catalogue} onClose={sheet.close} />}
    </div>
  )
}

function GiveUp({ onGiveUp, onClose }: { onGiveUp: () => void; onClose: () => void }) {
  return (
    <ConfirmDialog
      title={text.undoneAsk}
      consequence={text.undoneWhat}
      confirm={text.undone}
      onConfirm={() => {
        onGiveUp()
        onClose()
      }}
      onClose={onClose}
      danger
    />
  )
}

function Unsaved({ kept }: { kept: CatalogueEditing['kept'] }) {
  const words = kept.failed
    ? text.draftFailed
    : kept.savedAt === ''
      ? text.unsaved
      : text.draftKept(clockOf(kept.savedAt))
  return <span className={classes.amber}>{words}</span>
}
