import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { ProgrammeId } from '../../values/id'
import { pageOf, Slice } from '../../values/page'
import { Programme, ProgrammeContent, ProgrammePreset, ProgrammeRow } from './programme'
import { AwardStandards } from './standards'

const READ = { right: 'awards.read', topics: ['programmes'] } as const
const EDIT = { right: 'awards.edit', topics: ['programmes'] } as const
const OneProgramme = z.object({ id: ProgrammeId, version: z.number().int() })

/** Programmes, the presets they start from, and what the state decides from time to time. */
export const programmes = {
  programmes: query({
    ...READ,
    input: Slice.extend({ text: z.string().max(60).default(''), retired: z.boolean().default(false) }),
    output: pageOf(ProgrammeRow),
  }),
  programme: query({ ...READ, input: z.object({ id: ProgrammeId }), output: Programme }),
  programmePresets: query({ ...READ, input: z.object({}), output: z.array(ProgrammePreset) }),
  createProgramme: command({
    ...EDIT,
    audit: { action: '新建评选方案' },
    input: z.object({ content: ProgrammeContent, preset: z.string().max(60).default('') }),
    output: Programme,
  }),
  /** Cycles that were made from it keep their own copy. */
  saveProgramme: command({
    ...EDIT,
    audit: { action: '修改评选方案', target: 'id' },
    input: OneProgramme.extend({ content: ProgrammeContent }),
    output: Programme,
  }),
  retireProgramme: command({
    ...EDIT,
    audit: { action: '停用或恢复评选方案', target: 'id' },
    input: OneProgramme.extend({ retired: z.boolean() }),
    output: Programme,
  }),
  /** Only one that no cycle was made from. */
  removeProgramme: command({
    ...EDIT,
    audit: { action: '删除评选方案', target: 'id' },
    input: OneProgramme,
    output: z.object({}),
  }),
  awardStandards: query({
    right: 'awards.read',
    topics: ['award-standards'],
    input: z.object({}),
    output: AwardStandards,
  }),
  saveAwardStandards: command({
    right: 'awards.edit',
    topics: ['award-standards', 'cycles'],
    audit: { action: '修改评选规则（日历、个税、回避）' },
    input: AwardStandards,
    output: AwardStandards,
  }),
}
