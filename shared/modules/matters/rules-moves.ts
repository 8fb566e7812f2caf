import type { MatterMove, MatterSystem, Need } from './system'

/** What a move is judged by: what the matter has, what comes with the move, and who makes it. */
export type MoveFacts = {
  units: readonly { name: string }[]
  person: string
  dueOn: string
  measures: string
  result: string
  words: string
  files: number
  paperEvidence: string
  /** Labels of dated points that belong to the matter and are not reached. */
  openMilestones: readonly string[]
  /** Whether who moves is who asked for the close-out. */
  sameHand: boolean
}

/** Moves that lead on from a state, in the system's order. */
export function movesFrom(rules: MatterSystem, state: string): MatterMove[] {
  return rules.moves.filter((it) => it.from.includes(state))
}

/**
 * What a move needs. Whatever the system says, a matter is closed out only with evidence and by a second person, and
 * from a state in which somebody asked for it.
 */
export function needsOf(rules: MatterSystem, move: MatterMove): ReadonlySet<Need> {
  const closes = rules.states.find((it) => it.key === move.to)?.stage === 'closed'
  return new Set<Need>([...move.needs, ...(closes ? (['evidence', 'second'] as const) : [])])
}

/** Everything that a move still lacks, each as a whole sentence; none where it can be made. */
export function missingFor(rules: MatterSystem, move: MatterMove, facts: MoveFacts): string[] {
  return [...needsOf(rules, move)].flatMap((need) => {
    const sentence = LACKING[need](rules, facts)
    return sentence === '' ? [] : [sentence]
  })
}

const LACKING: Record<Need, (rules: MatterSystem, facts: MoveFacts) => string> = {
  responsible: (_, { units, person }) =>
    units.length > 0 && person !== ''
      ? ''
      : `${[units.length > 0 ? '' : '责任单位', person === '' ? '责任人' : ''].filter(Boolean).join('和')}未填。`,
  due: (_, { dueOn }) => (dueOn === '' ? '办理期限未定。' : ''),
  measures: (_, { measures }) => (measures === '' ? '办理措施未填。' : ''),
  result: (_, { result }) => (result === '' ? '办理结果未填。' : ''),
  words: (_, { words }) => (words === '' ? '意见未填。' : ''),
  evidence: ({ paperEvidence }, facts) =>
    facts.files > 0 || (paperEvidence && facts.paperEvidence !== '')
      ? ''
      : `没有佐证材料。${paperEvidence ? '添加文件，或填写纸质材料的案卷号。' : '先添加文件。'}`,
  milestones: (_, { openMilestones }) =>
    openMilestones.length === 0 ? '' : `${openMilestones.map((it) => `“${it}”`).join('、')}的日期未填。`,
  second: (_, { sameHand }) => (sameHand ? '申请销号的人不能自己确认，须由另一人确认。' : ''),
}

/** What the move is asked beside its date: the words, the deadline. */
export function asksOf(
  rules: MatterSystem,
  move: MatterMove,
): { words: boolean; due: boolean; second: boolean } {
  const needs = needsOf(rules, move)
  return { words: needs.has('words'), due: needs.has('due'), second: needs.has('second') }
}

/** Dated points that belong to a matter's kind. */
export function milestonesFor(rules: MatterSystem, kind: string) {
  return rules.milestones.filter((it) => it.kinds.length === 0 || it.kinds.includes(kind))
}

/** Own fields that belong to a matter's kind. */
export function fieldsFor(rules: MatterSystem, kind: string) {
  return rules.fields.filter((it) => it.kinds.length === 0 || it.kinds.includes(kind))
}

/** Rungs of the ladder that the days reached, counted from the deadline. */
export function rungsReached(rules: MatterSystem, { dueOn, daysPast }: { dueOn: string; daysPast: number }) {
  return dueOn === '' ? [] : rules.ladder.filter((it) => daysPast >= it.after)
}
