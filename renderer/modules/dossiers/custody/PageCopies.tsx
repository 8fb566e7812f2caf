import type { DossierRow } from '#shared/modules/dossiers/dossier'
import type { Material } from '#shared/modules/dossiers/material'
import type { Grant, PermitId } from '#shared/values/id'
import { api } from '../../../api/client'
import { useApiQuery } from '../../../app/queries'
import { useTask } from '../../../app/tasks'
import { Button, showToast } from '../../../components'
import { text } from './reading.text'

type Props = {
  /** Null for whoever keeps the dossiers. */
  permitId: PermitId | null
  dossier: Pick<DossierRow, 'id' | 'name'>
  material: Material
}

/** The pages of one material onto paper or into a PDF, where the permit allows it. Each copy gets its number. */
export function PageCopies({ permitId, dossier, material }: Props) {
  const { data: permits } = useApiQuery('dossiers.myPermits', {}, { enabled: permitId !== null })
  const { data: pages = [] } = useApiQuery('dossiers.pages', {
    dossierId: dossier.id,
    materialId: material.id,
  })
  const permit = permits?.find((it) => it.id === permitId)
  const task = useTask('dossiers.pagesOut', text.printing)
  const send = async (grant: Grant | null) => {
    const reply = await task.run({ pageIds: pages.map((it) => it.id), permitId, grant })
    if (reply.ok) showToast(text.out(reply.value.copy, reply.value.pages))
    else if (reply.code !== 'cancelled') showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
  }
  const save = async () => {
    const suggestedName = `${text.fileName(dossier.name, material.title)}.pdf`
    const picked = await api.shell.pickSave({ purpose: 'pdf', suggestedName })
    if (picked.ok && picked.value) void send(picked.value)
  }
  const idle = pages.length === 0 || task.running
  return (
    <>
      {(permitId === null || permit?.mayPrint) && (
        <Button disabled={idle} onClick={() => void send(null)}>
          {text.print}
        </Button>
      )}
      {(permitId === null || permit?.mayExport) && (
        <Button disabled={idle} onClick={() => void save()}>
          {text.save}
        </Button>
      )}
    </>
  )
}
