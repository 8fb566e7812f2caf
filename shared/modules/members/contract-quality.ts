import { z } from 'zod'
import { command, query, task } from '../../ipc/method'
import { Grant, IdText, PartyId, PersonId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { Conduct, ConductContent, ConductFilter, ConductState } from './conduct'
import { EDIT, OneRecord, OUT, READ } from './contract-base'
import { RatingAsk, RatingCounts, RatingRow, RatingSystem } from './rating'
import { Measure } from './systems'

const RatingFilter = RatingAsk.extend({
  text: z.string().max(60).default(''),
  partyId: PartyId.nullable().default(null),
  only: z.enum(['', 'open', 'below']).default(''),
})

/** 星级评定、违纪违法台账、不合格党员处置. */
export const quality = {
  ratingSystems: query({
    ...READ,
    topics: ['systems'],
    input: z.object({ on: z.iso.date() }),
    output: z.array(RatingSystem),
  }),
  ratings: query({
    ...READ,
    input: Slice.extend(RatingFilter.shape),
    output: pageOf(RatingRow).extend({ counts: RatingCounts }),
  }),
  rate: command({
    ...EDIT,
    topics: ['members', 'steps'],
    audit: { action: '评定党员星级', target: 'personId' },
    input: RatingAsk.extend({
      personId: PersonId,
      version: z.number().int().min(0),
      points: z.record(z.string().max(24), z.number().min(0).max(1000)),
      note: z.string().trim().max(300),
    }),
    output: RatingRow,
  }),
  exportRatings: task({
    ...OUT,
    audit: { action: '导出党员星级评定表' },
    transaction: 'none',
    input: RatingFilter.extend({ grant: Grant }),
    output: z.object({ rows: z.number().int() }),
  }),
  measures: query({ ...READ, topics: ['systems'], input: z.object({}), output: z.array(Measure) }),
  conducts: query({
    ...READ,
    input: Slice.extend(ConductFilter.shape),
    output: pageOf(Conduct).extend({ counts: z.record(ConductState, z.number().int()) }),
  }),
  saveConduct: command({
    ...EDIT,
    audit: { action: '登记党员处理' },
    input: z.object({ id: IdText.nullable(), version: z.number().int(), content: ConductContent }),
    output: Conduct,
  }),
  removeConduct: command({
    ...EDIT,
    audit: { action: '删除党员处理', target: 'id' },
    input: OneRecord,
    output: z.object({}),
  }),
  exportConducts: task({
    ...OUT,
    audit: { action: '导出违纪违法与处置台账' },
    transaction: 'none',
    input: ConductFilter.extend({ grant: Grant }),
    output: z.object({ rows: z.number().int() }),
  }),
}
