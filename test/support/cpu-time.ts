/** Milliseconds of processor this test process has used: what work costs, whatever else the computer is doing. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
