import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { type Party, PartyContent } from '#shared/modules/organizations/party'
import type { PartyId } from '#shared/values/id'
import { useAct } from '../../../app/use-act'
import { FieldStack, FormDialog } from '../../../components'
import { PlaceFields, PlainFields, ReachFields, RuleFields } from './PartyFields'
import { text } from './parties.text'
import { blankParty, draftOf, type PartyDraft } from './party-draft'

type Props = { party: Party | null; onClose: () => void }

/** One party organization, registered or corrected. */
export function PartyDialog({ party, onClose }: Props) {
  const [draft, setDraft] = useState<PartyDraft>(() => (party ? draftOf(party) : blankParty()))
  const { act, busy, failure } = useAct('organizations.saveParty')
  const content = PartyContent.safeParse(draft.content)
  const change = (part: Partial<PartyDraft>) => setDraft((now) => ({ ...now, ...part }))
  const set = (part: Partial<PartyContent>) =>
    setDraft((now) => ({ ...now, content: { ...now.content, ...part } }))
  const send = async () => {
    if (!content.success) return
    const input = { id: party?.id ?? null, version: party?.version ?? 0, content: content.data }
    const saved = await act(input, text.saved(content.data.shortName || content.data.name))
    if (!saved) return
    onClose()
    if (!party) navigate(`/organizations/parties/${saved.id as PartyId}`)
  }
  const fields = { draft, change, set, failure }
  return (
    <FormDialog
      title={party ? text.editTitle(party.shortName || party.name) : text.newTitle}
      send={text.save}
      onSend={() => void send()}
      onClose={onClose}
      ready={content.success}
      busy={busy}
      failure={failure}
      width={640}
    >
      <FieldStack>
        <PlainFields {...fields} />
        <PlaceFields {...fields} />
        <RuleFields {...fields} />
        <ReachFields {...fields} />
      </FieldStack>
    </FormDialog>
  )
}
