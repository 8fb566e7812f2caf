import { moneyWords } from '../../values/money'
import type { ProgrammeContent, ProgrammeProblem } from './programme'
import { notice, repeatedNames, wrong } from './programme-problem'
import { categoryProblems } from './rules-programme-category'
import { stageProblems } from './rules-programme-stages'
import type { AwardStandards, NoticeMinimum } from './standards'

/**
 * Everything wrong with a programme, in the order of the editor. While there is an error no cycle of it can start;
 * notices are only told. `least` is how long a 公示 lasts at least by the standards in force, where the caller knows.
 */
export function programmeProblems(content: ProgrammeContent, least?: NoticeMinimum): ProgrammeProblem[] {
  const { categories } = content
  return [
    ...basicProblems(content),
    ...moneyProblems(content),
    ...(categories.length === 0 ? [wrong('categories', '还没有类别。', '增加第一个类别。')] : []),
    ...categories.flatMap((it) => categoryProblems(it, content)),
    ...repeatedNames(categories.map((it) => it.label)).map(({ index, name }) =>
      wrong(`categories/${categories[index]?.key}/label`, `有两个类别都叫“${name}”。`, '改一个名称。'),
    ),
    ...stageProblems(content, least),
    ...termProblems(content),
    ...certificateProblems(content),
  ]
}

/** What the certificate may say of the one it is for. */
export const CERTIFICATE_WORDS = ['姓名', '类别', '届', '年', '名称'] as const

function basicProblems({
  title,
  source,
  categories,
  atLeast,
  together,
}: ProgrammeContent): ProgrammeProblem[] {
  const found: ProgrammeProblem[] = []
  if (title === '') found.push(wrong('title', '评选名称未填。', '写上名称。'))
  if (source === '') found.push(notice('source', '依据未填。', '写上文件名称和文号。'))
  const quotas = categories.map((it) => it.quota)
  const sum = sumOf(quotas)
  if (atLeast !== null && sum !== null && sum < atLeast)
    found.push(wrong('atLeast', `各类名额合计 ${sum} 名，少于文件要求的 ${atLeast} 名。`, '改各类名额。'))
  for (const { division, quota } of together) {
    const parts = categories.filter((it) => it.division === division)
    const part = sumOf(parts.map((it) => it.quota))
    const at = parts[0] ? `categories/${parts[0].key}/quota` : 'together'
    if (parts.length === 0)
      found.push(
        wrong(at, `“${division}”定了合计名额，却没有类别归在它下面。`, '改类别的“归属”，或删去合计名额。'),
      )
    else if (part !== null && part !== quota)
      found.push(wrong(at, `“${division}”各类名额合计 ${part} 名，应为 ${quota} 名。`, '改各类名额。'))
  }
  return found
}

/** null while one of them is open. */
function sumOf(quotas: readonly (number | null)[]): number | null {
  return quotas.reduce((sum, it) => (sum === null || it === null ? null : sum + it), 0)
}

function moneyProblems({ budget, categories }: ProgrammeContent): ProgrammeProblem[] {
  const costs = categories.map(({ quota, prize }) => (prize === 0 ? 0 : (quota ?? 0) * (prize ?? 0)))
  const cost = costs.reduce((sum, it) => sum + it, 0)
  if (budget === null && cost > 0)
    return [notice('budget', '奖金总额未定，发放时不作限制。', '填本届奖金总额。')]
  if (budget !== null && cost > budget)
    return [
      notice(
        'budget',
        `按名额和标准共需 ${moneyWords(cost)}，超出总额 ${moneyWords(cost - budget)}。`,
        '改总额、名额或奖金标准。',
      ),
    ]
  return []
}

function termProblems({ term }: ProgrammeContent): ProgrammeProblem[] {
  if (!term) return []
  const found: ProgrammeProblem[] = []
  if (term.months === null) found.push(wrong('term/months', '管理期多长未定。', '填管理期的月数。'))
  if (term.yearlyReview && term.failedYears === null)
    found.push(
      notice('term/failedYears', '考核不合格几年退出未定，不会自动提示退出。', '填连续不合格的年数。'),
    )
  return found
}

function certificateProblems({ certificate, issuer }: ProgrammeContent): ProgrammeProblem[] {
  const known: readonly string[] = CERTIFICATE_WORDS
  const strange = [...certificate.matchAll(/\{([^{}]*)\}/g)].map((it) => it[1] ?? '')
  const unknown = strange.find((it) => !known.includes(it))
  const found: ProgrammeProblem[] = []
  if (unknown !== undefined)
    found.push(
      wrong(
        'certificate',
        `证书文字里的“{${unknown}}”无从填写。`,
        `只用 ${known.map((it) => `{${it}}`).join(' ')}。`,
      ),
    )
  if (certificate === '') found.push(notice('certificate', '证书文字未写，不能打印证书。', '写上证书文字。'))
  if (issuer === '') found.push(notice('issuer', '颁发机关未填。', '填证书和公示落款的机关。'))
  return found
}

/** How long a 公示 lasts at least on a day: the last rule that began by then. */
export function noticeMinimumAt(
  { notices }: Pick<AwardStandards, 'notices'>,
  day: string,
): NoticeMinimum | undefined {
  return notices.filter((it) => it.from <= day).toSorted((a, b) => b.from.localeCompare(a.from))[0]
}
