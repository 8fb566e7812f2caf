import { useState } from 'react'
import { ShortageContent, type ShortageMatch, type ShortagePost } from '#shared/modules/awards/overview'
import { useCommand } from '../../../app/queries'
import { type Failure, showToast } from '../../../components'
import { shortageText as text } from './overview.text'

type Matches = readonly Omit<ShortageMatch, 'no'>[]

/** Keeps a post with who came for it; a refusal stays in sight where it can be mended. */
export function useShortageSave() {
  const command = useCommand('awards.saveShortagePost')
  const [failure, setFailure] = useState<Failure>(null)
  const save = async (
    before: ShortagePost | null,
    content: ShortageContent,
    matches: Matches,
    words = text.saved(content.post),
  ): Promise<boolean> => {
    const reply = await command.run({
      id: before?.id ?? null,
      version: before?.version ?? 0,
      content: ShortageContent.parse(content),
      matches: matches.map(({ name, personId, from, note }) => ({ name, personId, from, note })),
    })
    setFailure(reply.ok ? null : reply)
    if (reply.ok) showToast(words)
    return reply.ok
  }
  return { save, busy: command.running, failure }
}
