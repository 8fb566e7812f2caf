/** @file Who reads what: every nomination by exactly so many reviewers, the load spread as evenly as it can be. */

export type AssignmentTask = {
  /** In the order in which equal claims are settled. */
  reviewers: readonly string[]
  nominations: readonly AssignmentDemand[]
  /** Reviewers for each nomination. */
  each: number
  /** No reviewer gets more than so many; null without limit. */
  most: number | null
}

export type AssignmentDemand = {
  id: string
  /** Who may read it: on its panels, taking part, without a conflict. */
  allowed: readonly string[]
  /** Pairs that stay whatever happens: given by hand, begun or submitted. They count. */
  kept: readonly string[]
  /** Pairs of an earlier distribution: they stay where the balance allows it, so that packs given out stay valid. */
  current: readonly string[]
}

export type Distribution = {
  /** By nomination, kept ones first. */
  pairs: Map<string, string[]>
  loads: Map<string, number>
  /** Empty when every nomination has its reviewers. */
  shortages: Shortage[]
}

/** Nominations that together cannot get what they need, because all who may read them are taken (Hall's condition). */
export type Shortage = {
  nominations: string[]
  /** All who may read any of them. */
  reviewers: string[]
  /** Reviews still needed by them beyond the kept ones, and how many of these can be had. */
  wanted: number
  possible: number
}

/**
 * Indices stand for ids. A flow from nominations through pairs to reviewers: `given` and `held` are the two sides of the
 * same movable pairs, `loads` counts the kept ones too.
 */
type Net = {
  most: number
  need: number[]
  allowed: number[][]
  kept: Set<number>[]
  given: Set<number>[]
  held: Set<number>[]
  loads: number[]
  /** How often two reviewers read the same nomination. */
  together: number[][]
}

/**
 * Distributes by maximum flow and then moves load along paths until none leads from a reviewer to one with at least two
 * fewer. No such path left means that the loads are as even as any valid distribution has them: least maximum, greatest
 * minimum, least sum of squares. The same task always gives the same distribution.
 */
export function distribute(task: AssignmentTask): Distribution {
  const net = netOf(task)
  const unfilled = task.nominations.map((_, nomination) => nomination).filter((it) => !fill(net, it))
  balance(net)
  return {
    pairs: pairsOf(task, net),
    loads: new Map(task.reviewers.map((id, reviewer) => [id, net.loads[reviewer] ?? 0])),
    shortages: shortagesOf(task, net, unfilled),
  }
}

function netOf({ reviewers, nominations, each, most }: AssignmentTask): Net {
  const indexOf = new Map(reviewers.map((id, index) => [id, index]))
  const indices = (ids: readonly string[]) =>
    [...new Set(ids.flatMap((id) => indexOf.get(id) ?? []))].toSorted((a, b) => a - b)
  const kept = nominations.map((it) => new Set(indices(it.kept)))
  const net: Net = {
    most: most ?? Number.POSITIVE_INFINITY,
    need: kept.map((it) => Math.max(0, each - it.size)),
    allowed: nominations.map((it, index) => indices(it.allowed).filter((who) => !kept[index]?.has(who))),
    kept,
    given: nominations.map(() => new Set<number>()),
    held: reviewers.map(() => new Set<number>()),
    loads: reviewers.map(() => 0),
    together: reviewers.map(() => reviewers.map(() => 0)),
  }
  kept.forEach((all) => {
    const before: number[] = []
    for (const reviewer of all) {
      add(net.loads, reviewer, 1)
      meet(net, before, reviewer)
      before.push(reviewer)
    }
  })
  nominations.forEach((it, index) => {
    keepCurrent(net, index, indices(it.current))
  })
  return net
}

function keepCurrent(net: Net, nomination: number, current: readonly number[]): void {
  const may = new Set(net.allowed[nomination])
  for (const reviewer of current)
    if (may.has(reviewer) && lacks(net, nomination) && hasRoom(net, reviewer)) give(net, nomination, reviewer)
}

function lacks(net: Net, nomination: number): boolean {
  return (net.given[nomination]?.size ?? 0) < (net.need[nomination] ?? 0)
}

function hasRoom(net: Net, reviewer: number): boolean {
  return (net.loads[reviewer] ?? 0) < net.most
}

/**
 * Gives a nomination all it needs, moving others' pairs where all who may read it have their fill. False where it cannot
 * be done, whatever were moved.
 */
function fill(net: Net, nomination: number): boolean {
  while (lacks(net, nomination)) {
    const free = freest(net, nomination)
    if (free !== null) give(net, nomination, free)
    else if (!extend(net, nomination)) return false
  }
  return true
}

/**
 * Of those who may and have room the least loaded; of these the one who met the others on this nomination least often,
 * so that every reviewer is soon comparable with every other through what they both read.
 */
function freest(net: Net, nomination: number): number | null {
  const others = [...(net.kept[nomination] ?? []), ...(net.given[nomination] ?? [])]
  let best: { reviewer: number; load: number; met: number } | null = null
  for (const reviewer of net.allowed[nomination] ?? []) {
    if (net.given[nomination]?.has(reviewer) || !hasRoom(net, reviewer)) continue
    const load = net.loads[reviewer] ?? 0
    const met = others.reduce((sum, it) => sum + (net.together[reviewer]?.[it] ?? 0), 0)
    if (!best || load < best.load || (load === best.load && met < best.met)) best = { reviewer, load, met }
  }
  return best?.reviewer ?? null
}

/** An augmenting path from the nomination to a reviewer with room. */
function extend(net: Net, nomination: number): boolean {
  const trail = search(net, { nominations: [nomination] }, (reviewer) => hasRoom(net, reviewer))
  if (trail.end === null) return false
  shift(net, trail, trail.end)
  return true
}

