import {
  type ProgrammeContent,
  type ProgrammeProblem,
  STAGE_KINDS,
  type StageKind,
  type StageRule,
} from './programme'
import { notice, repeatedNames, wrong } from './programme-problem'
import { NOTICE_UNITS } from './programme-words'
import type { NoticeMinimum } from './standards'

/** What is wrong with the stages: their order, what each needs, how many go on. */
export function stageProblems(content: ProgrammeContent, least?: NoticeMinimum): ProgrammeProblem[] {
  const { stages } = content
  if (stages.length === 0) return [wrong('stages', '还没有阶段。', '从申报到表彰逐个增加。')]
  return [
    ...orderProblems(stages),
    ...stages.flatMap((it, index) => [
      ...passProblems(it),
      ...needs(it, least),
      ...tieProblems(it, stages.slice(0, index), content),
    ]),
    ...repeatedNames(stages.map((it) => it.label)).map(({ index, name }) =>
      wrong(`stages/${stages[index]?.key}/label`, `有两个阶段都叫“${name}”。`, '改一个名称。'),
    ),
    ...narrowing(content),
  ]
}

function orderProblems(stages: readonly StageRule[]): ProgrammeProblem[] {
  const [first, last] = [stages[0], stages.at(-1)]
  const found: ProgrammeProblem[] = []
  const at = (stage: StageRule | undefined) => `stages/${stage?.key}/kind`
  if (first?.kind !== 'apply')
    found.push(wrong(at(first), `第一个阶段“${first?.label}”不是申报。`, '把申报放在最前。'))
  if (last?.kind !== 'honour')
    found.push(
      wrong(at(last), `最后一个阶段“${last?.label}”不是表彰。`, '把表彰放在最后：确认它才产生表彰名单。'),
    )
  for (const kind of ['apply', 'honour'] as const) {
    const again = stages.filter((it) => it.kind === kind)[1]
    if (again) found.push(wrong(at(again), `有两个${STAGE_KINDS[kind]}阶段。`, '只留一个。'))
  }
  for (const [before, after] of ORDER) {
    const late = stages.findLast((it) => it.kind === before)
    const early = stages.find((it) => it.kind === after)
    if (late && early && stages.indexOf(late) > stages.indexOf(early))
      found.push(notice(at(late), `“${late.label}”排在“${early.label}”之后。`, '核对阶段次序。'))
  }
  if (!stages.some((it) => it.kind === 'notice'))
    found.push(notice('stages', '没有公示阶段。', '文件另有公示办法的可以没有，否则增加公示阶段。'))
  return found
}

/** Kinds that customarily come one before the other. */
const ORDER: readonly (readonly [StageKind, StageKind])[] = [
  ['check', 'review'],
  ['review', 'notice'],
  ['vote', 'notice'],
  ['notice', 'decide'],
]

function passProblems({ key, kind, label, pass }: StageRule): ProgrammeProblem[] {
  const at = `stages/${key}/pass`
  if (pass.by === 'undecided')
    return [wrong(at, `“${label}”通过多少未定。`, '选全部通过、按名额、定数、比例或分数线。')]
  if (pass.by === 'share' && pass.share === 0)
    return [wrong(at, `“${label}”按比例取 0，谁也通不过。`, '改比例。')]
  if (pass.by === 'line' && kind !== 'review')
    return [wrong(at, `“${label}”不打分，不能按分数线取。`, '改用名额、定数或比例。')]
  return []
}

function needs(stage: StageRule, least: NoticeMinimum | undefined): ProgrammeProblem[] {
  const { key, kind, label, review, vote } = stage
  const at = `stages/${key}`
  if (kind === 'review' && !review)
    return [wrong(`${at}/review`, `“${label}”的评分规则未定。`, '填评分规则。')]
  if (kind === 'review' && review) return reviewProblems(stage, review)
  if (kind === 'vote' && !vote)
    return [wrong(`${at}/vote`, `“${label}”的票决规则未定。`, '填到会和赞成的比例。')]
  if (kind === 'notice') return noticeProblems(stage, least)
  return []
}

function reviewProblems(
  { key, label }: StageRule,
  review: NonNullable<StageRule['review']>,
): ProgrammeProblem[] {
  const at = `stages/${key}/review`
  const { reviewers, dropHighest, dropLowest, dropFrom } = review
  const dropped = dropHighest + dropLowest
  if (reviewers === null)
    return [wrong(`${at}/reviewers`, `“${label}”每份由几位专家评未定。`, '填专家人数，宜为单数。')]
  if (dropped > 0 && dropped >= dropFrom)
    return [
      wrong(
        `${at}/dropFrom`,
        `“${label}”满 ${dropFrom} 人时去掉 ${dropped} 个分，没有分数可以平均。`,
        `至少 ${dropped + 1} 人才去高低分。`,
      ),
    ]
  if (dropped > 0 && reviewers < dropFrom)
    return [
      notice(
        `${at}/dropFrom`,
        `“${label}”每份只有 ${reviewers} 位专家，不足 ${dropFrom} 人，高低分不会去掉。`,
        '增加专家，或不去高低分。',
      ),
    ]
  return []
}

function noticeProblems(
  { key, label, notice: rule }: StageRule,
  least: NoticeMinimum | undefined,
): ProgrammeProblem[] {
  const at = `stages/${key}/notice`
  if (!rule) return [wrong(at, `“${label}”的公示天数未定。`, '填公示天数。')]
  if (!least || (rule.unit === least.unit && rule.days >= least.days)) return []
  const asked = `${least.days} ${NOTICE_UNITS[least.unit]}`
  const why = least.source === '' ? '' : `（${least.source}）`
  if (rule.unit === least.unit)
    return [
      notice(
        `${at}/days`,
        `“${label}”公示 ${rule.days} ${NOTICE_UNITS[rule.unit]}，少于 ${asked}${why}。`,
        `改为 ${asked}。`,
      ),
    ]
  return [notice(`${at}/unit`, `“${label}”的天数与规定的 ${asked}${why}单位不同。`, '核对公示天数。')]
}

function tieProblems(
  { key, label, ties }: StageRule,
  before: readonly StageRule[],
  { categories }: ProgrammeContent,
): ProgrammeProblem[] {
  const at = `stages/${key}/ties`
  const lacking = ties
    .filter((it) => it.by === 'item')
    .flatMap(({ item }) => {
      const without = categories.find((it) => !it.scores.some((score) => score.key === item))
      return without ? [without] : []
    })
  if (lacking[0])
    return [wrong(at, `“${label}”同分时看的评分项，“${lacking[0].label}”没有。`, '换一项，或改用别的规则。')]
  if (ties.some((it) => it.by === 'previous') && !before.some((it) => it.kind === 'review'))
    return [notice(at, `“${label}”同分时看上一轮得分，之前却没有评分阶段。`, '删去这一条。')]
  return []
}

/** Somewhere the number must come down to the quota, or more are honoured than there are places. */
function narrowing({ stages, categories }: ProgrammeContent): ProgrammeProblem[] {
  const limited = categories.some((it) => it.quota !== null)
  const decided = stages.every((it) => it.pass.by !== 'undecided')
  const narrows = stages.some(
    (it) => it.pass.by === 'number' || (it.pass.by === 'quota' && it.pass.factor === 1),
  )
  if (!limited || !decided || narrows) return []
  return [notice('stages', '没有一个阶段把人数定到名额。', '在终评或审定阶段选“按名额”。')]
}
