import type { Import } from './sources'

/** Circles of imports, types counted, each as `a → b → a`; one for every edge that closes a circle. */
export function cyclesOf(imports: Import[]): string[] {
  const next = new Map<string, Set<string>>()
  for (const { from, to, package: bought } of imports) {
    if (!bought) next.set(from, (next.get(from) ?? new Set()).add(to))
  }
  const found: string[] = []
  const finished = new Set<string>()
  const path: string[] = []
  const visit = (file: string): void => {
    const start = path.indexOf(file)
    if (start >= 0) {
      found.push([...path.slice(start), file].join(' → '))
      return
    }
    if (finished.has(file)) return
    path.push(file)
    for (const other of next.get(file) ?? []) visit(other)
    path.pop()
    finished.add(file)
  }
  for (const file of next.keys()) visit(file)
  return found
}
