import { basename } from 'node:path'
import { firstTable } from '#electron/modules/people/index'
import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { noteStep } from '#electron/platform/steps/row-steps'
import { refuse } from '#shared/ipc/reply'
import type { duties } from '#shared/modules/duties/contract'
import { columnOfHeading } from '#shared/modules/duties/rules-intake'
import type { PreviewId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import { type JudgedLine, judgeLines, takeLines } from './intake'
import { boardOf } from './matrix.service'

const OPEN = 'duties.intake'
const STATES = { held: '已开', planned: '已计划', none: '' } as const
type OpenIntake = { id: string; system: string; label: string; lines: JudgedLine[] }

/** A branch's own ledger comes in: looked at first, then written as it was looked at. */
export const ledgerInService: Pick<Handlers<typeof duties>, 'readLedger' | 'takeLedger'> = {
  async readLedger(context, { system, board: key, grant }) {
    const today = dayOf(context.now)
    const board = await boardOf(context.trx, system, key, today)
    const path = await context.host.pathOf(grant.id)
    const file = grant.name || basename(path)
    const { headings, rows } = await firstTable(path, file)
    const keys = headings.map((it) => columnOfHeading(board, it))
    requireColumns(keys, file)
    const lines = await judgeLines(
      context.trx,
      { system, board, today },
      rows.map(({ row, texts }) => ({
        line: row,
        cells: Object.fromEntries(keys.flatMap((it, at) => (it === '' ? [] : [[it, texts[at] ?? '']]))),
      })),
    )
    const id = newId() as PreviewId
    context.session.set(OPEN, { id, system, label: board.label, lines } satisfies OpenIntake)
    return {
      id,
      file,
      columns: headings.map((heading, at) => ({
        heading,
        key: keys[at] ?? '',
        label: board.columns.find((it) => it.key === keys[at])?.label ?? heading,
      })),
      rows: lines.map(({ line, title, draft, verdict, problems }) => ({
        line,
        title,
        verdict,
        state: STATES[draft ? (draft.heldOn === '' ? 'planned' : 'held') : 'none'],
        problems,
      })),
    }
  },

  async takeLedger(context, { id }) {
    const open = openIntake(context, id)
    const fresh = open.lines.filter((it) => it.verdict === 'new')
    const rows = await takeLines(context, open.system, fresh)
    context.session.delete(OPEN)
    const targetName = `${open.label}台账：导入 ${fresh.length} 条`
    await noteStep(
      context,
      { targetKind: 'duty', targetId: open.system, targetName, changes: [] },
      { title: targetName, right: 'ledgers.edit', topics: ['duties'], rows },
    )
    return { added: fresh.length, left: open.lines.length - fresh.length }
  },
}

function openIntake({ session }: Context, id: string): OpenIntake {
  const open = session.get(OPEN) as OpenIntake | undefined
  if (open?.id === id) return open
  throw refuse('conflict', '这次导入预览已经失效。', { remedy: '重新选择文件。' })
}

function requireColumns(keys: readonly string[], file: string): void {
  const lacking = [
    keys.includes('subject') ? '' : '名称',
    keys.includes('heldOn') || keys.includes('plannedOn') ? '' : '开展日期',
  ].filter(Boolean)
  if (lacking.length === 0) return
  throw refuse('invalid-input', `“${file}”没有${lacking.map((it) => `“${it}”`).join('和')}这一列。`, {
    remedy: '列名与台账一致后再导入；列名在“工作制度”里可改。',
  })
}
