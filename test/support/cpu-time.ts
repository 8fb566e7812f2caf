/** Milliseconds of processor this test process has used: what work costs, whatever else the computer is doing. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * The least processor time of several runs: what the work itself costs. Neighbours on the machine can only add to a run,
 * by emptying its caches, never take from it.
 */
export async function leastCpuTime(runs: number, work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) {
    const start = cpuTime()
    await work()
    least = Math.min(least, cpuTime() - start)
  }
  return least
}
