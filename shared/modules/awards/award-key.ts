import { z } from 'zod'

/** A key inside one programme: of a category, a stage, a field. Never reused after removal. */
export const AwardKey = z.string().regex(/^[a-z][a-z0-9-]{0,29}$/)
