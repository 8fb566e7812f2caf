import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { classLabel } from '#shared/modules/dossiers/classes'
import { isReadOnly } from '#shared/modules/dossiers/dossier'
import type { MaterialContent } from '#shared/modules/dossiers/material'
import { dateProblem, placeFor } from '#shared/modules/dossiers/rules-catalogue'
import type { ClassStandard } from '#shared/modules/dossiers/standards'
import { groupBy } from '#shared/values/group-by'
import type { DossierId, MaterialId } from '#shared/values/id'
import { lineText } from './catalogue-save'
import { briefRows, touchDossiers } from './dossier.repository'
import { fileHonours } from './due-honours'
import { insertMaterials, type Peer, peersOf, renumberMaterials } from './material.repository'
import { newRow, titleKey } from './materials'
import { readDossierStandards } from './standards'

type Named = { id: DossierId; name: string }

/**
 * One material into many dossiers, each where the rule of the class puts it. Those that list the same title and date
 * already, and those that can only be read, are left as they are and named.
 */
export async function addMaterialToMany(
  context: Context,
  { dossierIds, content }: { dossierIds: readonly DossierId[]; content: MaterialContent },
): Promise<{ added: number; had: Named[]; closed: Named[] }> {
  const { trx, now, caller } = context
  const problem = dateProblem(content)
  if (problem !== '') throw refuse('invalid-input', `“${content.title}”${problem}`, { field: 'content.day' })
  const dossiers = await briefRows(trx, [...new Set(dossierIds)])
  const peers = groupBy(await peersOf(trx, dossierIds, content.classCode), (it) => it.dossierId)
  const standard = (await readDossierStandards(trx)).classes.find((it) => it.code === content.classCode)
  const closed = dossiers.filter((it) => isReadOnly(it.state))
  const open = dossiers.filter((it) => !isReadOnly(it.state))
  const had = open.filter(({ id }) => peers.get(id)?.some((it) => isSame(it, content)))
  const due = open.filter((it) => !had.includes(it))
  const rows = due.map(({ id }) => newRow(context, id, { id: newId() as MaterialId, content }))
  await insertMaterials(trx, rows)
  const orders = due.map(({ id }, index) =>
    orderWith(rows[index]?.id ?? '', { peers: peers.get(id) ?? [], content, standard }),
  )
  await renumberMaterials(trx, orders.flat())
  const ids = due.map((it) => it.id)
  await fileHonours(
    context,
    due.map((it) => it.personId),
    [content],
  )
  await touchDossiers(trx, ids, { changed_at: now, changed_by: caller.accountId })
  for (const { id, name } of due) {
    const changes = [{ field: classLabel(content.classCode), before: '', after: lineText(content) }]
    context.note({ targetKind: 'dossier', targetId: id, targetName: name, changes })
  }
  return { added: due.length, had: had.map(named), closed: closed.map(named) }
}

function orderWith(
  id: string,
  {
    peers,
    content,
    standard,
  }: { peers: Peer[]; content: MaterialContent; standard: ClassStandard | undefined },
): string[] {
  const order: string[] = peers.map((it) => it.id)
  return order.toSpliced(standard ? placeFor(content, peers, standard) : order.length, 0, id)
}

function isSame(peer: Peer, content: MaterialContent): boolean {
  const sameDate = peer.year === content.year && peer.month === content.month && peer.day === content.day
  return sameDate && titleKey(peer.title) === titleKey(content.title)
}

function named({ id, name }: Named): Named {
  return { id, name }
}
