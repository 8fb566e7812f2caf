import type { RawBuilder } from 'kysely'
import { subjectQuery } from '#electron/modules/organizations/index'
import {
  countRows,
  type FigureRow,
  listRows,
  narrowed,
} from '#electron/platform/figures/figure-rows.repository'
import type { FigureAsked, FigureSource } from '#electron/platform/figures/figure-source'
import type { Context } from '#electron/platform/ipc/context'
import type { Measure, Side } from '#shared/modules/indicators/indicators'
import type { FigureRecord } from '#shared/platform/figures/schema'
import { dayOf } from '#shared/values/iso-day'
import type { Page, Slice } from '#shared/values/page'
import type { SubjectKind } from '#shared/values/subject'
import { entryRows } from './entry.repository'
import { peopleMeasured, peopleNote } from './people-measure'
import { subjectRecords } from './subject-measure.repository'

export type Asking = Pick<Context, 'trx' | 'now'>
export type Asked = Omit<FigureAsked, 'pick'>

/** Where a side stands: an entry knows what it was typed for. */
export type Place = { system: string; key: string; side: Side }

/** One side of an indicator ready to be counted and listed. `problem`: why it cannot be. */
export type Counter = {
  unit: string
  records: boolean
  problem: string
  /** What of a past day had to be taken as it is now, '' where nothing. */
  note(asked: Asked): Promise<string>
  count(asked: Asked): Promise<number>
  list(asked: Asked, slice: Slice): Promise<Page<FigureRecord>>
}

const NOTHING = async () => ({ total: 0, rows: [] })
const NO_NOTE = async () => ''

/** Subjects whose being there carries no date are those of now on every day. */
const UNDATED_SUBJECTS: Record<SubjectKind, string> = {
  unit: '单位没有设立、撤销的日期，按现在的计。',
  village: '村（社区）没有设立、撤并的日期，按现在的计。',
  enterprise: '两新组织没有成立、注销的日期，按现在的计。',
  person: '人员的单位和职务层次按现在的计。',
  party: '',
}

/** The counter of a side. `sources` are what the modules offer. */
export function counterOf(
  context: Asking,
  sources: readonly FigureSource[],
  place: Place,
  measure: Measure,
): Counter {
  switch (measure.from) {
    case 'people':
      return {
        ...overRows(context, '人', (asked) => peopleMeasured(context, measure, asked)),
        note: (asked) => peopleNote(context, measure, asked),
      }
    case 'subjects':
      return {
        ...overRows(context, '个', async (asked) => {
          const { kind } = measure.scope
          const subjects = subjectQuery(context.trx, measure.scope, asked.on)
          return narrowed(subjectRecords(subjects, kind), asked)
        }),
        note: async ({ on }) => (on < dayOf(context.now) ? UNDATED_SUBJECTS[measure.scope.kind] : ''),
      }
    case 'entries':
      return overRows(context, measure.unit, async ({ unitIds, from, to }) =>
        entryRows({ ...place, from, to }, unitIds),
      )
    case 'fixed':
      return {
        unit: measure.unit,
        records: false,
        problem: '',
        note: NO_NOTE,
        count: async () => measure.value,
        list: NOTHING,
      }
    case 'figure':
      return figureCounter(context, sources, measure)
  }
}

function figureCounter(
  { trx, now }: Asking,
  sources: readonly FigureSource[],
  { key, label, pick }: Extract<Measure, { from: 'figure' }>,
): Counter {
  const source = sources.find((it) => it.key === key)
  if (!source) return missing(label)
  return {
    unit: source.unit,
    records: true,
    problem: '',
    note: async (asked) =>
      asked.on < dayOf(now) && source.undated ? source.undated(trx, { ...asked, pick }) : '',
    count: (asked) => source.count(trx, { ...asked, pick }),
    list: (asked, slice) => source.list(trx, { ...asked, pick }, slice),
  }
}

function overRows(
  { trx }: Asking,
  unit: string,
  rows: (asked: Asked) => Promise<RawBuilder<FigureRow>>,
): Counter {
  return {
    unit,
    records: true,
    problem: '',
    note: NO_NOTE,
    count: async (asked) => countRows(trx, await rows(asked)),
    list: async (asked, slice) => listRows(trx, await rows(asked), slice),
  }
}

function missing(label: string): Counter {
  return {
    unit: '',
    records: false,
    problem: `“${label}”的来源已不存在，请在工作制度中重新选择。`,
    note: NO_NOTE,
    count: async () => 0,
    list: NOTHING,
  }
}
