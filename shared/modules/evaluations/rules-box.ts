import type { Box, Hindrance, RoundSettings } from './round'

/** @file The arithmetic of a ballot box 票箱: 应到 ≥ 实到 ≥ 发出 ≥ 收回 = 有效 + 无效, and every ballot entered. */

/** The fewest who must be present for a meeting of `expected` to count. */
export function quorumOf(expected: number, share: number): number {
  return Math.max(0, Math.ceil(expected * share - 1e-9))
}

/** Valid ballots 有效票 of a box: what came back less the invalid ones; null while nobody has typed what came back. */
export function validBallots(box: Pick<Box, 'returned' | 'counting' | 'void' | 'voidTotals'>): number | null {
  return box.returned === null ? null : box.returned - voidBallots(box)
}

/** Invalid ballots 无效票: counted, or as the count on paper says. */
export function voidBallots(box: Pick<Box, 'counting' | 'void' | 'voidTotals'>): number {
  return box.counting === 'ballots' ? box.void : box.voidTotals
}

type Mended = Omit<Hindrance, 'place'>

/** What is known of a box beside its counts. */
export type BoxFacts = {
  /** Ballots whose two entries differ. */
  differing: number
  /** Totals from paper are on record. */
  counted: boolean
}

/** What keeps a box from being closed, each with its remedy; a box without subjects is no obstacle. */
export function boxHindrances(
  box: Box,
  rule: { quorum: number; entry: RoundSettings['entry'] },
  facts: BoxFacts,
): Hindrance[] {
  if (box.subjects === 0) return []
  const turnout = turnoutFaults(box, rule.quorum)
  if (turnout.length > 0) return turnout.map((it) => ({ ...it, place: 'boxes' }))
  const entry = box.counting === 'totals' ? totalsFaults(box, facts) : entryFaults(box, rule.entry, facts)
  return entry.map((it) => ({ ...it, place: 'ballots' }))
}

/** What is wrong with 应到 实到 发出 收回 of a box, by themselves. */
export function turnoutFaults(box: Box, quorum: number): Mended[] {
  const { name, expected, present, issued, returned } = box
  if (expected === null || present === null || issued === null || returned === null)
    return [{ message: `“${name}”的${missingCounts(box)}还没有填。`, remedy: '在“票箱”里填齐。' }]
  const least = quorumOf(expected, quorum)
  const faults: (Mended | false)[] = [
    present > expected && unequal(name, '实到', present, '应到', expected),
    present < least && {
      message: `“${name}”实到 ${present} 人，按方案到会不少于 ${least} 人（应到 ${expected} 人）才能计票。`,
      remedy: '核对到会人数；确实不足的，重新组织测评。',
    },
    issued > present && unequal(name, '发出', issued, '实到', present),
    returned > issued && unequal(name, '收回', returned, '发出', issued),
    voidBallots(box) > returned && unequal(name, '无效', voidBallots(box), '收回', returned),
  ]
  return faults.filter((it) => it !== false)
}

function missingCounts(box: Box): string {
  const columns = [
    ['应到', box.expected],
    ['实到', box.present],
    ['发出', box.issued],
    ['收回', box.returned],
  ] as const
  return columns
    .filter(([, value]) => value === null)
    .map(([label]) => label)
    .join('、')
}

function unequal(name: string, more: string, much: number, less: string, little: number): Mended {
  return {
    message: `“${name}”${more} ${much}，多于${less} ${little}。`,
    remedy: `核对${more}与${less}，改正填错的一项。`,
  }
}

function totalsFaults(box: Box, { counted }: BoxFacts): Mended[] {
  if (counted || validBallots(box) === 0) return []
  return [{ message: `“${box.name}”按合计计票，合计还没有录。`, remedy: '在“录票”里录入合计。' }]
}

function entryFaults(box: Box, entry: RoundSettings['entry'], { differing }: BoxFacts): Mended[] {
  const passes = entry === 'double' ? ([1, 2] as const) : ([1] as const)
  const faults = passes.flatMap((pass) => passFaults(box, pass, entry))
  if (faults.length > 0 || differing === 0) return faults
  return [
    {
      message: `“${box.name}”两遍录入有 ${differing} 张不一致。`,
      remedy: '在“录票”里逐张对照纸票核定。',
    },
  ]
}

function passFaults(box: Box, pass: 1 | 2, entry: RoundSettings['entry']): Mended[] {
  const { name, returned } = box
  const entered = pass === 1 ? box.first : box.second
  if (returned === null || entered === returned) return []
  const which = entry === 'double' ? (pass === 1 ? '第一遍' : '第二遍') : ''
  return entered < returned
    ? [
        {
          message: `“${name}”收回 ${returned} 张，${which}已录 ${entered} 张，还差 ${returned - entered} 张。`,
          remedy: '录完其余的票；票数填错的，改正“收回”。',
        },
      ]
    : [
        {
          message: `“${name}”收回 ${returned} 张，${which}却录了 ${entered} 张，多 ${entered - returned} 张。`,
          remedy: '核对票号，删去多录的票；票数填错的，改正“收回”。',
        },
      ]
}
