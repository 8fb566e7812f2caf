import { z } from 'zod'
import { command, query } from '../../ipc/method'
import { Engine, SystemKey, SystemRow, WorkSystem } from './schema'

const READ = { right: 'ledgers.read', topics: ['systems'] } as const
const EDIT = {
  right: 'systems.edit',
  topics: [
    'systems',
    'duties',
    'matters',
    'procedures',
    'links',
    'indicators',
    'terms',
    'members',
    'training',
    'inspections',
  ],
} as const
const OneSystem = z.object({ engine: Engine, key: SystemKey })
const OneVersion = OneSystem.extend({ version: z.number().int().min(0) })

/** 工作制度: presets and the department's own, each run by one engine. */
export const systems = {
  list: query({
    ...READ,
    input: z.object({ engine: Engine.nullable().default(null) }),
    output: z.array(SystemRow),
  }),
  system: query({ ...READ, input: OneSystem, output: WorkSystem }),
  /**
   * `from` null corrects the edition in force; a day begins a new edition that holds from then on. Refused with every
   * problem that the engine finds in the content.
   */
  save: command({
    ...EDIT,
    audit: { action: '修改工作制度', target: 'key' },
    input: OneVersion.extend({
      title: z.string().trim().min(1, '制度名称未填').max(60),
      source: z.string().trim().max(200),
      content: z.unknown(),
      from: z.iso.date().nullable(),
    }),
    output: WorkSystem,
  }),
  /** A department's own: a copy of one that is there, or an empty one of the engine. */
  create: command({
    ...EDIT,
    audit: { action: '新增工作制度' },
    input: z.object({
      engine: Engine,
      title: z.string().trim().min(1, '制度名称未填').max(60),
      copyOf: SystemKey.nullable(),
    }),
    output: WorkSystem,
  }),
  switch: command({
    ...EDIT,
    audit: { action: '启停工作制度', target: 'key' },
    input: OneVersion.extend({ on: z.boolean() }),
    output: SystemRow,
  }),
  /** Back to what was delivered. What was recorded under it stays. */
  restore: command({
    ...EDIT,
    audit: { action: '恢复预置制度', target: 'key' },
    input: OneVersion,
    output: WorkSystem,
  }),
  /** An own one without records. */
  remove: command({
    ...EDIT,
    audit: { action: '删除工作制度', target: 'key' },
    input: OneVersion,
    output: z.object({}),
  }),
}
