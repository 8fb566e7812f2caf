import type { TrainingContent } from './system'

/** Every reason why a system of training cannot be run, each a whole sentence. */
export function trainingProblems(content: TrainingContent): string[] {
  const { kinds, proposals, grades, hours, siteKinds, planYears } = content
  const known = new Set(kinds.map((it) => it.key))
  return [
    ...repeated('培训类型', kinds),
    ...repeated('学时规定', hours),
    ...repeated('基地网点类型', siteKinds),
    ...labels(grades.map((it) => it.label)),
    ...proposals
      .filter((it) => !known.has(it.kind))
      .map((it) => `规划建议中的“${it.kind}”不是本制度的培训类型。`),
    ...(planYears !== null && kinds.length === 0 ? ['定了规划年限，还没有培训类型。'] : []),
    ...hours.filter((it) => it.scope.kind !== 'person').map((it) => `学时规定“${it.label}”的对象应为人员。`),
  ]
}

function repeated(what: string, list: readonly { key: string; label: string }[]): string[] {
  const again = list.filter((it, at) => list.findIndex((one) => one.key === it.key) < at)
  return again.map((it) => `${what}“${it.label}”的代号“${it.key}”重复。`)
}

function labels(list: readonly string[]): string[] {
  return list.filter((it, at) => list.indexOf(it) < at).map((it) => `考学等次“${it}”重复。`)
}
