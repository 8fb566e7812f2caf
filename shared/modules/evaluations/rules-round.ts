import { type Box, type Recusal, ROUND_STATES, type RoundState, type RoundSubject } from './round'
import { ballotLeaves } from './rules-tree'
import type { SchemeContent } from './scheme'

/** @file What form and service must agree on about rounds: the order of steps, who stands on ballots, the boxes. */

const ORDER = Object.keys(ROUND_STATES) as RoundState[]

/** The step after this state, null at the end. */
export function nextState(state: RoundState): RoundState | null {
  return ORDER[ORDER.indexOf(state) + 1] ?? null
}

/** The step before this state, null at the beginning. */
export function previousState(state: RoundState): RoundState | null {
  return ORDER[ORDER.indexOf(state) - 1] ?? null
}

/** Whether a subject stands on ballots at all: not left out, and not kept away by a special case. */
export function takesPart({ excluded, treatment }: Pick<RoundSubject, 'excluded' | 'treatment'>): boolean {
  return excluded === '' && treatment.kind !== 'none'
}

/** The subjects on the ballots of a box, in ballot order: those of its unit, less those it must not score. */
export function subjectsOf(
  box: Pick<Box, 'no' | 'organizationId'>,
  subjects: readonly RoundSubject[],
  recusals: readonly Recusal[],
): RoundSubject[] {
  const kept = new Set(recusals.filter((it) => it.box === box.no).map((it) => it.subject))
  return subjects.filter(
    (it) =>
      takesPart(it) &&
      !kept.has(it.no) &&
      (box.organizationId === null || it.organizationId === box.organizationId),
  )
}

/** A box as the scheme asks for it, before it has a number and counts. */
export type PlannedBox = Pick<Box, 'group' | 'organizationId' | 'name'>

/** The boxes of a round: one for a group that scores everybody, one for each unit of the subjects for the others. */
export function planBoxes(
  content: Pick<SchemeContent, 'groups' | 'indicators'>,
  subjects: readonly RoundSubject[],
): PlannedBox[] {
  const units = new Map(subjects.filter(takesPart).map((it) => [it.organizationId, unitOf(it)]))
  return content.groups
    .filter((group) => ballotLeaves(content, group.key).length > 0)
    .flatMap(({ key, letter, name, covers }): PlannedBox[] =>
      covers === 'all'
        ? [{ group: key, organizationId: null, name: `${letter} ${name}` }]
        : [...units].flatMap(([organizationId, unit]) =>
            organizationId === null
              ? []
              : [{ group: key, organizationId, name: `${letter} ${name}（${unit}）` }],
          ),
    )
}

function unitOf({ kind, name, unitName }: RoundSubject): string {
  return kind === 'organization' || kind === 'village' ? name : unitName
}
