import type { InspectionContent } from './system'

/** Every reason why an inspection cannot be run as it is told, each a whole sentence. */
export function inspectionProblems(content: InspectionContent): string[] {
  const { frequencies, items, levels, areas, joins, findings, manners } = content
  const empty =
    joins === '' && areas === null && frequencies.length === 0 && items.length === 0 && findings === null
  return [
    ...repeated('频次', frequencies),
    ...repeated(
      '检查项目',
      items.map(({ key, title }) => ({ key, label: title })),
    ),
    ...items.flatMap((item) =>
      repeated(
        `检查项目“${item.title}”的内容`,
        item.points.map((it) => ({ ...it, label: it.text })),
      ),
    ),
    ...levels
      .filter((it, at) => levels.findIndex((one) => one.from === it.from) < at)
      .map((it) => `结果等次“${it.label}”与另一等次的起始分相同。`),
    ...manners.filter((it, at) => manners.indexOf(it) < at).map((it) => `巡查方式“${it}”重复。`),
    ...(empty ? ['还没有片区、频次、检查清单，什么也不检查。'] : []),
  ]
}

function repeated(what: string, list: readonly { key: string; label: string }[]): string[] {
  const again = list.filter((it, at) => list.findIndex((one) => one.key === it.key) < at)
  return again.map((it) => `${what}“${it.label}”的代号“${it.key}”重复。`)
}
