import type { OutcomeRow } from './outcome'
import type { Category, StageRule } from './programme'
import { scoreWords } from './rules-outcome-words'
import { isRanked, mostOf, passDecided, passWords } from './rules-pass'
import { tiersOf } from './rules-tiers'

/** One nomination that came into the stage, with everything that decides there. */
export type OutcomeEntry = Pick<OutcomeRow, 'nominationId' | 'number' | 'name' | 'unitName' | 'category'> & {
  /** Why it cannot pass whatever its score, as whole sentences. */
  obstacles: readonly string[]
  /** Scores on 0–100, votes in favour; null where there is none, or none yet. */
  score: number | null
  /** Compared with a line: the score, or the share of votes in per cent. */
  measure: number | null
  /** Why the score, or the vote, does not carry it: fewer votes than the majority. '' it does, or nothing asks. */
  lost: string
  /** One value for each tie rule of the stage; null where it says nothing. */
  ties: readonly (number | null)[]
  decision: OutcomeRow['decision']
}

/** One category judged: `most` is null where no number bounds it. */
export type Working = { category: Category; most: number | null; rows: OutcomeRow[] }

type Verdict = Pick<OutcomeRow, 'passed' | 'tied' | 'reason'> & { place: number | null; by: string }

/** Who of one category passes the stage, the best first. */
export function decidedOf(category: Category, stage: StageRule, came: readonly OutcomeEntry[]): Working {
  const entries = [...came].sort((a, b) => a.number - b.number)
  const most = mostOf(stage.pass, category.quota, entries.length)
  const verdicts = new Map<string, Verdict>()
  const free = entries.filter((it) => !barred(it, verdicts))
  if (!passDecided(stage.pass, category.quota)) wait(free, verdicts)
  else if (isRanked(stage)) rank(free, stage, most, verdicts)
  else all(free, most, verdicts)
  const rows = entries.map((it) => rowOf(it, category, verdicts.get(it.nominationId)))
  return { category, most, rows: rows.sort(bestFirst) }
}

/** Obstacles first: neither a score nor a decision goes over them. */
function barred(entry: OutcomeEntry, verdicts: Map<string, Verdict>): boolean {
  const reason = entry.obstacles.join('') || entry.lost
  if (reason === '') return false
  verdicts.set(entry.nominationId, { passed: false, tied: false, place: null, by: '', reason })
  return true
}

function wait(entries: readonly OutcomeEntry[], verdicts: Map<string, Verdict>): void {
  for (const it of entries)
    verdicts.set(it.nominationId, { passed: null, tied: false, place: null, by: '', reason: '名额未定。' })
}

/** Without an order everybody passes who was not left behind by hand; a bound that they exceed leaves them undecided. */
function all(entries: readonly OutcomeEntry[], most: number | null, verdicts: Map<string, Verdict>): void {
  const going = entries.filter((it) => it.decision?.passed !== false)
  const chosen = going.filter((it) => it.decision?.passed === true)
  const fits = most === null || going.length <= most
  const full = most !== null && chosen.length >= most
  for (const entry of entries) {
    const { decision, nominationId } = entry
    const passed = decision ? kept(decision.passed, chosen, most) : fits ? true : full ? false : null
    const reason = decision ? decidedWords(decision, passed) : bareWords(passed, most, going.length)
    verdicts.set(nominationId, { passed, tied: passed === null, place: null, by: '', reason })
  }
}

/** More chosen by hand than there are places are all undecided again. */
function kept(passed: boolean, chosen: readonly OutcomeEntry[], most: number | null): boolean | null {
  return passed && most !== null && chosen.length > most ? null : passed
}

function bareWords(passed: boolean | null, most: number | null, going: number): string {
  if (passed === true) return '符合条件。'
  return passed === null ? `${going} 个取 ${most} 个，没有得分可比，由人决定。` : `名额 ${most} 个已满。`
}

function rank(
  entries: readonly OutcomeEntry[],
  stage: StageRule,
  most: number | null,
  verdicts: Map<string, Verdict>,
): void {
  const scored = entries.flatMap((it) => (it.score === null ? [] : [{ ...it, score: it.score }]))
  const chosen = entries.filter((it) => it.decision?.passed === true)
  let left = most === null ? Number.POSITIVE_INFINITY : most - chosen.length
  let place = 1
  for (const { members, by } of tiersOf(scored, stage.ties)) {
    const asking = members.filter((it) => it.decision === null && reaches(it, stage))
    const passed = asking.length <= left ? true : left > 0 ? null : false
    for (const it of members) {
      const open = it.decision === null && reaches(it, stage) ? passed : false
      const stands = it.decision ? kept(it.decision.passed, chosen, most) : open
      const reason = rankedWords(it, stage, { place, most, stands })
      verdicts.set(it.nominationId, { passed: stands, tied: stands === null, place, by, reason })
    }
    if (passed !== false) left -= passed ? asking.length : left
    place += members.length
  }
  for (const it of entries.filter((entry) => entry.score === null))
    unscored(it, stage, { chosen, most }, verdicts)
}

function reaches({ measure }: OutcomeEntry, { pass }: StageRule): boolean {
  return pass.by !== 'line' || (measure !== null && measure >= pass.line - 1e-6)
}

function unscored(
  { nominationId, decision }: OutcomeEntry,
  { kind }: StageRule,
  { chosen, most }: { chosen: readonly OutcomeEntry[]; most: number | null },
  verdicts: Map<string, Verdict>,
): void {
  const none = kind === 'vote' ? '还没有计票。' : '没有完整得分。'
  const passed = decision ? kept(decision.passed, chosen, most) : null
  const reason = decision ? decidedWords(decision, passed) : none
  verdicts.set(nominationId, { passed, tied: false, place: null, by: '', reason })
}

function rankedWords(
  entry: OutcomeEntry,
  { kind, pass }: StageRule,
  { place, most, stands }: { place: number; most: number | null; stands: boolean | null },
): string {
  const base = `${scoreWords(entry.score, kind)}，本类第 ${place} 名，${passWords(pass, most)}`
  if (entry.decision) return `${base}。${decidedWords(entry.decision, stands)}`
  if (stands === null) return `${base}；与他人同分，名额不够，由人决定。`
  const within = most !== null && place <= most
  return !stands && within ? `${base}；同分的由人决定，名额已满。` : `${base}。`
}

/** What somebody decided; more chosen by hand than there are places have to be decided again. */
function decidedWords(
  { passed, reason, by }: NonNullable<OutcomeRow['decision']>,
  stands: boolean | null,
): string {
  if (stands === null) return '人工决定入围的超过名额，须重新决定。'
  return `${by}决定${passed ? '入围' : '不入围'}：${reason}`
}

function rowOf(entry: OutcomeEntry, category: Category, verdict: Verdict | undefined): OutcomeRow {
  const { obstacles, measure: _measure, lost: _lost, ties: _ties, ...own } = entry
  return {
    ...own,
    categoryLabel: category.label,
    obstacles: [...obstacles],
    place: verdict?.place ?? null,
    tied: verdict?.tied ?? false,
    tieText: verdict?.by ? `同分，按“${verdict.by}”排列` : '',
    passed: verdict?.passed ?? null,
    reason: verdict?.reason ?? '',
  }
}

/** By place; those without one behind, who passed before who did not. */
export function bestFirst(a: OutcomeRow, b: OutcomeRow): number {
  return (
    (a.place ?? Number.MAX_SAFE_INTEGER) - (b.place ?? Number.MAX_SAFE_INTEGER) ||
    Number(b.passed ?? false) - Number(a.passed ?? false) ||
    a.number - b.number
  )
}
