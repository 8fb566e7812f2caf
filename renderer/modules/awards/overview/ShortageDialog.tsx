import { useState } from 'react'
import { ShortageContent, type ShortagePost } from '#shared/modules/awards/overview'
import { useCommand } from '../../../app/queries'
import { Button, ConfirmDialog, FormDialog, showToast } from '../../../components'
import { shortageText as text } from './overview.text'
import { type ShortageDraft, ShortageFields } from './ShortageFields'
import { ShortageMatches } from './ShortageMatches'
import { useShortageSave } from './use-shortage-save'

type ShortageDialogProps = {
  post: ShortagePost | null
  /** Of a new post. */
  year: number
  onClose: () => void
}

/** One post of the catalogue, new or changed, with who came for it. */
export function ShortageDialog({ post, year, onClose }: ShortageDialogProps) {
  const [draft, setDraft] = useState<ShortageDraft>(() => post ?? blank(year))
  const [removing, setRemoving] = useState(false)
  const { save, busy, failure } = useShortageSave()
  const ready = ShortageContent.safeParse(draft).success && draft.matches.every((it) => it.name.trim() !== '')
  return (
    <FormDialog
      title={post ? text.editTitle(post.post) : text.newTitle}
      send={text.save}
      onSend={() => void save(post, draft, draft.matches).then((done) => done && onClose())}
      onClose={onClose}
      ready={ready}
      busy={busy}
      failure={failure}
      width={720}
    >
      <ShortageFields draft={draft} onChange={setDraft} failure={failure} />
      <ShortageMatches matches={draft.matches} onChange={(matches) => setDraft({ ...draft, matches })} />
      {post && (
        <Button kind="danger" onClick={() => setRemoving(true)}>
          {text.remove}
        </Button>
      )}
      {removing && post && <RemovePost post={post} onClose={() => setRemoving(false)} onRemoved={onClose} />}
    </FormDialog>
  )
}

function blank(year: number): ShortageDraft {
  return {
    year,
    unitName: '',
    organizationId: null,
    post: '',
    wanted: 1,
    qualification: '',
    major: '',
    requirements: '',
    treatment: '',
    level: '',
    matches: [],
  }
}

type RemovePostProps = { post: ShortagePost; onClose: () => void; onRemoved: () => void }

function RemovePost({ post, onClose, onRemoved }: RemovePostProps) {
  const remove = useCommand('awards.removeShortagePost')
  const run = async () => {
    const reply = await remove.run({ id: post.id, version: post.version })
    if (!reply.ok) return showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
    showToast(text.removed)
    onRemoved()
  }
  return (
    <ConfirmDialog
      title={text.removeTitle(post.post)}
      consequence={text.removeConsequence}
      confirm={text.remove}
      onConfirm={() => void run()}
      onClose={onClose}
      busy={remove.running}
      danger
    />
  )
}
