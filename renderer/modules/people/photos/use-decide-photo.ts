import type { PhotoMatch } from '#shared/modules/people/contract-photos'
import { type InputOf, useCommand } from '../../../app/queries'
import { showToast } from '../../../components'

/** Whether a picture is written, and whose it is. */
export type PhotoDecision = Omit<InputOf<'people.decidePhoto'>, 'key' | 'index'>

/** Tells the records side; the list is drawn anew from what it answers. */
export function useDecidePhoto(key: string, locked: boolean) {
  const command = useCommand('people.decidePhoto')
  const decide = async ({ index }: PhotoMatch, decision: PhotoDecision) => {
    if (locked) return
    const reply = await command.run({ key, index, ...decision })
    if (!reply.ok) showToast(reply.message, { tone: 'failed' })
  }
  return (match: PhotoMatch, decision: PhotoDecision) => void decide(match, decision)
}
