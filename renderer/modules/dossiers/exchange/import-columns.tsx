import type { ImportDossier } from '#shared/modules/dossiers/exchange'
import { listName } from '#shared/values/name-order'
import { type Column, Tag, type Tone } from '../../../components'
import classes from './exchange.module.css'
import { text } from './exchange.text'
import { decisionOf, type ImportView, openQuestions } from './import-state'

const { incoming } = text

const TONES: Record<ImportDossier['known'], Tone> = {
  'new-person': 'amber',
  'new-dossier': 'normal',
  dossier: 'accent',
  repeated: 'red',
}

/** What came, and what will be done with it. */
export function importColumns(view: ImportView): readonly Column<ImportDossier>[] {
  return [
    { key: 'name', title: incoming.name, width: 88, strong: true, render: (it) => listName(it.name) },
    { key: 'number', title: incoming.number, width: 168, render: (it) => it.identityNumber },
    {
      key: 'file',
      title: incoming.file,
      quiet: true,
      render: (it) => (
        <span className={classes.clipped} title={it.fileName}>
          {it.fileName}
        </span>
      ),
    },
    {
      key: 'known',
      title: incoming.known,
      width: 104,
      render: (it) => <Tag tone={TONES[it.known]}>{text.known[it.known]}</Tag>,
    },
    { key: 'materials', title: incoming.materials, width: 56, align: 'right', render: (it) => it.materials },
    { key: 'images', title: incoming.images, width: 64, align: 'right', render: (it) => it.images },
    {
      key: 'notes',
      title: incoming.notes,
      width: 72,
      align: 'right',
      render: (it) => <span className={classes.amber}>{it.unmatched.length || ''}</span>,
    },
    { key: 'act', title: incoming.act, width: 112, render: (it) => <Act view={view} dossier={it} /> },
  ]
}

function Act({ view, dossier }: { view: ImportView; dossier: ImportDossier }) {
  if (dossier.refusal !== '') return <span className={classes.red}>{text.importTabs.refused}</span>
  if (openQuestions(view, dossier) > 0) return <span className={classes.amber}>{text.undecided}</span>
  return text.acts[decisionOf(view, dossier).act]
}
