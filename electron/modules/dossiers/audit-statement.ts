import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { Statement, StatementContent } from '#shared/modules/dossiers/audit'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { relateValues } from '#shared/modules/dossiers/rules-audit-compare'
import { nameOf, placeOf } from '#shared/modules/dossiers/rules-audit-words'
import type { DossierId } from '#shared/values/id'
import { keepFigures } from './audit-figures'
import { noteAudit, requireUnfiled } from './audit-open'
import { dossierOfMaterial } from './material.repository'
import { findPage } from './page.repository'
import { insertStatement, statementsOf, updateStatement } from './statement.repository'

type Service = Handlers<typeof dossiers>

export const saveStatement: Service['saveStatement'] = async (
  context,
  { dossierId, id, version, content },
) => {
  const dossier = await requireUnfiled(context, dossierId)
  await requirePlace(context, dossierId, content)
  const before = id === null ? null : await statementToChange(context, dossierId, { id, version })
  await refuseTwice(context, dossierId, { content, id })
  const kept = id ?? newId()
  if (before) await updateStatement(context.trx, before.id, changed(context, before.version, content))
  else await insertStatement(context.trx, newRow(context, dossierId, { id: kept, content }))
  const after = await oneOf(context, dossierId, kept)
  await keepFigures(context, [dossierId])
  noteAudit(context, dossier, [changeOf(before, after)])
  return after
}

export const removeStatement: Service['removeStatement'] = async (context, { dossierId, id }) => {
  const dossier = await requireUnfiled(context, dossierId)
  const before = await oneOf(context, dossierId, id)
  await updateStatement(context.trx, id, {
    removed_at: context.now,
    version: before.version + 1,
    ...stampOf(context),
  })
  await keepFigures(context, [dossierId])
  noteAudit(context, dossier, [changeOf(before, null)])
  return {}
}

async function requirePlace(
  { trx }: Context,
  dossierId: DossierId,
  content: StatementContent,
): Promise<void> {
  if ((await dossierOfMaterial(trx, content.materialId)) !== dossierId)
    throw refuse('not-found', '这份材料已不在档案里。', {
      field: 'content.materialId',
      remedy: '刷新后重选材料。',
    })
  if (content.pageId === null) return
  const page = await findPage(trx, content.pageId)
  if (page.material_id !== content.materialId)
    throw refuse('conflict', '这一页已不在所选的材料里。', {
      field: 'content.pageId',
      remedy: '重选页面，或不指定页面。',
    })
}

async function statementToChange(
  context: Context,
  dossierId: DossierId,
  { id, version }: { id: string; version: number | null },
): Promise<Statement> {
  const statement = await oneOf(context, dossierId, id)
  if (statement.version === version) return statement
  throw refuse('conflict', '这条材料记载已被他人改过。', { remedy: '看过现在的内容后再改。' })
}

async function oneOf({ trx }: Context, dossierId: DossierId, id: string): Promise<Statement> {
  const found = (await statementsOf(trx, [dossierId])).find((it) => it.id === id)
  if (!found) throw refuse('not-found', '这条材料记载已被删除。', { remedy: '刷新后再看。' })
  const { dossierId: _, ...statement } = found
  return statement
}

/** One material says one thing of one item once; a second, different word of the same material is a finding. */
async function refuseTwice(
  { trx }: Context,
  dossierId: DossierId,
  { content, id }: { content: StatementContent; id: string | null },
): Promise<void> {
  const twin = (await statementsOf(trx, [dossierId])).find(
    (it) =>
      it.id !== id &&
      it.materialId === content.materialId &&
      it.item === content.item &&
      it.about === content.about &&
      (it.value === content.value || relateValues(it.item, it.value, content.value) === 'same'),
  )
  if (twin)
    throw refuse('conflict', `${placeOf(twin)}所记${nameOf(twin)}“${twin.value}”已登记过。`, {
      field: 'content.value',
      remedy: '在已有的一条上修改。',
    })
}

function columnsOf({ item, about, value, materialId, pageId, spot, altered, remark }: StatementContent) {
  return {
    item,
    about,
    value,
    material_id: materialId,
    page_id: pageId,
    spot: spot === null || pageId === null ? '' : JSON.stringify(spot),
    altered: altered ? 1 : 0,
    remark,
  }
}

function stampOf({ now, caller }: Context) {
  return { changed_at: now, changed_by: caller.accountId }
}

function changed(context: Context, version: number, content: StatementContent) {
  return { ...columnsOf(content), ...stampOf(context), version: version + 1 }
}

function newRow(
  context: Context,
  dossierId: DossierId,
  { id, content }: { id: string; content: StatementContent },
) {
  const { now, caller } = context
  const made = { created_at: now, created_by: caller.accountId, removed_at: null }
  return { id, dossier_id: dossierId, version: 1, ...made, ...stampOf(context), ...columnsOf(content) }
}

function changeOf(before: Statement | null, after: Statement | null) {
  const named = after ?? before
  const said = (it: Statement | null) =>
    it ? `${it.value}${it.altered ? '（有涂改）' : ''}，${placeOf(it)}` : ''
  return { field: named ? nameOf(named) : '', before: said(before), after: said(after) }
}
