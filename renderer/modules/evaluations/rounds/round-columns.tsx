import { ROUND_STATES, type RoundRow } from '#shared/modules/evaluations/round'
import { nextState } from '#shared/modules/evaluations/rules'
import { SCHEME_USES } from '#shared/modules/evaluations/scheme'
import { type Column, Tag } from '../../../components'
import { text } from './rounds.text'

/** The list of rounds: what each is, how far it has come, what it waits for. */
export const ROUND_COLUMNS: readonly Column<RoundRow>[] = [
  { key: 'title', title: text.columns.title, strong: true, render: (it) => it.title },
  { key: 'year', title: text.columns.year, width: 64, render: (it) => it.year },
  {
    key: 'use',
    title: text.columns.use,
    width: 128,
    render: (it) => SCHEME_USES[it.use as keyof typeof SCHEME_USES],
  },
  {
    key: 'state',
    title: text.columns.state,
    width: 80,
    render: (it) => <Tag tone={it.state === 'open' ? 'accent' : 'normal'}>{ROUND_STATES[it.state]}</Tag>,
  },
  { key: 'subjects', title: text.columns.subjects, width: 64, align: 'right', render: (it) => it.subjects },
  {
    key: 'entry',
    title: text.columns.entry,
    width: 104,
    align: 'right',
    render: (it) =>
      it.returned === 0 && it.entered === 0 ? text.none : text.entryOf(it.entered, it.returned),
  },
  {
    key: 'heldOn',
    title: text.columns.heldOn,
    width: 104,
    from: 860,
    render: (it) => it.heldOn || text.none,
  },
  {
    key: 'next',
    title: text.columns.next,
    width: 96,
    quiet: true,
    render: (it) => {
      const next = nextState(it.state)
      return next ? text.forward[next].act : text.none
    },
  },
]
