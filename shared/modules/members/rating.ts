import { z } from 'zod'
import { SystemKey } from '../../platform/systems/schema'
import { OrganizationId, PartyId, PersonId } from '../../values/id'
import { RatingRule } from './systems'

/** A rating that members are under, as it holds in the period asked. */
export const RatingSystem = z.object({
  key: SystemKey,
  title: z.string(),
  source: z.string(),
  rule: RatingRule,
})
export type RatingSystem = z.infer<typeof RatingSystem>

export const RatingAsk = z.object({
  system: SystemKey,
  /** `2026`, `2026-1`: as long as the system's periods are. */
  period: z.string().regex(/^\d{4}(-[1-4])?$/),
})
export type RatingAsk = z.infer<typeof RatingAsk>

export const RatingRow = z.object({
  personId: PersonId,
  /** 0 where nothing is kept yet. */
  version: z.number().int(),
  name: z.string(),
  partyId: PartyId,
  partyName: z.string(),
  unitId: OrganizationId.nullable(),
  unitName: z.string(),
  points: z.record(z.string(), z.number()),
  /** Hundredths of a point; null while a line is not scored. */
  total: z.number().int().nullable(),
  band: z.string(),
  below: z.boolean(),
  note: z.string(),
})
export type RatingRow = z.infer<typeof RatingRow>

export const RatingCounts = z.object({
  members: z.number().int(),
  scored: z.number().int(),
  below: z.number().int(),
  bands: z.array(z.object({ label: z.string(), count: z.number().int() })),
})
export type RatingCounts = z.infer<typeof RatingCounts>
