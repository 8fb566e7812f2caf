import { type DutyRow, EVENT_STATES, type EventState } from '#shared/modules/duties/event'
import { shownDay } from '#shared/values/iso-day'
import { type Column, Tag, type Tone } from '../../../components'
import { text as words } from '../duties.text'
import { text } from './ledger.text'

/** What is to be looked after stands out; what is done does not. */
const TONES: Partial<Record<EventState, Tone>> = {
  unrecorded: 'red',
  unplanned: 'amber',
  unarchived: 'amber',
  madeUp: 'accent',
}

export const COLUMNS: readonly Column<DutyRow>[] = [
  { key: 'on', title: text.on, width: 104, render: (it) => shownDay(it.heldOn || it.plannedOn) },
  { key: 'subject', title: text.subject, width: 200, strong: true, render: (it) => it.subject.name },
  {
    key: 'kind',
    title: text.kind,
    width: 168,
    render: (it) => [it.kindLabel, it.part].filter(Boolean).join('　'),
  },
  { key: 'topic', title: text.topic, render: (it) => it.topic || words.none },
  { key: 'place', title: text.place, width: 128, from: 1400, render: (it) => it.place || words.none },
  {
    key: 'unit',
    title: text.unit,
    width: 112,
    quiet: true,
    render: (it) => it.subject.unitName || words.none,
  },
  {
    key: 'people',
    title: text.people,
    width: 104,
    align: 'right',
    render: (it) => (it.due === null || it.present === null ? words.none : `${it.present}／${it.due}`),
  },
  {
    key: 'archived',
    title: text.archived,
    width: 104,
    quiet: true,
    render: (it) => shownDay(it.archivedOn) || words.none,
  },
  {
    key: 'state',
    title: text.state,
    width: 112,
    render: (it) => <Tag tone={TONES[it.state] ?? 'normal'}>{EVENT_STATES[it.state]}</Tag>,
  },
]
