import type { Working } from '#shared/modules/evaluations/result'
import { leavesOf, type TallyInput, tallyRound } from '#shared/modules/evaluations/rules'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'

/** What was typed into the trial: `leaf group` for ballots, `leaf` for what is recorded once. */
export type TrialMarks = ReadonlyMap<string, number>

type TrialLine = { leaf: string; label: string; short: string; groups: (string | null)[] }

/** Cells that a trial asks for, in the order of the tree; a group is null for what no ballot carries. */
export function trialCells(content: SchemeContent): TrialLine[] {
  return leavesOf(content).map(({ key, label, short, score, groups }) => ({
    leaf: key,
    label,
    short: short || label,
    groups:
      score.by === 'points' || score.by === 'grade'
        ? content.groups.filter((it) => groups.length === 0 || groups.includes(it.key)).map((it) => it.key)
        : [null],
  }))
}

export const trialKey = (leaf: string, group: string | null) => (group === null ? leaf : `${leaf} ${group}`)

/**
 * One invented subject by the real rules: every group gives as many equal ballots as it needs to stand and to be
 * shown. Ceilings are left out, for a share of one is none.
 */
export function tryScheme(content: SchemeContent, marks: TrialMarks): Working | undefined {
  const { rules, groups } = content
  const scheme = { ...content, rules: { ...rules, ceilings: [] } }
  const leaves = leavesOf(content)
  const boxes = groups.map((group, index) => {
    const n = Math.max(group.minimumValid, rules.minimumShown, rules.dropHighest + rules.dropLowest + 1)
    return boxOf(index + 1, group.key, n)
  })
  const counts = boxes.flatMap((box) =>
    leaves.flatMap(({ key }) => {
      const value = marks.get(trialKey(key, box.group))
      return value === undefined ? [] : [{ box: box.no, subject: 1, leaf: key, value, n: box.valid }]
    }),
  )
  const facts = leaves.flatMap(({ key, score }) =>
    score.by === 'fact' ? [{ subject: 1, leaf: key, figure: marks.get(key) ?? null, text: '' }] : [],
  )
  const input: TallyInput = {
    scheme,
    consent: false,
    recusals: [],
    decided: [],
    subjects: [SUBJECT(content)],
    boxes,
    counts,
    facts,
    points: pointsOf(content, marks),
  }
  return tallyRound(input).workings[0]
}

function boxOf(no: number, group: string, n: number): TallyInput['boxes'][number] {
  const counted = { expected: n, present: n, issued: n, returned: n, first: n, valid: n }
  return {
    no,
    version: 1,
    group,
    organizationId: null,
    name: '',
    counting: 'ballots',
    voidTotals: 0,
    subjects: 1,
    second: 0,
    void: 0,
    ...counted,
  }
}

const SUBJECT = ({ subject }: SchemeContent): TallyInput['subjects'][number] => ({
  no: 1,
  version: 1,
  kind: subject,
  personId: null,
  organizationId: null,
  name: '',
  post: '',
  unitName: '',
  treatment: { kind: 'normal', gradeAtMost: '', reason: '' },
  excluded: '',
})

function pointsOf(content: SchemeContent, marks: TrialMarks): TallyInput['points'] {
  return leavesOf(content).flatMap(({ key, score }) => {
    const points = score.by === 'adjust' ? marks.get(key) : undefined
    if (points === undefined) return []
    const entry = { subject: 1, kind: 'adjust' as const, key, points, reason: '', basis: '' }
    return [{ ...entry, id: key, version: 1, changedBy: '', changedAt: '' }]
  })
}
