import type { Procedure } from './procedure'

/**
 * The procedure as a case runs it: words of settings written into titles, outcomes and replies that hold only under
 * another choice left out. The settings themselves stay, so that a case can say under which it began.
 */
export function settled(procedure: Procedure): Procedure {
  const chosen = new Map(procedure.settings.map((it) => [it.key, it.value]))
  const wordOf = (key: string) => {
    const setting = procedure.settings.find((it) => it.key === key)
    return setting?.choices.find((it) => it.key === setting.value)?.label
  }
  const written = (text: string) => text.replace(/【([a-z0-9-]+)】/g, (whole, key) => wordOf(key) ?? whole)
  const holds = (when: { setting: string; choice: string } | null) =>
    when === null || chosen.get(when.setting) === when.choice
  return {
    ...procedure,
    steps: procedure.steps.map((step) => ({
      ...step,
      title: written(step.title),
      dayLabel: written(step.dayLabel),
      outcomes: step.outcomes.filter((it) => holds(it.when)),
      replies: step.replies && holds(step.replies.when) ? step.replies : null,
    })),
  }
}
