/**
 * A hand-made order after some of its members were put together before another one, or last (`before` null): the
 * moved keep the order they are given in. Who is no member is passed over; a `before` that is none means last.
 */
export function moveBefore<T>(all: readonly T[], moved: readonly T[], before: T | null): T[] {
  const members = new Set(all)
  const taken = new Set(moved.filter((it) => members.has(it)))
  const rest = all.filter((it) => !taken.has(it))
  const at = before === null ? -1 : rest.indexOf(before)
  return at < 0 ? [...rest, ...taken] : [...rest.slice(0, at), ...taken, ...rest.slice(at)]
}
