import type { Context } from '#electron/platform/ipc/context'
import {
  type Described,
  dropReward,
  type EditRun,
  type EditStep,
  fileReward,
} from '#shared/modules/people/rules'
import { type Filed, type Filing, fileChanges } from './filing'

/** Sentences of 奖惩 that another module has found, to be written into the files. */
export type RewardFiling = Filing & {
  /** The sentence by person: `2026.10，获…`, without a closing mark. */
  sentences: ReadonlyMap<string, string>
}

/** Adds sentences to 奖惩 of people's files as one batch that can be undone. What stands there is never changed. */
export function fileRewards(context: Context, filing: RewardFiling): Promise<Filed> {
  return writeRewards(context, filing, fileReward)
}

/** Takes sentences out of the files again, as a batch of its own that can be undone; `left` where they are changed. */
export function takeOutRewards(context: Context, filing: RewardFiling): Promise<Filed> {
  return writeRewards(context, filing, dropReward)
}

type Change = (before: Described, sentence: string, run: EditRun) => EditStep

function writeRewards(
  context: Context,
  { sentences, ...filing }: RewardFiling,
  change: Change,
): Promise<Filed> {
  const changes = [...sentences].map(
    ([id, sentence]) =>
      [id, (before: Described, run: EditRun) => stepped(before, change(before, sentence, run))] as const,
  )
  return fileChanges(context, filing, new Map(changes))
}

function stepped(before: Described, step: EditStep): { state: Described; left: string[] } {
  return 'left' in step ? { state: before, left: [step.left] } : { state: step.state, left: [] }
}
