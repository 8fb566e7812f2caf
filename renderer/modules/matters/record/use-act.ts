import type { Reply } from '#shared/ipc/reply'
import type { Matter } from '#shared/modules/matters/matter'
import { useCommand } from '../../../app/queries'

/** What is done about a matter: a step, a higher level, another deadline, a rung of the ladder, progress. */
export type Act = { kind: 'move' | 'level' | 'due' | 'rung' | 'progress'; key: string; label: string }

export type Said = { on: string; words: string; dueOn: string; responsible: string; person: string }

/** Sends an act to the method of its kind; a second person's step has one of its own. */
export function useAct({ id, version }: Matter, { kind, key }: Act, second: boolean) {
  const moving = useCommand('matters.move')
  const confirming = useCommand('matters.confirm')
  const escalating = useCommand('matters.escalate')
  const extending = useCommand('matters.extend')
  const noting = useCommand('matters.note')
  const all = [moving, confirming, escalating, extending, noting]
  return {
    running: all.some((it) => it.running),
    run: ({ on, words, dueOn, responsible, person }: Said): Promise<Reply<unknown>> => {
      const one = { id, version, on, words }
      if (kind === 'move') return (second ? confirming : moving).run({ ...one, move: key, dueOn })
      if (kind === 'level') return escalating.run({ ...one, level: key, responsible, person, dueOn })
      if (kind === 'due') return extending.run({ ...one, dueOn })
      return noting.run({ id, kind, key, on, words })
    },
  }
}
