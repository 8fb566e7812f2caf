import { refuse } from '#shared/ipc/reply'
import type { FieldChoice, ItemAction, Outcome } from '#shared/modules/people/exchange'
import { OUTCOME_LABELS } from '#shared/modules/people/exchange'
import type { IncomingFile } from './preview'
import { outcomeOf } from './preview-view'

/** What can be done with a file of each outcome. */
const ACTIONS: Record<Outcome, readonly ItemAction[]> = {
  created: ['write', 'skip', 'later'],
  changed: ['write', 'skip', 'later'],
  same: ['skip'],
  duplicate: ['merge', 'separate', 'later', 'skip'],
  wrong: ['skip'],
}

/** Puts a decision on a file; refuses one that its outcome does not allow. */
export function decide(
  file: IncomingFile,
  action: ItemAction | undefined,
  choices: Record<string, FieldChoice> | undefined,
): void {
  const outcome = outcomeOf(file)
  if (action && !ACTIONS[outcome].includes(action)) throw notAllowed(outcome)
  if (action === 'merge' && file.match.kind === 'batch')
    throw refuse('invalid-input', '同一批里的两份文件不能合并。', {
      remedy: '只写入一份，另一份选“不写入”；确是两人时选“两人”。',
    })
  const unknown = Object.keys(choices ?? {}).filter((key) => !file.differences.some((it) => it.key === key))
  if (unknown.length > 0) throw refuse('invalid-input', '这一处差异已不存在。', { remedy: '刷新后再选。' })
  if (action) file.action = action
  if (choices)
    file.differences = file.differences.map((it) => ({ ...it, choice: choices[it.key] ?? it.choice }))
}

function notAllowed(outcome: Outcome): Error {
  return refuse('invalid-input', `“${OUTCOME_LABELS[outcome]}”的文件不能这样处理。`, {
    remedy: outcome === 'wrong' ? '先改正，再写入。' : '另选一种处理。',
  })
}
