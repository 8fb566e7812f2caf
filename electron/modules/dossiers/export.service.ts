import { stat } from 'node:fs/promises'
import { whyNot } from '#electron/modules/people/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { RefusalError, refuse } from '#shared/ipc/reply'
import type { dossiers } from '#shared/modules/dossiers/contract'
import type { ExportProblem } from '#shared/modules/dossiers/exchange'
import { ownRecipient } from './age-identity'
import { dossierRows } from './dossier.repository'
import { exportRows, finishExport } from './exchange.repository'
import { exportLogOf } from './export-log'
import { checkImages, checkRecords } from './package/check-run'
import { beginExport, type ExportAsked, exportRun, loggedExport } from './package/export-begin'
import { runExport } from './package/export-run'
import { requireForeign } from './reading-gate'

type Job = 'dossiersToExport' | 'checkExport' | 'exportDossiers' | 'exportLogs' | 'ownRecipient'

/** As short as a passphrase may be that guards a whole dossier outside. */
const LEAST_PASSPHRASE = 12
const MOST_PROBLEMS = 10_000

/** Dossiers out as files. The log holds the list before the first file leaves, and whether all of it did. */
export const exportService: Pick<Handlers<typeof dossiers>, Job> = {
  dossiersToExport: ({ trx }, { dossierIds }) => dossierRows(trx, dossierIds),

  async checkExport(context, asked) {
    await requireForeign(context, asked.dossierIds)
    const records = await checkRecords(context, asked)
    const images = await checkImages(context, asked.dossierIds)
    return {
      problems: worstFirst([...records, ...images]).slice(0, MOST_PROBLEMS),
      checked: asked.dossierIds.length,
    }
  },

  async exportDossiers(context, asked) {
    await requireForeign(context, asked.dossierIds)
    requireSecret(asked)
    const folder = await folderOf(context, asked.grant.id)
    refuseFailing(await checkRecords(context, asked))
    const log = await beginExport(context, asked)
    try {
      const { lines, ...written } = await runExport(await exportRun(context, asked, { log, folder }))
      const outcome = { ...written, state: 'done' as const, lines: JSON.stringify(lines) }
      await context.write((trx) => finishExport(trx, log.id, outcome))
    } catch (error) {
      const told = whyNot(error)
      const reason = told instanceof RefusalError ? told.refusal.message : '程序出错，没有写完。'
      await context.write((trx) => finishExport(trx, log.id, { state: 'broken', reason }))
      throw told
    }
    return context.write((trx) => loggedExport(trx, log.id))
  },

  async exportLogs({ trx }, slice) {
    const { rows, total } = await exportRows(trx, slice)
    return { rows: rows.map(exportLogOf), total }
  },

  async ownRecipient({ trx }) {
    return { recipient: await ownRecipient(trx) }
  },
}

async function folderOf({ host }: TaskContext, grantId: string): Promise<string> {
  const folder = await host.pathOf(grantId)
  const status = await stat(folder).catch(() => null)
  if (status?.isDirectory()) return folder
  throw refuse('not-found', '所选的文件夹已不在。', { remedy: '重新选文件夹。' })
}

function requireSecret({ form, secret }: ExportAsked): void {
  if (form !== 'sealed') return
  const { passphrase, recipients } = secret
  if (recipients.length > 0 && passphrase !== '')
    throw refuse('invalid-input', '口令与接收公钥只能用一种。', {
      field: 'secret.passphrase',
      remedy: '有接收公钥的不必设口令。',
    })
  if (recipients.length === 0 && passphrase.length < LEAST_PASSPHRASE)
    throw refuse('invalid-input', `口令至少 ${LEAST_PASSPHRASE} 个字符。`, {
      field: 'secret.passphrase',
      remedy: '设长一些的口令，与加密包分开送达；或填接收单位的公钥。',
    })
}

function refuseFailing(problems: readonly ExportProblem[]): void {
  const failing = problems.filter((it) => it.level === 'fail')
  const [first] = failing
  if (!first) return
  const more = failing.length > 1 ? `等 ${failing.length} 处` : ''
  throw refuse(
    'conflict',
    `核查未通过：${first.name}，${first.message.replace(/。$/, '')}${more}。没有导出。`,
    {
      remedy: '按核查结果逐条更正后再导出。',
    },
  )
}

function worstFirst(problems: readonly ExportProblem[]): ExportProblem[] {
  return problems.toSorted((one, other) => rank(one) - rank(other))
}

function rank({ level }: ExportProblem): number {
  return level === 'fail' ? 0 : 1
}
