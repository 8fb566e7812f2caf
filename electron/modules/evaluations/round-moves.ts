import type { Updateable } from 'kysely'
import type { Context } from '#electron/platform/ipc/context'
import type { Round, RoundState } from '#shared/modules/evaluations/round'
import type { RoundTable } from './evaluations.table'
import { fileOutcomes, unfileOutcomes } from './filing'
import { layBoxes } from './lay-boxes'
import { dropOutcomes, sealRound, storeOutcomes, unsealRound } from './outcome'
import { loadSubjects } from './round.repository'
import { casesOf } from './round-cases'
import { freezeScheme } from './scheme-freeze'
import { readEvaluationStandards } from './standard.service'
import { decidedByHand, updateSubject } from './subject.repository'
import { sourcesOf } from './subject-sources'

/** What the round itself keeps of a step, and a sentence for its record where something was left out. */
type Taken = { stored?: Updateable<RoundTable>; left?: string }

/**
 * Brings a draft up to the records of this moment: special cases, names, posts and units of its subjects, boxes. From
 * then on nothing in the records reaches it.
 */
export async function prepareOpening(context: Context, round: Round): Promise<void> {
  await refreshSubjects(context, round)
  await casesOf(context, round)
  await layBoxes(context.trx, round.id)
}

/** Does what a step brings about. */
export async function takeStep(context: Context, round: Round, to: RoundState): Promise<Taken> {
  return (await STEPS[`${round.state} ${to}`]?.(context, round)) ?? {}
}

type Step = (context: Context, round: Round) => Promise<Taken>

/** A step back undoes the step forward, in the opposite order. What is not named here changes the state only. */
const STEPS: Partial<Record<string, Step>> = {
  'draft open': async (context, round) => {
    await freezeScheme(context, round.schemeId)
    return { stored: { standards: JSON.stringify(await readEvaluationStandards(context.trx)) } }
  },
  'open draft': async () => ({ stored: { standards: '' } }),
  'open closed': async (context, round) => {
    await sealRound(context, round)
    return {}
  },
  'closed open': async (context, round) => {
    await unsealRound(context, round)
    return {}
  },
  'closed confirmed': async (context, round) => {
    await storeOutcomes(context, round)
    return { left: await fileOutcomes(context, round) }
  },
  'confirmed closed': async (context, round) => {
    const left = await unfileOutcomes(context, round)
    await dropOutcomes(context, round)
    return { left }
  },
}

/** Names, units and posts as they stand on record; a post that a person wrote for this round stays. */
async function refreshSubjects({ trx }: Context, round: Round): Promise<void> {
  const subjects = await loadSubjects(trx, round.id)
  const idOf = (it: { personId: string | null; organizationId: string | null }) =>
    it.personId ?? it.organizationId ?? ''
  const sources = await sourcesOf(trx, round.scheme.subject, subjects.map(idOf))
  const { posts } = await decidedByHand(trx, round.id)
  for (const subject of subjects) {
    const source = sources.get(idOf(subject))
    if (!source) continue
    const is = {
      name: source.name,
      unit_name: source.unitName,
      organization_id: source.organizationId,
      post: posts.has(subject.no) ? subject.post : source.post,
    }
    const was = {
      name: subject.name,
      unit_name: subject.unitName,
      organization_id: subject.organizationId,
      post: subject.post,
    }
    if (JSON.stringify(is) === JSON.stringify(was)) continue
    await updateSubject(trx, round.id, subject.no, { ...is, version: subject.version + 1 })
  }
}
