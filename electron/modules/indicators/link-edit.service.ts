import { subjectNames } from '#electron/modules/organizations/index'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { noteStep, rowChange } from '#electron/platform/steps/row-steps'
import { refuse } from '#shared/ipc/reply'
import type { indicators } from '#shared/modules/indicators/contract'
import type { Link, LinkInput, LinkType } from '#shared/modules/indicators/links'
import type { FieldChange } from '#shared/platform/audit/contract'
import { begun, changed, checkVersion } from './kept'
import { findLink, inScope, insertLinks, type LinkRecord, sameLink, updateLink } from './link.repository'
import { shownLinks } from './link-shown'
import { type LinkSystemOn, linkSystemOn, typeLabels, typeOf } from './link-systems'

/** Links made, changed, ended and taken out. Who may link to what follows from the system as it stood on the first day. */
export const linkEditService: Pick<Handlers<typeof indicators>, 'saveLink' | 'endLink' | 'removeLink'> = {
  async saveLink(context, { id, version, ...input }) {
    const { trx } = context
    const before = id === null ? null : await findLink(trx, id)
    const found = await linkSystemOn(trx, input.system, input.fromOn)
    const type = typeOf(found, input.type)
    checkShape(type, input)
    await checkScopes(context, found, input)
    const from = before ?? { ...begun(context), end_reason: '' }
    const row: LinkRecord = { ...from, ...columnsOf(input) }
    const same = await sameLink(trx, row)
    if (same)
      throw refuse('conflict', `这条联系已登记，自 ${same.from_on} 起。`, {
        field: 'target',
        remedy: '改原来的一条，或先结束它。',
      })
    if (before === null) await insertLinks(trx, [row])
    else {
      checkVersion(before, version, type.label)
      await updateLink(trx, before.id, { ...columnsOf(input), ...changed(context, version) })
    }
    return noted(context, row.id, before, before ? '修改' : '登记')
  },

  async endLink(context, { id, version, toOn, reason }) {
    const before = await findLink(context.trx, id)
    checkVersion(before, version, '联系')
    if (toOn <= before.from_on)
      throw refuse('invalid-input', `结束日期应晚于起始日期 ${before.from_on}。现为 ${toOn}。`, {
        field: 'toOn',
      })
    await updateLink(context.trx, id, { to_on: toOn, end_reason: reason, ...changed(context, version) })
    return noted(context, id, before, '结束')
  },

  async removeLink(context, { id, version }) {
    const before = await findLink(context.trx, id)
    checkVersion(before, version, '联系')
    const shown = await one(context, before)
    await updateLink(context.trx, id, { removed_at: context.now, ...changed(context, version) })
    const changes = changesOf(shown, null)
    await note(context, shown, {
      verb: '删除',
      changes,
      version: version + 1,
      row: rowChange('link', before, null),
    })
    return {}
  },
}

function checkShape({ label, target, typed, fields }: LinkType, input: LinkInput): void {
  if (input.toOn !== '' && input.toOn <= input.fromOn)
    throw refuse('invalid-input', `结束日期应晚于起始日期 ${input.fromOn}。现为 ${input.toOn}。`, {
      field: 'toOn',
    })
  if (input.target === null && (input.targetName === '' || (target !== null && !typed)))
    throw refuse('invalid-input', `“${label}”的联系对象未填。`, {
      field: 'target',
      remedy: typed ? '选择对象，或直接填写名称。' : '从名单中选择。',
    })
  for (const { key, label: field, options } of fields) {
    const value = input.fields[key] ?? ''
    if (value === '' || options.length === 0 || options.includes(value)) continue
    throw refuse('invalid-input', `“${field}”应为${options.join('、')}之一。现为“${value}”。`, {
      field: `fields.${key}`,
    })
  }
}

async function checkScopes({ trx }: Context, found: LinkSystemOn, input: LinkInput): Promise<void> {
  const { content, on, system } = found
  const type = typeOf(found, input.type)
  const { kind, id } = input.holder
  if (kind !== content.holders.kind || !(await inScope(trx, content.holders, { id, on })))
    throw refuse('invalid-input', `所选的不属于“${system.title}”的${content.holderWord}范围。`, {
      field: 'holder',
      remedy: '重新选择，或在工作制度中改范围。',
    })
  const { target } = input
  if (!target) return
  if (type.target?.kind === target.kind && (await inScope(trx, type.target, { id: target.id, on }))) return
  const name = (await subjectNames(trx, [target])).get(`${target.kind}:${target.id}`)?.name ?? ''
  throw refuse('invalid-input', `“${name}”在 ${on} 不属于“${type.label}”的范围。`, {
    field: 'target',
    remedy: '核对对象的标记和起始日期。',
  })
}

function columnsOf({ system, type, holder, target, ...input }: LinkInput) {
  return {
    system,
    type,
    holder_kind: holder.kind,
    holder_id: holder.id,
    target_kind: target?.kind ?? '',
    target_id: target?.id ?? null,
    target_name: target ? '' : input.targetName,
    from_on: input.fromOn,
    to_on: input.toOn,
    note: input.note,
    fields: JSON.stringify(input.fields),
  }
}

async function one({ trx }: Context, record: LinkRecord): Promise<Link> {
  const [link] = await shownLinks(trx, [record], await typeLabels(trx))
  return link as Link
}

/** The link as it is now, its changes on record and to be taken back in one step. */
async function noted(context: Context, id: string, before: LinkRecord | null, verb: string): Promise<Link> {
  const record = await findLink(context.trx, id)
  const after = await one(context, record)
  const was = before && (await one(context, before))
  const row = rowChange('link', before, record)
  await note(context, after, { verb, changes: changesOf(was, after), version: after.version, row })
  return after
}

type Noted = {
  /** 登记, 修改, 结束, 删除: what the step is called by. */
  verb: string
  changes: FieldChange[]
  version: number
  row: ReturnType<typeof rowChange>
}

async function note(context: Context, link: Link, { verb, changes, version, row }: Noted): Promise<void> {
  const targetName = `${link.holder.name}：${link.typeLabel}${link.target?.name ?? link.targetName}`
  const about = { targetKind: 'link', targetId: link.id, targetName, changes, recordVersion: version }
  const title = `${verb}${link.holder.name}联系${link.target?.name ?? link.targetName}`
  await noteStep(context, about, { title, right: 'ledgers.edit', topics: ['links'], rows: [row] })
}

function changesOf(before: Link | null, after: Link | null): FieldChange[] {
  const told = (it: Link | null): Record<string, string> => ({
    联系人: it?.holder.name ?? '',
    种类: it?.typeLabel ?? '',
    对象: it?.target?.name ?? it?.targetName ?? '',
    起: it?.fromOn ?? '',
    止: it?.toOn ?? '',
    结束原因: it?.endReason ?? '',
    备注: it?.note ?? '',
    其他: Object.values(it?.fields ?? {}).join('、'),
  })
  const [was, is] = [told(before), told(after)]
  return Object.keys(was)
    .map((field) => ({ field, before: was[field] ?? '', after: is[field] ?? '' }))
    .filter((it) => it.before !== it.after)
}
