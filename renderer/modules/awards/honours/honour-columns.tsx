import type { Honour } from '#shared/modules/awards/honour'
import { listName } from '#shared/values/name-order'
import { type Column, Tag, type Tone } from '../../../components'
import classes from './honours.module.css'
import { text } from './honours.text'

const NAME: Column<Honour> = {
  key: 'name',
  title: text.columns.name,
  width: 148,
  strong: true,
  render: (it) => clipped(it.subject === 'person' ? listName(it.name) : it.name),
}
const CATEGORY: Column<Honour> = {
  key: 'category',
  title: text.columns.category,
  width: 128,
  render: (it) => clipped(it.categoryLabel),
}

/** The award list: whom, what for, by which decision, and what is still to be done about it. */
export const LIST_COLUMNS: readonly Column<Honour>[] = [
  {
    key: 'no',
    title: text.columns.no,
    width: 48,
    align: 'right',
    quiet: true,
    render: (_, index) => index + 1,
  },
  NAME,
  { key: 'unit', title: text.columns.unit, quiet: true, render: (it) => clipped(it.unitName) },
  CATEGORY,
  { key: 'awardedOn', title: text.columns.awardedOn, width: 96, render: (it) => orCheck(it.awardedOn) },
  {
    key: 'document',
    title: text.columns.document,
    width: 152,
    from: 1000,
    render: (it) => orCheck(it.document),
  },
  {
    key: 'certificate',
    title: text.columns.certificate,
    width: 164,
    render: (it) => orCheck(it.certificateNo),
  },
  { key: 'term', title: text.columns.term, width: 92, from: 1150, render: termOf },
  { key: 'file', title: text.columns.file, width: 68, render: fileOf },
  { key: 'dossier', title: text.columns.dossier, width: 68, from: 900, render: dossierOf },
]

/** The register of all years. */
export const REGISTER_COLUMNS: readonly Column<Honour>[] = [
  { key: 'year', title: text.columns.year, width: 56, render: (it) => it.year },
  NAME,
  { key: 'unit', title: text.columns.unit, width: 180, quiet: true, render: (it) => clipped(it.unitName) },
  { key: 'cycle', title: text.columns.cycle, render: (it) => clipped(it.cycleTitle || it.programmeTitle) },
  CATEGORY,
  { key: 'awardedOn', title: text.columns.awardedOn, width: 96, render: (it) => it.awardedOn || text.none },
  {
    key: 'document',
    title: text.columns.document,
    width: 160,
    from: 1150,
    render: (it) => clipped(it.document),
  },
  { key: 'term', title: text.columns.term, width: 92, from: 1000, render: termOf },
  { key: 'state', title: text.columns.state, width: 96, render: (it) => <HonourState honour={it} /> },
]

const TONES: Record<Honour['state'], Tone> = { held: 'normal', ended: 'normal', withdrawn: 'red' }

export function HonourState({ honour: { state } }: { honour: Honour }) {
  return <Tag tone={TONES[state]}>{text.states[state]}</Tag>
}

function termOf({ termFrom, termTo }: Honour): string {
  return termFrom === '' ? text.none : termTo || text.endless
}

function fileOf({ subject, personId, filed }: Honour) {
  if (subject !== 'person') return text.none
  if (personId === null) return <span className={classes.quiet}>{text.noFile}</span>
  return filed ? text.filed : <span className={classes.toCheck}>{text.unfiled}</span>
}

function dossierOf({ subject, personId, dossierDue }: Honour) {
  if (subject !== 'person' || personId === null) return text.none
  return dossierDue ? <span className={classes.toCheck}>{text.dossierDue}</span> : text.dossierDone
}

/** What is not registered yet is to be done. */
function orCheck(value: string) {
  return value === '' ? <span className={classes.toCheck}>{text.none}</span> : clipped(value)
}

export function clipped(value: string) {
  if (value === '') return text.none
  return (
    <span className={classes.clipped} title={value}>
      {value}
    </span>
  )
}
