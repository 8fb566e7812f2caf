import { refuse } from '#shared/ipc/reply'
import { Settings, type settings } from '#shared/platform/settings/contract'
import { parsePartialDate } from '#shared/values/partial-date'
import type { Trx } from '../database/schema'
import type { Context } from '../ipc/context'
import type { Handlers } from '../ipc/gate'
import { findSettings, storeSettings } from './settings.repository'

/** The settings in force: what is stored, and each missing one's default. */
export async function readSettings(trx: Trx): Promise<Settings> {
  const row = await findSettings(trx)
  return Settings.parse({ ...(row ? JSON.parse(row.value) : {}), version: row?.version ?? 0 })
}

export const settingsService: Handlers<typeof settings> = {
  read: ({ trx }) => readSettings(trx),
  async save(context, wanted) {
    const reference = wanted.ageReferenceOn
    if (reference && !parsePartialDate(reference))
      throw refuse('invalid-input', `“计算年龄时间”应为年月，如 2026.11。现为 ${reference}。`, {
        field: 'ageReferenceOn',
      })
    return change(context, wanted)
  },
  savePrinting: (context, wanted) => change(context, wanted),
}

async function change(context: Context, wanted: Partial<Settings> & { version: number }): Promise<Settings> {
  const before = await readSettings(context.trx)
  if (before.version !== wanted.version)
    throw refuse('conflict', '设置已被他人改过。', { remedy: '重新打开设置页后再改。', current: before })
  const after = Settings.parse({ ...before, ...wanted, version: before.version + 1 })
  const { version, ...value } = after
  await storeSettings(context.trx, version, JSON.stringify(value))
  context.note({
    targetKind: 'settings',
    targetId: '1',
    targetName: '设置',
    changes: differences(before, after),
    recordVersion: version,
  })
  return after
}

function differences(before: Settings, after: Settings) {
  const text = (value: unknown) => {
    if (Array.isArray(value)) return value.join('、')
    return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
  return (Object.keys(after) as (keyof Settings)[])
    .filter((key) => key !== 'version' && text(before[key]) !== text(after[key]))
    .map((key) => ({ field: key, before: text(before[key]), after: text(after[key]) }))
}
