import { CYCLE_STATES, type CycleRow } from '#shared/modules/awards/cycle'
import { type Column, Tag } from '../../../components'
import { CYCLE_TONES, text } from './cycles.text'

/** The list of cycles: what each is, how far it has come, until when. */
export const CYCLE_COLUMNS: readonly Column<CycleRow>[] = [
  { key: 'title', title: text.columns.title, strong: true, render: (it) => it.title },
  { key: 'no', title: text.columns.no, width: 80, render: (it) => text.no(it.no) },
  { key: 'year', title: text.columns.year, width: 64, render: (it) => it.year },
  {
    key: 'state',
    title: text.columns.state,
    width: 80,
    render: (it) => <Tag tone={CYCLE_TONES[it.state]}>{CYCLE_STATES[it.state]}</Tag>,
  },
  {
    key: 'stage',
    title: text.columns.stage,
    width: 136,
    render: (it) => (it.state === 'finished' || it.state === 'stopped' ? text.none : it.stageLabel),
  },
  { key: 'due', title: text.columns.due, width: 96, render: (it) => it.due || text.none },
  {
    key: 'nominations',
    title: text.columns.nominations,
    width: 64,
    align: 'right',
    render: (it) => it.nominations || text.none,
  },
  {
    key: 'honours',
    title: text.columns.honours,
    width: 64,
    align: 'right',
    render: (it) => it.honours || text.none,
  },
  {
    key: 'programme',
    title: text.columns.programme,
    width: 240,
    quiet: true,
    from: 1200,
    render: (it) => it.programmeTitle,
  },
]
