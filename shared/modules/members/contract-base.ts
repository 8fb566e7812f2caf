import { z } from 'zod'
import { IdText } from '../../values/id'

export const READ = { right: 'ledgers.read', topics: ['members'] } as const
export const EDIT = { right: 'ledgers.edit', topics: ['members', 'parties', 'people', 'steps'] } as const
export const OUT = { right: 'ledgers.export', topics: ['audit'] } as const
export const OneRecord = z.object({ id: IdText, version: z.number().int() })
