import { isRollField, ROLL_FIELDS } from './roll-fields'
import { type DuesPayer, type MembersContent, NO_PARTS, type RatingRule, type WarningRule } from './systems'

/** Every reason why a system of members cannot run, each a whole sentence. */
export function contentProblems(content: MembersContent): string[] {
  const { roll, dues, rating, conduct, warning } = content
  if (Object.keys(NO_PARTS).every((key) => content[key as keyof MembersContent] === null))
    return ['制度内容是空的，至少要有一部分。']
  return [
    ...(roll ? rollProblems(roll.columns) : []),
    ...(dues ? doubled('缴费类别', dues.payers).concat(dues.payers.flatMap(payerProblems)) : []),
    ...(rating ? ratingProblems(rating) : []),
    ...(conduct ? doubled('处理种类', conduct.measures) : []),
    ...(warning ? warningProblems(warning) : []),
  ]
}

function doubled(what: string, items: readonly { key: string; label: string }[]): string[] {
  return items
    .filter((it, at) => items.findIndex((other) => other.key === it.key || other.label === it.label) < at)
    .map((it) => `${what}“${it.label}”有两个。`)
}

function rollProblems(columns: readonly { field: string; title: string }[]): string[] {
  const unknown = columns.filter((it) => it.field !== '' && !isRollField(it.field))
  const twice = columns.filter((it, at) => columns.findIndex((other) => other.title === it.title) < at)
  return [
    ...unknown.map((it) => `名册栏目“${it.title}”取的“${it.field}”不在册。`),
    ...twice.map((it) => `名册有两个“${it.title}”栏。`),
    ...(columns.some((it) => it.field === 'name') ? [] : [`名册没有“${ROLL_FIELDS.name}”栏。`]),
  ]
}

function payerProblems({ label, kind, brackets, least, most }: DuesPayer): string[] {
  if (kind === 'fixed') return least <= most ? [] : [`缴费类别“${label}”的最低额高于最高额。`]
  const ends = brackets.map((it) => it.upTo)
  const last = ends.at(-1)
  const rises = ends.every((end, at) => at === 0 || end === null || end > (ends[at - 1] ?? Number.MAX_VALUE))
  const whole = brackets.length > 0 && last === null && ends.slice(0, -1).every((it) => it !== null)
  return whole && rises ? [] : [`缴费类别“${label}”的档次应由低到高，最后一档不设上限。`]
}

function ratingProblems({ label, lines, bands, line }: RatingRule): string[] {
  const most = lines.reduce((sum, it) => sum + it.most, 0)
  const falls = bands.every((it, at) => at === 0 || it.from < (bands[at - 1]?.from ?? 0))
  return [
    ...doubled(`${label}评分项`, lines),
    ...(falls && bands.at(-1)?.from === 0 ? [] : [`${label}的等次应由高到低，最后一等自 0 分起。`]),
    ...(line.value <= most ? [] : [`${label}的警戒线 ${line.value} 分高于满分 ${most} 分。`]),
  ]
}

function warningProblems({ levels }: WarningRule): string[] {
  const rises = levels.every((it, at) => at === 0 || it.years > (levels[at - 1]?.years ?? 0))
  return [...doubled('预警等级', levels), ...(rises ? [] : ['预警等级的年数应一级比一级多。'])]
}
