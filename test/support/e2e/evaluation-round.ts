import type { Api } from '#shared/ipc/contract'
import type { Mark } from '#shared/modules/evaluations/ballot'
import type { Round } from '#shared/modules/evaluations/round'
import { ballotLeaves, subjectsOf } from '#shared/modules/evaluations/rules'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import type { PersonId, RoundId } from '#shared/values/id'
import { made } from './api'

export type RoundAsked = {
  title: string
  scheme: SchemeContent
  year?: number
  personIds: readonly PersonId[]
  /** Ballots handed in by each group. */
  ballots: Readonly<Record<string, number>>
  /** The mark on one ballot, null for an empty cell; `place` of the subject and `number` of the ballot from 1. */
  vote: (cell: { place: number; leaf: string; group: string; number: number }) => number | null
}

/** A round with every ballot entered, as a department has it just before the boxes are sealed. */
export async function enteredRound(api: Api, asked: RoundAsked): Promise<Round> {
  const { title, scheme, year = 2026, personIds } = asked
  const { id: schemeId } = await made(api.evaluations.createScheme({ content: scheme }))
  const draft = await made(api.evaluations.createRound({ schemeId, title, year, entry: 'single' }))
  await made(api.evaluations.addSubjects({ roundId: draft.id, personIds: [...personIds] }))
  const open = await moved(api, draft.id, 'open')
  for (const box of open.boxes) await fillBox(api, open, box, asked)
  return made(api.evaluations.round({ id: open.id }))
}

/** The same, sealed: its result can be seen. */
export async function closedRound(api: Api, asked: RoundAsked): Promise<Round> {
  const { id } = await enteredRound(api, asked)
  return moved(api, id, 'closed')
}

/** Takes a round one step on. */
export async function moved(api: Api, id: RoundId, to: Round['state']): Promise<Round> {
  const { version } = await made(api.evaluations.round({ id }))
  return made(api.evaluations.moveRound({ id, version, to }))
}

async function fillBox(api: Api, { id, scheme }: Round, box: Round['boxes'][number], asked: RoundAsked) {
  const handedIn = asked.ballots[box.group] ?? 0
  const { no, version } = box
  const counts = { expected: handedIn, present: handedIn, issued: handedIn, returned: handedIn }
  await made(
    api.evaluations.saveBox({ roundId: id, no, version, ...counts, counting: 'ballots', voidTotals: 0 }),
  )
  const all = await made(api.evaluations.subjects({ roundId: id }))
  const listed = subjectsOf(box, all, [])
  const leaves = ballotLeaves(scheme, box.group)
  for (let number = 1; number <= handedIn; number++) {
    const marks = listed.flatMap(({ no: subject }) =>
      leaves.flatMap((leaf): Mark[] => {
        const place = all.findIndex((it) => it.no === subject) + 1
        const value = asked.vote({ place, leaf: leaf.key, group: box.group, number })
        return value === null ? [] : [{ subject, leaf: leaf.key, value }]
      }),
    )
    const ballot = { number, marks, void: null, voidNote: '' }
    await made(api.evaluations.saveBallot({ roundId: id, box: no, entry: 1, ballot, version: null }))
  }
}
