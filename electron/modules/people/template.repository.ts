import type { Trx } from '#electron/platform/database/schema'
import type { FormTemplateTable } from './template.table'

export type TemplateRow = FormTemplateTable

export function listTemplates(trx: Trx): Promise<TemplateRow[]> {
  return trx.selectFrom('form_template').selectAll().where('removed_at', 'is', null).orderBy('name').execute()
}

export function findTemplate(trx: Trx, id: string): Promise<TemplateRow | undefined> {
  return trx
    .selectFrom('form_template')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

export function findTemplateNamed(trx: Trx, name: string): Promise<{ id: string } | undefined> {
  return trx
    .selectFrom('form_template')
    .select('id')
    .where('name', '=', name)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

export async function insertTemplate(trx: Trx, row: TemplateRow): Promise<void> {
  await trx.insertInto('form_template').values(row).execute()
}

export async function updateTemplate(trx: Trx, id: string, part: Partial<TemplateRow>): Promise<void> {
  await trx.updateTable('form_template').set(part).where('id', '=', id).execute()
}
