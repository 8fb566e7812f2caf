import type { Context } from '#electron/platform/ipc/context'
import { type Described, joinedParty, type PartyJoined } from '#shared/modules/people/rules'
import { type Filed, type Filing, fileChanges } from './filing'

/** Days on which branches admitted people, to be written into the files as 入党时间. */
export type PartyFiling = Filing & { joined: ReadonlyMap<string, PartyJoined> }

/** Writes 入党时间 as one batch that can be undone; a file that names another day is left as it is. */
export function fileParty(context: Context, { joined, ...filing }: PartyFiling): Promise<Filed> {
  const changes = [...joined].map(
    ([id, day]) => [id, (before: Described) => withJoined(before, day)] as const,
  )
  return fileChanges(context, filing, new Map(changes))
}

function withJoined(before: Described, day: PartyJoined): { state: Described; left: string[] } {
  const { content, texts } = before
  const next = joinedParty(content.party, day)
  if ('left' in next) return { state: before, left: [next.left] }
  const { party } = next
  if (party === content.party) return { state: before, left: [] }
  return { state: { content: { ...content, party }, texts: { ...texts, RuDangShiJian: party } }, left: [] }
}
