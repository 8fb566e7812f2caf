import type { Context } from '#electron/platform/ipc/context'
import { type Figures, putFigures } from './audit.repository'
import { type LookedCompletely, lookCompletely } from './audit-look'

/** Looks at these dossiers and keeps for the lists what was found; answers it. */
export async function keepFigures(
  { trx, now }: Pick<Context, 'trx' | 'now'>,
  dossierIds: readonly string[],
): Promise<Figures[]> {
  const figures = (await lookCompletely(trx, dossierIds, now)).map(figuresOf)
  await putFigures(trx, figures, now)
  return figures
}

function figuresOf({ look, complete }: LookedCompletely): Figures {
  const count = (kind: string) => look.findings.filter((it) => it.kind === kind && it.doubt !== '').length
  return {
    dossierId: look.id,
    doubtful: look.doubts.length > 0,
    differ: count('differ') + count('gap'),
    absent: count('absent'),
    points: complete.points,
    fatal: complete.fatal,
  }
}
