import { newId } from '#electron/platform/database/id'
import type { AuditNote, Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { organizations } from '#shared/modules/organizations/contract'
import { COVERAGES, ENTERPRISE_KINDS, SCALES } from '#shared/modules/organizations/party-words'
import { type Enterprise, EnterpriseAsk, type EnterpriseContent } from '#shared/modules/organizations/village'
import {
  type EnterpriseRecord,
  enterpriseColumns,
  enterpriseContent,
  enterpriseNamed,
  findEnterprise,
  insertEnterprise,
  listEnterprises,
  sumCoverage,
  updateEnterprise,
} from './enterprise.repository'
import { differencesOf, plainWord } from './party-changes'
import { registerRows } from './register-rows.repository'
import { noteRegisterStep } from './register-steps'
import { begun, changed, unchanged } from './stamps'
import { partyThere } from './village.repository'

type EnterpriseMethods = 'enterprises' | 'coverage' | 'saveEnterprise' | 'removeEnterprise'

export const enterprisesService: Pick<Handlers<typeof organizations>, EnterpriseMethods> = {
  enterprises: ({ trx }, { offset, limit, ...asked }) => listEnterprises(trx, asked, { offset, limit }),

  coverage: ({ trx }, { unitId }) => sumCoverage(trx, unitId),

  async saveEnterprise(context, { id, version, content }) {
    const row = id === null ? null : await current(context, id, version)
    const before = await registerRows(context.trx, 'enterprise', row ? [row.id] : [])
    const { enterprise, about } = await keepEnterprise(context, { before: row, content })
    const title = `${row ? '修改' : '登记'}“${enterprise.name}”`
    await noteRegisterStep(context, about, { title, scope: 'enterprise', ids: [enterprise.id], before })
    return enterprise
  },

  async removeEnterprise(context, { id, version }) {
    const row = await current(context, id, version)
    const party = await partyThere(context.trx, 'enterprise_id', id)
    if (party)
      throw refuse('conflict', `“${row.name}”还有党组织“${party.name}”，不能删除。`, {
        remedy: '先撤销或改列这个党组织。',
      })
    const before = await registerRows(context.trx, 'enterprise', [id])
    await updateEnterprise(context.trx, id, { removed_at: context.now, ...changed(context, row) })
    const about = {
      targetKind: 'enterprise',
      targetId: id,
      targetName: row.name,
      recordVersion: row.version + 1,
    }
    const title = `删除“${row.name}”`
    await noteRegisterStep(context, about, { title, scope: 'enterprise', ids: [id], before })
    return {}
  },
}

/** Registers a firm or a social organization or changes what is on record, and says what the audit is told. */
export async function keepEnterprise(
  context: Context,
  { before, content }: { before: EnterpriseRecord | null; content: EnterpriseContent },
): Promise<{ enterprise: Enterprise; about: AuditNote }> {
  const { trx } = context
  if (await enterpriseNamed(trx, content.name, before?.id ?? null))
    throw refuse('invalid-input', `已有“${content.name}”。`, {
      field: 'name',
      remedy: '换一个名称，或直接用已有的。',
    })
  const id = before?.id ?? newId()
  const columns = enterpriseColumns(content)
  if (before) await updateEnterprise(trx, id, { ...columns, ...changed(context, before) })
  else await insertEnterprise(trx, { id, ...begun(context), ...columns })
  const enterprise = await read(trx, id)
  const about = {
    targetKind: 'enterprise',
    targetId: id,
    targetName: enterprise.name,
    changes: differencesOf<EnterpriseContent>(LABELS, before && enterpriseContent(before), content, wordOf),
    recordVersion: enterprise.version,
  }
  return { enterprise, about }
}

async function read(trx: Context['trx'], id: string): Promise<Enterprise> {
  const found = await listEnterprises(trx, { ...EnterpriseAsk.parse({}), id }, { offset: 0, limit: 1 })
  const [row] = found.rows
  if (!row) throw new Error('firm vanished inside its own transaction')
  return row
}

async function current(context: Context, id: string, version: number): Promise<EnterpriseRecord> {
  return unchanged(await findEnterprise(context.trx, id), version, '两新组织')
}

const LABELS: Record<keyof EnterpriseContent, string> = {
  kind: '类型',
  name: '名称',
  code: '统一社会信用代码',
  unitId: '所在单位',
  employees: '从业人数',
  members: '党员数',
  scale: '规模',
  coverage: '覆盖方式',
  adviser: '党建指导员',
  head: '负责人',
  phone: '电话',
  remark: '备注',
}

function wordOf(key: keyof EnterpriseContent, value: unknown): string {
  if (key === 'kind') return ENTERPRISE_KINDS[value as keyof typeof ENTERPRISE_KINDS]
  if (key === 'coverage') return COVERAGES[value as keyof typeof COVERAGES]
  if (key === 'scale') return SCALES[value as keyof typeof SCALES] ?? ''
  return plainWord(value)
}
