import type { NominationRow } from '#shared/modules/awards/nomination'
import { NOMINATORS } from '#shared/modules/awards/programme'
import { listName } from '#shared/values/name-order'
import { type Column, Tag, type Tone } from '../../../components'
import classes from './nominations.module.css'
import { text } from './nominations.text'

const TONES: Record<NominationRow['state'], Tone> = {
  draft: 'normal',
  entered: 'normal',
  returned: 'amber',
  withdrawn: 'normal',
}

/** Who is put forward, by whom, and what is still to be done about it. */
export const NOMINATION_COLUMNS: readonly Column<NominationRow>[] = [
  {
    key: 'number',
    title: text.columns.number,
    width: 76,
    align: 'right',
    sort: 'number',
    render: (it) => it.number,
  },
  {
    key: 'name',
    title: text.columns.name,
    width: 168,
    strong: true,
    sort: 'name',
    render: (it) => clipped(it.subject === 'person' ? listName(it.name) : it.name, it.name),
  },
  { key: 'unit', title: text.columns.unit, sort: 'unit', render: (it) => clipped(it.unitName) },
  {
    key: 'category',
    title: text.columns.category,
    width: 152,
    sort: 'category',
    render: (it) => clipped(it.categoryLabel),
  },
  {
    key: 'nominator',
    title: text.columns.nominator,
    width: 88,
    quiet: true,
    render: (it) => NOMINATORS[it.nominator],
  },
  {
    key: 'nominatorName',
    title: text.columns.nominator,
    width: 200,
    from: 1400,
    quiet: true,
    render: (it) => clipped(it.nominatorName),
  },
  {
    key: 'state',
    title: text.columns.state,
    width: 88,
    render: (it) => <Tag tone={TONES[it.state]}>{text.states[it.state]}</Tag>,
  },
  { key: 'materials', title: text.columns.materials, width: 72, render: materials },
  { key: 'duplicates', title: text.columns.duplicates, width: 64, render: duplicates },
  {
    key: 'stage',
    title: text.columns.stage,
    width: 136,
    from: 1000,
    quiet: true,
    render: (it) => clipped(stageWords(it)),
  },
]

function materials({ missing, state }: NominationRow) {
  if (state === 'withdrawn') return text.none
  return missing > 0 ? <span className={classes.toCheck}>{text.missing(missing)}</span> : text.whole
}

function duplicates({ duplicates: n }: NominationRow) {
  return n > 0 ? <span className={classes.toCheck}>{text.duplicates(n)}</span> : text.none
}

function stageWords({ stageLabel, out }: NominationRow): string {
  if (stageLabel === '') return ''
  return out ? text.out(stageLabel) : text.passed(stageLabel)
}

function clipped(value: string, whole = value) {
  if (value === '') return text.none
  return (
    <span className={classes.clipped} title={whole}>
      {value}
    </span>
  )
}
