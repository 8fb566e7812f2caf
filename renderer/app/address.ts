import type { z } from 'zod'

/** Thrown by what an address asked for: there is no such page. The boundary around every page shows `NoPage` for it. */
export class NoSuchPage extends Error {}

/**
 * A part of an address as the id or number it must be. What does not fit leads to no page, and to no words of the schema.
 *
 * @throws NoSuchPage
 */
export function addressPart<S extends z.ZodType>(schema: S, part: unknown): z.output<S> {
  const read = schema.safeParse(part)
  if (read.success) return read.data
  throw new NoSuchPage()
}

/** A number in an address: which box, which entry, which subject. */
export function addressNumber(part: string): number {
  if (/^\d{1,9}$/.test(part)) return Number(part)
  throw new NoSuchPage()
}

/** The room an address lies in, the first where it lies in none. */
export function roomAround<R extends { path: string }>(rooms: readonly R[], location: string): R | undefined {
  return rooms.find(({ path }) => location === path || location.startsWith(`${path}/`)) ?? rooms[0]
}
