import type { EvidenceOwnerRef } from '#shared/platform/evidence/schema'
import type { EvidenceId } from '#shared/values/id'
import { api } from '../../api/client'
import { KeptFiles } from '../files/KeptFiles'
import { useApiQuery, useCommand } from '../queries'
import { useTask } from '../tasks'
import { text } from './evidence.text'

type Props = {
  owner: EvidenceOwnerRef
  /** False where the page itself is only read; who may change it and whether it is closed is known below. */
  canEdit: boolean
  /** Above the list, where a page has several: 会议记录, 现场照片. */
  title?: string
}

/** 佐证材料 of a record: chosen or dropped, listed, looked at in the window, removed. */
export function EvidenceList({ owner, canEdit, title = text.title }: Props) {
  const { data, error } = useApiQuery('evidence.list', owner)
  const adding = useTask('evidence.add', text.adding)
  const removing = useCommand('evidence.remove')
  const describing = useCommand('evidence.describe')
  return (
    <KeptFiles
      words={{ ...text.words, title }}
      files={data?.rows ?? []}
      open={canEdit && data?.open === true}
      error={error}
      desk={{
        add: (grants) => adding.run({ ...owner, grants }),
        adding: adding.running,
        remove: (id) => removing.run({ id: id as EvidenceId }),
        removing: removing.running,
        describe: ({ id, note: before = '' }, note) => describing.run({ id: id as EvidenceId, before, note }),
      }}
      look={openEvidence}
    />
  )
}

const openEvidence = (id: string) => api.evidence.open({ id: id as EvidenceId })
