import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { SchemeId } from '../../values/id'
import { Preset, Scheme, SchemeContent, SchemeRow } from './scheme'

const READ = { right: 'evaluations.read', topics: ['schemes'] } as const
const EDIT = { right: 'evaluations.edit', topics: ['schemes'] } as const
const One = z.object({ id: SchemeId, version: z.number().int() })

/** Schemes: made from a preset, a copy or nothing, edited until a round starts with them, then only as a new edition. */
export const schemes = {
  /** Latest edition of every family, older ones too when asked; a department has some dozens. */
  schemes: query({
    ...READ,
    input: z.object({ editions: z.enum(['latest', 'all']).default('latest') }),
    output: z.array(SchemeRow),
  }),
  scheme: query({ ...READ, input: z.object({ id: SchemeId }), output: Scheme }),
  presets: query({ ...READ, input: z.object({}), output: z.array(Preset) }),
  createScheme: command({
    ...EDIT,
    audit: { action: '新建考核方案' },
    input: z.object({ content: SchemeContent, preset: z.string().max(60).default('') }),
    output: Scheme,
  }),
  /** Refused for a started one: its remedy is `newEdition`. A scheme with errors can be saved, not started. */
  saveScheme: command({
    ...EDIT,
    audit: { action: '修改考核方案', target: 'id' },
    input: One.extend({ content: SchemeContent }),
    output: Scheme,
  }),
  newEdition: command({
    ...EDIT,
    audit: { action: '修订考核方案', target: 'id' },
    input: z.object({ id: SchemeId }),
    output: Scheme,
  }),
  retireScheme: command({
    ...EDIT,
    audit: { action: '停用考核方案', target: 'id' },
    input: One.extend({ retired: z.boolean() }),
    output: Scheme,
  }),
  /** Only a draft without rounds. */
  removeScheme: command({
    ...EDIT,
    audit: { action: '删除考核方案', target: 'id' },
    input: One,
    output: z.object({}),
  }),
}
