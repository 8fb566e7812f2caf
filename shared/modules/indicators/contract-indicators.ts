import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { FigureRecord } from '../../platform/figures/schema'
import { OrganizationId, SnapshotId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import {
  CompareAsk,
  Compared,
  Entry,
  EntryId,
  EntryInput,
  IndicatorsAsk,
  IndicatorValue,
  OneIndicator,
  Side,
  Snapshot,
  TrendPoint,
} from './indicators'

/** A figure can come from any module, so any change may change it. */
const READ = {
  right: 'ledgers.read',
  topics: [
    'indicators',
    'systems',
    'people',
    'organizations',
    'parties',
    'villages',
    'links',
    'matters',
    'duties',
    'procedures',
    'members',
    'training',
    'inspections',
    'terms',
  ],
} as const
const EDIT = { right: 'ledgers.edit', topics: ['indicators', 'steps'] } as const
const OneEntry = z.object({ id: EntryId, version: z.number().int() })

/** 指标: values with both their sides, trends, records typed for them, snapshots and comparisons. */
export const indicatorMethods = {
  /** Every indicator of the systems that are switched on, in their order; of one system where `system` names it. */
  values: query({
    ...READ,
    input: IndicatorsAsk.extend({ system: z.string().default('') }),
    output: z.array(IndicatorValue),
  }),
  /** The records behind one side; of a snapshot where one is named. */
  records: query({
    ...READ,
    input: Slice.extend(OneIndicator.shape).extend({
      side: Side,
      snapshotId: SnapshotId.nullable().default(null),
    }),
    output: pageOf(FigureRecord).extend({ sum: z.number() }),
  }),
  trend: query({
    ...READ,
    input: OneIndicator.extend({ points: z.number().int().min(2).max(12).default(6) }),
    output: z.array(TrendPoint),
  }),
  /** The same indicator for each town and street. */
  byUnit: query({
    ...READ,
    input: OneIndicator.omit({ unitId: true }),
    output: z.array(z.object({ unitId: OrganizationId, unitName: z.string(), value: IndicatorValue })),
  }),
  /** What modules count, for whoever puts an indicator together. */
  sources: query({
    ...READ,
    input: z.object({}),
    output: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        unit: z.string(),
        picks: z.array(z.object({ key: z.string(), label: z.string() })),
      }),
    ),
  }),
  entries: query({
    right: 'ledgers.read',
    topics: ['indicators'],
    input: Slice.extend({
      system: z.string(),
      key: z.string(),
      side: Side,
      from: z.iso.date(),
      to: z.iso.date(),
    }),
    output: pageOf(Entry).extend({ sum: z.number() }),
  }),
  saveEntry: command({
    ...EDIT,
    audit: { action: '登记指标数据', target: 'id' },
    input: EntryInput.extend({ id: EntryId.nullable(), version: z.number().int() }),
    output: Entry,
  }),
  removeEntry: command({
    ...EDIT,
    audit: { action: '删除指标数据', target: 'id' },
    input: OneEntry,
    output: z.object({}),
  }),
  snapshots: query({
    right: 'ledgers.read',
    topics: ['indicators'],
    input: z.object({}),
    output: z.array(Snapshot),
  }),
  /** Freezes every indicator with the records behind it as they stand on the day. */
  takeSnapshot: task({
    ...EDIT,
    audit: { action: '留存指标快照' },
    transaction: 'one',
    input: z.object({
      title: z.string().trim().min(1, '快照名称未填').max(60),
      on: z.iso.date('日期未填'),
      note: z.string().trim().max(300),
    }),
    output: Snapshot,
  }),
  removeSnapshot: command({
    ...EDIT,
    audit: { action: '删除指标快照', target: 'id' },
    input: z.object({ id: SnapshotId, version: z.number().int() }),
    output: z.object({}),
  }),
  compare: query({
    ...READ,
    input: CompareAsk,
    output: z.array(Compared),
  }),
}
