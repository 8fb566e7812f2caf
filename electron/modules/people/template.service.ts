import { newId } from '#electron/platform/database/id'
import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { people } from '#shared/modules/people/contract'
import type { StoredTemplate } from '#shared/modules/people/contract-templates'
import { PRESET_NAMES, PRESETS } from '#shared/modules/people/form-presets'
import { BUILT_IN_IDS, BuiltInId, FormTemplate, type TemplateId } from '#shared/modules/people/form-template'
import { templateChanges } from '#shared/modules/people/form-template-changes'
import { templateProblems } from '#shared/modules/people/form-template-rules'
import { accountName } from './accounts.repository'
import {
  findTemplate,
  findTemplateNamed,
  insertTemplate,
  listTemplates,
  type TemplateRow,
  updateTemplate,
} from './template.repository'

type Editing = 'templates' | 'template' | 'saveTemplate' | 'removeTemplate'

/** The forms to print by: those built in, and what the department made of them. */
export const templateService: Pick<Handlers<typeof people>, Editing> = {
  async templates({ trx }) {
    const rows = await listTemplates(trx)
    const stored = await Promise.all(rows.map((it) => storedTemplate(trx, it)))
    return [...BUILT_IN_IDS.map(builtIn), ...stored].map(({ content: _, ...entry }) => entry)
  },

  template: ({ trx }, { id }) => loadTemplate(trx, id),

  async saveTemplate(context, { id, version, name, base, content }) {
    requirePossible(content)
    await requireFreeName(context.trx, name, id)
    const before = id === null ? null : await requireVersion(context.trx, id, version)
    const row = rowOf(context, before, { name, base, content: JSON.stringify(content) })
    if (before) await updateTemplate(context.trx, before.id, row)
    else await insertTemplate(context.trx, row)
    const old = before ? { name: before.name, content: contentOf(before) } : null
    context.note({
      targetKind: 'template',
      targetId: row.id,
      targetName: name,
      recordVersion: row.version,
      changes: templateChanges(old ?? { name: '', content: PRESETS[base] }, { name, content }),
      ...(before ? {} : { action: '新增打印模板' }),
    })
    return storedTemplate(context.trx, row)
  },

  async removeTemplate(context, { id, version }) {
    const row = await requireVersion(context.trx, id, version)
    await updateTemplate(context.trx, id, { removed_at: context.now, version: version + 1 })
    context.note({ targetKind: 'template', targetId: id, targetName: row.name, recordVersion: version + 1 })
    return {}
  },
}

/** A template by its id, built in or own; refuses one that is not there any more. */
export async function loadTemplate(trx: Trx, id: TemplateId): Promise<StoredTemplate> {
  const preset = BuiltInId.safeParse(id)
  if (preset.success) return builtIn(preset.data)
  const row = await findTemplate(trx, id)
  if (!row) throw gone()
  return storedTemplate(trx, row)
}

function builtIn(id: BuiltInId): StoredTemplate {
  const content = PRESETS[id]
  const entry = { paper: content.paper, pages: content.pages.length, base: id, builtIn: true }
  return { id, name: PRESET_NAMES[id], ...entry, version: 0, changedAt: '', changedBy: '', content }
}

async function storedTemplate(trx: Trx, row: TemplateRow): Promise<StoredTemplate> {
  const content = contentOf(row)
  return {
    id: row.id,
    name: row.name,
    paper: content.paper,
    pages: content.pages.length,
    base: BuiltInId.parse(row.base),
    builtIn: false,
    version: row.version,
    changedAt: row.changed_at,
    changedBy: await accountName(trx, row.changed_by),
    content,
  }
}

function contentOf(row: TemplateRow): FormTemplate {
  return FormTemplate.parse(JSON.parse(row.content))
}

function rowOf(
  { caller, now }: Context,
  before: TemplateRow | null,
  part: Pick<TemplateRow, 'name' | 'base' | 'content'>,
): TemplateRow {
  const fresh = { id: newId(), version: 0, created_at: now, created_by: caller.accountId, removed_at: null }
  const kept = before ?? { ...fresh, ...part }
  return { ...kept, ...part, version: kept.version + 1, changed_at: now, changed_by: caller.accountId }
}

/** A form that cannot be printed is refused with the first thing that is wrong with it. */
function requirePossible(content: FormTemplate): void {
  const [first, ...others] = templateProblems(content)
  if (!first) return
  const more = others.length > 0 ? `另有 ${others.length} 处。` : ''
  throw refuse('invalid-input', first.sentence + more, {
    field: `pages.${first.page}`,
    remedy: '改正后再保存。',
  })
}

async function requireFreeName(trx: Trx, name: string, id: string | null): Promise<void> {
  const other = await findTemplateNamed(trx, name)
  const builtInName = Object.values(PRESET_NAMES).includes(name)
  if (builtInName || (other && other.id !== id))
    throw refuse('invalid-input', `已有名为“${name}”的模板。`, { field: 'name', remedy: '另取一个名称。' })
}

async function requireVersion(trx: Trx, id: string, version: number): Promise<TemplateRow> {
  const row = await findTemplate(trx, id)
  if (!row) throw gone()
  if (row.version === version) return row
  const by = await accountName(trx, row.changed_by)
  throw refuse('conflict', `模板“${row.name}”已由${by}改过。`, {
    remedy: '重新打开后再改。',
    current: await storedTemplate(trx, row),
  })
}

function gone(): Error {
  return refuse('not-found', '这个打印模板已移除。', { remedy: '改用其他模板。' })
}
