import { basename } from 'node:path'
import { firstTable } from '#electron/modules/people/index'
import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { contentOn, loadSystem } from '#electron/platform/systems/systems'
import { refuse } from '#shared/ipc/reply'
import type { matters } from '#shared/modules/matters/contract'
import { columnOfHeading, type IntakeLine } from '#shared/modules/matters/rules-intake'
import { COLUMN_WORDS } from '#shared/modules/matters/rules-system'
import type { MatterSystem } from '#shared/modules/matters/system'
import type { PreviewId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import { type JudgedLine, judgeLines } from './intake'
import { takeLines } from './intake-take'
import { mattersSystems } from './matters-systems'

const OPEN = 'matters.intake'
export type OpenIntake = { id: string; system: string; rules: MatterSystem; lines: JudgedLine[] }

/** A department's own ledger comes in: looked at first, then written as it was looked at. */
export const ledgerInService: Pick<Handlers<typeof matters>, 'readLedger' | 'takeLedger'> = {
  async readLedger(context, { system, grant }) {
    const found = await loadSystem(context.trx, mattersSystems, system)
    const rules = contentOn(found, dayOf(context.now))
    const path = await context.host.pathOf(grant.id)
    const file = grant.name || basename(path)
    const table = await firstTable(path, file)
    const keys = table.headings.map((it) => columnOfHeading(rules, it))
    requireTitle(rules, keys, file)
    const lines = await judgeLines(
      context.trx,
      { system, rules },
      table.rows.map(({ row, texts }) => ({ line: row, cells: lineOf(keys, texts) })),
    )
    const id = newId() as PreviewId
    context.session.set(OPEN, { id, system, rules, lines } satisfies OpenIntake)
    return {
      id,
      file,
      columns: table.headings.map((heading, at) => ({
        heading,
        key: keys[at] ?? '',
        label: rules.columns.find((it) => it.key === keys[at])?.label ?? heading,
      })),
      rows: lines.map(({ line, read, verdict }) => ({
        line,
        title: read.content.title,
        verdict,
        state: read.state.label,
        problems: read.problems,
      })),
    }
  },

  async takeLedger(context, { id }) {
    const open = openIntake(context, id)
    const fresh = open.lines.filter((it) => it.verdict === 'new')
    const added = await takeLines(context, open, fresh)
    context.session.delete(OPEN)
    const { title } = await loadSystem(context.trx, mattersSystems, open.system)
    context.note({
      targetKind: 'matters',
      targetId: open.system,
      targetName: `${title}：导入 ${added} 条`,
      changes: [],
    })
    return { added, left: open.lines.length - added }
  },
}

function openIntake({ session }: Context, id: string): OpenIntake {
  const open = session.get(OPEN) as OpenIntake | undefined
  if (open?.id === id) return open
  throw refuse('conflict', '这次导入预览已经失效。', { remedy: '重新选择文件。' })
}

/** What no line can do without, called as this ledger calls it. */
function requireTitle({ columns }: MatterSystem, keys: readonly string[], file: string): void {
  const lacking = (['title', 'raisedOn'] as const)
    .filter((key) => !keys.includes(key))
    .map((key) => columns.find((it) => it.key === key)?.label ?? COLUMN_WORDS[key])
  if (lacking.length === 0) return
  throw refuse('invalid-input', `“${file}”没有${lacking.map((it) => `“${it}”`).join('和')}这一列。`, {
    remedy: '列名与台账一致后再导入；列名在“工作制度”里可改。',
  })
}

function lineOf(keys: readonly string[], texts: readonly string[]): IntakeLine {
  return Object.fromEntries(keys.flatMap((key, at) => (key === '' ? [] : [[key, texts[at] ?? '']])))
}
