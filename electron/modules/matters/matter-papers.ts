import { z } from 'zod'
import { evidenceOf } from '#electron/platform/evidence/index'
import {
  type MadePapers,
  type PaperContext,
  type PaperKinds,
  paperKind,
} from '#electron/platform/papers/paper-kind'
import { contentOn, loadSystem } from '#electron/platform/systems/systems'
import { refuse } from '#shared/ipc/reply'
import { LedgerFilter } from '#shared/modules/matters/contract-matters'
import { columnText } from '#shared/modules/matters/rules-columns'
import { stateOf } from '#shared/modules/matters/rules-system'
import { closeOutForm } from '#shared/modules/matters/sheets/close-out'
import { matterLedger } from '#shared/modules/matters/sheets/ledger-sheet'
import { supervisionNotice } from '#shared/modules/matters/sheets/supervision-notice'
import { evidenceWords } from '#shared/platform/evidence/schema'
import { MatterId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import { ledgerFacts } from './ledger-facts'
import { countLines, tabCounts } from './matter-list.repository'
import { findJudged, labelOf, matterOf } from './matters'
import { mattersSystems } from './matters-systems'

const Chosen = z.object({ ids: z.array(MatterId).min(1).max(500) })

/** Lines that one paper lists: some three hundred pages. */
const MOST_LINES = 5000

/** 督办单, 销号表 and 台账 of matters. */
export const mattersPapers: PaperKinds = {
  'matter-notice': paperKind({
    label: '督办单',
    ask: Chosen,
    async make(context, { ids }, { from }): Promise<MadePapers> {
      const matters = []
      for (const id of ids) {
        const { matter, rules } = await loaded(context, id)
        matters.push({
          matter,
          kind: rules.kinds.find((it) => it.key === matter.kind)?.label ?? '',
          level: labelOf(rules, 'level', matter.level),
          reached: matter.rungs.at(-1)?.label ?? '',
        })
      }
      return madeOf(ids, { form: supervisionNotice(matters, from), number: matters[0]?.matter.number })
    },
  }),
  'matter-closing': paperKind({
    label: '销号表',
    ask: Chosen,
    async make(context, { ids }, { from }): Promise<MadePapers> {
      const matters = []
      for (const id of ids) {
        const { matter, rules } = await loaded(context, id)
        const files = await evidenceOf(context.trx, { kind: 'matter', id })
        matters.push({
          matter,
          kind: rules.kinds.find((it) => it.key === matter.kind)?.label ?? '',
          state: stateOf(rules, matter.state).label,
          files: files.map(evidenceWords),
        })
      }
      return madeOf(ids, { form: closeOutForm(matters, from), number: matters[0]?.matter.number })
    },
  }),
  'matter-ledger': paperKind({
    label: '事项台账',
    ask: LedgerFilter,
    async make({ trx, now }, filter, { from }): Promise<MadePapers> {
      const today = dayOf(now)
      const { title, ...system } = await loadSystem(trx, mattersSystems, filter.system)
      const rules = contentOn({ title, ...system }, today)
      const lines = await ledgerFacts(trx, { filter, today }, { offset: 0, limit: MOST_LINES })
      const { all, open, overdue, asked, closed } = await tabCounts(trx, filter, today)
      const total = await countLines(trx, filter, today)
      if (total === 0)
        throw refuse('not-found', `“${title}台账”里没有事项，没有可打印的。`, {
          remedy: '换一个状态或放宽条件后再打印。',
        })
      const form = matterLedger({
        title: `${title}台账`,
        columns: rules.columns,
        rows: lines.map((it) => rules.columns.map((column) => columnText(rules, column, it))),
        note: `共 ${all} 件　办理中 ${open} 件（逾期 ${overdue} 件）　待确认 ${asked} 件　已办结 ${closed} 件`,
        from,
      })
      return { runs: [{ form }], papers: 1, about: `${title} ${total} 件` }
    },
  }),
}

async function loaded(context: PaperContext, id: string) {
  const judged = await findJudged(context.trx, id)
  return { rules: judged.rules, matter: await matterOf(context, judged) }
}

function madeOf(
  ids: readonly string[],
  { form, number = '' }: { form: MadePapers['runs'][number]['form']; number: string | undefined },
): MadePapers {
  const made = { runs: [{ form }], papers: ids.length, about: ids.length === 1 ? number : `${ids.length} 件` }
  return ids.length === 1 ? { ...made, target: { kind: 'matter', id: ids[0] ?? '' } } : made
}
