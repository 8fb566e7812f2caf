import { on, type Stage } from '#electron/platform/vault/demonstration-stage'
import type { BallotContent } from '#shared/modules/evaluations/ballot'
import type { Box, Round, RoundSettings, RoundState, RoundSubject } from '#shared/modules/evaluations/round'
import { subjectsOf } from '#shared/modules/evaluations/rules'
import type { OrganizationId, PersonId, RoundId, SchemeId } from '#shared/values/id'
import { loadRound, loadSubjects } from '../round.repository'
import { roundService } from '../round.service'
import { roundMoveService } from '../round-move.service'
import { roundSubjectService } from '../round-subject.service'
import { saveBoxRow } from '../turnout.repository'
import { countAnew, insertPapers } from './demonstration.repository'
import { blankPaper, papersOf, type Standing, typedAgain } from './papers'

/** A round that is being held. */
export type Held = { round: Round; subjects: RoundSubject[] }

type Wanted = {
  schemeId: SchemeId
  settings: RoundSettings
  made: string
  personIds?: readonly PersonId[]
  organizationIds?: readonly OrganizationId[]
}

/** Makes a round with its subjects, still a draft. */
export async function plan(
  stage: Stage,
  { schemeId, settings, made, personIds = [], organizationIds = [] }: Wanted,
): Promise<Held> {
  const context = on(stage, made)
  const round = await roundService.createRound(context, { schemeId, ...settings })
  const id = round.id as RoundId
  await roundSubjectService.addSubjects(context, {
    roundId: id,
    personIds: [...personIds],
    organizationIds: [...organizationIds],
  })
  return held(stage, id)
}

/** Takes a round one step after another, each on its day. */
export async function move(stage: Stage, id: RoundId, steps: readonly [RoundState, string][]): Promise<Held> {
  for (const [to, day] of steps) {
    const { version } = await loadRound(stage.trx, id)
    await roundMoveService.moveRound(on(stage, day), { id, version, to, reason: '' })
  }
  return held(stage, id)
}

async function held({ trx }: Stage, id: RoundId): Promise<Held> {
  return { round: await loadRound(trx, id), subjects: await loadSubjects(trx, id) }
}

export type Turnout = {
  expected: number
  present: number
  returned: number
  /** Of those returned. */
  blank: number
}

/** How much of a box has been typed: so many ballots in each entry, those mistaken in the second. */
export type Typed = { first: number; second: number; mistaken: readonly number[] }

type Filling = {
  day: string
  turnout: (box: Box) => Turnout
  typed: (box: Box, returned: number) => Typed
  standing: (subject: RoundSubject) => Standing
}

/** Counts the ballots of every box and types them in, as far as `typed` says; then counts their marks. */
export async function fill(stage: Stage, { round, subjects }: Held, filling: Filling): Promise<void> {
  const { trx } = stage
  for (const box of round.boxes) {
    const { blank, ...turnout } = filling.turnout(box)
    await saveBoxRow(trx, round.id, { ...box, ...turnout, issued: turnout.present, version: box.version + 1 })
    const listed = subjectsOf(box, subjects, [])
    const count = turnout.returned - blank
    const valid = papersOf({ scheme: round.scheme, group: box.group, subjects: listed, count, ...filling })
    const blanks = Array.from({ length: blank }, (_, index) => blankPaper(count + index + 1))
    await type(stage, round, box, { papers: [...valid, ...blanks], filling })
  }
  await countAnew(trx, round.id)
}

async function type(
  stage: Stage,
  { id }: Round,
  box: Box,
  { papers, filling }: { papers: readonly BallotContent[]; filling: Filling },
): Promise<void> {
  const { trx, author } = stage
  const { first, second, mistaken } = filling.typed(box, papers.length)
  const { now: at } = on(stage, filling.day)
  const place = { roundId: id, box: box.no }
  const one = { by: author.accountId, byName: author.accountName, at }
  await insertPapers(trx, { ...place, entry: 1 }, papers.slice(0, first), one)
  const again = typedAgain(papers.slice(0, second), mistaken)
  await insertPapers(trx, { ...place, entry: 2 }, again, { by: 'second-hand', byName: '录票员', at })
}
