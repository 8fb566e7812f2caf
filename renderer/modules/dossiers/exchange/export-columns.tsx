import type { DossierRow } from '#shared/modules/dossiers/dossier'
import type { ExportLog, ExportProblem } from '#shared/modules/dossiers/exchange'
import { listName } from '#shared/values/name-order'
import { whenWords } from '../../../app/when'
import { type Column, Tag, type Tone } from '../../../components'
import classes from './exchange.module.css'
import { text } from './exchange.text'

const { columns, log } = text

/** Dossiers that are about to leave. */
export const chosenColumns: readonly Column<DossierRow>[] = [
  { key: 'name', title: columns.name, width: 88, strong: true, render: (it) => listName(it.name) },
  { key: 'number', title: columns.number, width: 120, render: (it) => it.number },
  { key: 'unit', title: columns.unit, render: (it) => it.unitName },
  { key: 'materials', title: columns.materials, width: 64, align: 'right', render: (it) => it.materials },
  { key: 'pages', title: columns.pages, width: 64, align: 'right', render: (it) => it.pages },
  { key: 'scanned', title: columns.scanned, width: 64, align: 'right', render: (it) => it.scanned },
]

/** What a check found. */
export const problemColumns: readonly Column<ExportProblem>[] = [
  { key: 'name', title: columns.name, width: 88, strong: true, render: (it) => listName(it.name) },
  { key: 'check', title: columns.check, width: 104, render: (it) => it.check },
  {
    key: 'message',
    title: columns.message,
    render: (it) => (
      <span className={classes.clipped} title={it.message}>
        {it.message}
      </span>
    ),
  },
]

const TONES: Record<ExportLog['state'], Tone> = { writing: 'amber', done: 'normal', broken: 'red' }

/** The log of exports. */
export const logColumns: readonly Column<ExportLog>[] = [
  { key: 'number', title: log.number, width: 120, strong: true, render: (it) => it.number },
  { key: 'at', title: log.at, width: 128, render: (it) => whenWords(it.at) },
  { key: 'form', title: log.form, width: 72, render: (it) => text.forms[it.form] },
  { key: 'purpose', title: log.purpose, render: (it) => it.purpose },
  { key: 'receiver', title: log.receiver, width: 152, render: (it) => it.receiver },
  { key: 'by', title: log.by, width: 80, from: 1200, render: (it) => it.byName },
  { key: 'dossiers', title: log.dossiers, width: 56, align: 'right', render: (it) => it.dossiers },
  { key: 'images', title: log.images, width: 72, align: 'right', render: (it) => it.images },
  {
    key: 'size',
    title: log.size,
    width: 80,
    align: 'right',
    from: 1200,
    render: (it) => text.size(it.bytes),
  },
  {
    key: 'state',
    title: log.state,
    width: 80,
    render: (it) => <Tag tone={TONES[it.state]}>{text.states[it.state]}</Tag>,
  },
]
