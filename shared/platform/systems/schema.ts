import { z } from 'zod'

/** The kinds of work that working systems are built on, by the module that runs them. */
export const ENGINES = {
  duties: '定期工作',
  matters: '事项督办',
  procedures: '程序办理',
  links: '联系与储备',
  indicators: '指标统计',
  terms: '任期提醒',
  members: '党员管理',
  training: '教育培训',
  inspections: '巡回检查',
} as const
export const Engine = z.enum([
  'duties',
  'matters',
  'procedures',
  'links',
  'indicators',
  'terms',
  'members',
  'training',
  'inspections',
])
export type Engine = z.infer<typeof Engine>

/** `S02` of the presets; of a department's own system its id. One key may stand under several engines. */
export const SystemKey = z.string().regex(/^(S\d{2}|[0-9A-HJKMNP-TV-Z]{26})$/)
export type SystemKey = z.infer<typeof SystemKey>

export const SystemRow = z.object({
  engine: Engine,
  key: SystemKey,
  title: z.string().max(60),
  /** The document it is taken from, as the lists show it: 兴宁“十项制度”之二; '' for an own one without. */
  source: z.string().max(200),
  /** `preset`: as delivered; `edited`: changed by the department; `own`: added by it. */
  origin: z.enum(['preset', 'edited', 'own']),
  on: z.boolean(),
  /** 0 while nothing of it was ever saved. */
  version: z.number().int(),
})
export type SystemRow = z.infer<typeof SystemRow>

/** What holds from a day on, '' from the beginning. The content's shape is its engine's. */
export const SystemEdition = z.object({
  edition: z.number().int().min(1),
  from: z.union([z.literal(''), z.iso.date()]),
  content: z.unknown(),
})
export type SystemEdition = z.infer<typeof SystemEdition>

export const WorkSystem = SystemRow.extend({ editions: z.array(SystemEdition).min(1) })
export type WorkSystem = z.infer<typeof WorkSystem>
