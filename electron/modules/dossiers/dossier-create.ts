import type { z } from 'zod'
import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { DossierContent } from '#shared/modules/dossiers/dossier'
import { numbersFrom } from '#shared/modules/dossiers/rules-catalogue'
import type { DossierId, OrganizationId, PersonId } from '#shared/values/id'
import { insertDossiers, numbersTaken, peopleForDossiers } from './dossier.repository'
import { dossierColumns, soundDossier } from './dossier-content'

type Asked = {
  personIds: readonly PersonId[]
  organizationId: OrganizationId | null
  content: z.input<typeof DossierContent>
}

/**
 * A dossier for each who has none. A number given for several is that of the first; the others are counted on from it in
 * the order of the units, leaving out those that are taken.
 */
export async function createDossiers(
  context: Context,
  { personIds, organizationId, content: given }: Asked,
): Promise<{ made: DossierId[]; had: number }> {
  const { trx } = context
  const people = await peopleForDossiers(trx, { personIds, organizationId })
  if (people.length === 0)
    throw refuse('not-found', '没有选到在册人员。', {
      field: 'personIds',
      remedy: '选人，或选一个有人的单位。',
    })
  const without = people.filter((it) => !it.has)
  const content = soundDossier(DossierContent.parse(given))
  const numbers = await freeNumbers(context, content.number, without.length)
  const rows = without.map((person, index) =>
    newRow(context, person.id, { ...content, number: numbers[index] ?? '' }),
  )
  await insertDossiers(trx, rows)
  without.forEach((person, index) => {
    const { id, number } = rows[index] ?? { id: '', number: '' }
    context.note({
      targetKind: 'dossier',
      targetId: id,
      targetName: [person.name, number].filter(Boolean).join('　'),
      changes: [{ field: '档案', before: '', after: number || person.name }],
      recordVersion: 1,
    })
  })
  return { made: rows.map((it) => it.id), had: people.length - without.length }
}

async function freeNumbers({ trx }: Context, first: string, count: number): Promise<string[]> {
  if (first === '' || count === 0) return []
  const [taken] = count === 1 ? await numbersTaken(trx, [first]) : []
  if (taken)
    throw refuse('conflict', `档案编号“${first}”已是${taken.name}的。`, {
      field: 'content.number',
      remedy: '换一个编号。',
    })
  const asked = numbersFrom(first, count)
  if (asked.length < count)
    throw refuse('invalid-input', `编号“${first}”不以数字结尾，不能给 ${count} 份档案顺着编。`, {
      field: 'content.number',
      remedy: '用以数字结尾的编号，如 YZ-0001；或留空，以后再编。',
    })
  return numbersBeside(asked, new Set((await numbersTaken(trx, asked)).map((it) => it.number)), trx)
}

/** The numbers asked for without those taken, and as many further ones in their place. */
async function numbersBeside(
  asked: readonly string[],
  taken: ReadonlySet<string>,
  trx: Context['trx'],
): Promise<string[]> {
  const free = asked.filter((it) => !taken.has(it))
  if (free.length === asked.length) return free
  const further = numbersFrom(asked.at(-1) ?? '', asked.length - free.length + 1).slice(1)
  const alsoTaken = new Set((await numbersTaken(trx, further)).map((it) => it.number))
  return [...free, ...(await numbersBeside(further, alsoTaken, trx))]
}

function newRow({ now, caller }: Context, personId: PersonId, content: DossierContent) {
  return {
    id: newId() as DossierId,
    version: 1,
    created_at: now,
    created_by: caller.accountId,
    changed_at: now,
    changed_by: caller.accountId,
    removed_at: null,
    person_id: personId,
    state: 'held' as const,
    ...dossierColumns(content),
  }
}