/** Moves load from the most loaded to those with at least two fewer until no path is left. */
function balance(net: Net): void {
  let moved = true
  while (moved) {
    moved = false
    const heaviest = net.loads
      .map((_, reviewer) => reviewer)
      .toSorted((a, b) => loadOf(net, b) - loadOf(net, a))
    for (const reviewer of heaviest) while (relieve(net, reviewer)) moved = true
  }
}

function loadOf(net: Net, reviewer: number): number {
  return net.loads[reviewer] ?? 0
}

function relieve(net: Net, reviewer: number): boolean {
  const own = [...(net.held[reviewer] ?? [])]
  const trail = search(
    net,
    { nominations: own, reviewer },
    (it) => loadOf(net, it) <= loadOf(net, reviewer) - 2,
  )
  if (trail.end === null) return false
  shift(net, trail, trail.end)
  return true
}

/**
 * `takenBy`: the nomination through which a reviewer was reached. `givenUpBy`: the reviewer who would give the
 * nomination up; none for the one where an augmenting path begins.
 */
type Trail = { end: number | null; takenBy: Map<number, number>; givenUpBy: Map<number, number | null> }

/** Breadth first over what could be moved: from a nomination to who may read it, from a reviewer to what is held. */
function search(
  net: Net,
  start: { nominations: readonly number[]; reviewer?: number },
  isEnd: (reviewer: number) => boolean,
): Trail {
  const queue = [...start.nominations]
  const trail: Trail = {
    end: null,
    takenBy: new Map(),
    givenUpBy: new Map(queue.map((it) => [it, start.reviewer ?? null])),
  }
  for (const nomination of queue)
    for (const reviewer of net.allowed[nomination] ?? []) {
      if (reviewer === start.reviewer || trail.takenBy.has(reviewer)) continue
      if (net.given[nomination]?.has(reviewer)) continue
      trail.takenBy.set(reviewer, nomination)
      if (isEnd(reviewer)) return { ...trail, end: reviewer }
      for (const held of net.held[reviewer] ?? []) {
        if (trail.givenUpBy.has(held)) continue
        trail.givenUpBy.set(held, reviewer)
        queue.push(held)
      }
    }
  return trail
}

/** Walks a path back, each nomination on it changing from the one who gives it up to the one who takes it. */
function shift(net: Net, { takenBy, givenUpBy }: Trail, end: number): void {
  let taker: number | null = end
  while (taker !== null) {
    const nomination: number | undefined = takenBy.get(taker)
    if (nomination === undefined) return
    const giver: number | null = givenUpBy.get(nomination) ?? null
    if (giver !== null) take(net, nomination, giver)
    give(net, nomination, taker)
    taker = giver
  }
}

function give(net: Net, nomination: number, reviewer: number): void {
  meet(net, [...(net.kept[nomination] ?? []), ...(net.given[nomination] ?? [])], reviewer)
  net.given[nomination]?.add(reviewer)
  net.held[reviewer]?.add(nomination)
  add(net.loads, reviewer, 1)
}

function take(net: Net, nomination: number, reviewer: number): void {
  net.given[nomination]?.delete(reviewer)
  net.held[reviewer]?.delete(nomination)
  add(net.loads, reviewer, -1)
  meet(net, [...(net.kept[nomination] ?? []), ...(net.given[nomination] ?? [])], reviewer, -1)
}

function meet(net: Net, others: readonly number[], reviewer: number, by: 1 | -1 = 1): void {
  for (const other of others) {
    add(net.together[reviewer], other, by)
    add(net.together[other], reviewer, by)
  }
}

function add(counts: number[] | undefined, index: number, by: number): void {
  if (counts) counts[index] = (counts[index] ?? 0) + by
}

function pairsOf({ reviewers, nominations }: AssignmentTask, net: Net): Map<string, string[]> {
  return new Map(
    nominations.map(({ id, kept }, index) => [
      id,
      [
        ...new Set(kept),
        ...[...(net.given[index] ?? [])].toSorted((a, b) => a - b).flatMap((it) => reviewers[it] ?? []),
      ],
    ]),
  )
}

/**
 * What a search from a nomination that stayed short reaches is a tight set: its reviewers have no room and read nothing
 * outside it, so that no distribution can give it more. Sets that rest on the same reviewers are told as one.
 */
function shortagesOf(task: AssignmentTask, net: Net, unfilled: readonly number[]): Shortage[] {
  const told = new Set<number>()
  const byReviewers = new Map<string, { nominations: Set<number>; reviewers: number[] }>()
  for (const nomination of unfilled) {
    if (told.has(nomination)) continue
    const tight = [...search(net, { nominations: [nomination] }, () => false).givenUpBy.keys()]
    for (const it of tight) told.add(it)
    const reviewers = [...new Set(tight.flatMap((it) => net.allowed[it] ?? []))].toSorted((a, b) => a - b)
    const known = byReviewers.get(reviewers.join())
    if (known) for (const it of tight) known.nominations.add(it)
    else byReviewers.set(reviewers.join(), { nominations: new Set(tight), reviewers })
  }
  return [...byReviewers.values()].map(({ nominations, reviewers }) => {
    const all = [...nominations].toSorted((a, b) => a - b)
    const sum = (of: (nomination: number) => number) => all.reduce((total, it) => total + of(it), 0)
    return {
      nominations: all.flatMap((it) => task.nominations[it]?.id ?? []),
      reviewers: reviewers.flatMap((it) => task.reviewers[it] ?? []),
      wanted: sum((it) => net.need[it] ?? 0),
      possible: sum((it) => net.given[it]?.size ?? 0),
    }
  })
}
