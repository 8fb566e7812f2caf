import type { Groups } from '#shared/modules/inspections/group'
import type { PickOption, PickSource } from '../../../components'
import { text } from '../inspections.text'

const MARK = '、'

/** Picks one member of a group after another behind the names that stand already; what is typed narrows the next. */
export function peopleOptions(names: readonly string[]): PickSource {
  return async (typed) => {
    const parts = typed.split(/[、，,\s]+/u)
    const last = parts.pop() ?? ''
    const standing = names.includes(last) ? [...parts, last] : parts
    const begun = names.includes(last) ? '' : last
    const open = names.filter((it) => !standing.includes(it) && it.includes(begun))
    const after = (more: readonly string[]) => [...standing.filter(Boolean), ...more].join(MARK)
    const whole: PickOption[] =
      typed === '' && names.length > 1 ? [{ value: names.join(MARK), label: text.plan.wholeGroup }] : []
    return [...whole, ...open.map((name) => ({ value: after([name]), label: name }))]
  }
}

/** One list for each group, the same as long as the groups are. */
export function optionsByGroup({ groups }: Groups): (groupId: string | null) => PickSource {
  const found = new Map(
    groups.map((it) => [it.id as string, peopleOptions(it.members.map((one) => one.name))]),
  )
  const nobody: PickSource = []
  return (groupId) => found.get(groupId ?? '') ?? nobody
}
