import type { WorkItem } from '#shared/modules/reports/workbench'

/** Every name that matters have in one of their fields, once and in the order of the dictionary. */
export function namesOf(items: readonly WorkItem[], of: (item: WorkItem) => string): string[] {
  return [...new Set(items.map(of))].toSorted((a, b) => a.localeCompare(b, 'zh-CN'))
}
