import type { Step } from '../procedure'
import type { StepContent } from '../record'

/** `培养联系人：甲、乙`, one for each rule that somebody is named under. */
export function peopleTexts({ people }: Step, content: StepContent): string[] {
  return people.flatMap(({ key, label }) => {
    const named = content.people.filter((it) => it.role === key)
    return named.length === 0 ? [] : [`${label}：${named.map((it) => it.name).join('、')}`]
  })
}

const VOTES = [
  ['due', '应到'],
  ['present', '实到'],
  ['sent', '发出'],
  ['returned', '收回'],
  ['valid', '有效'],
  ['seats', '应选'],
  ['favour', '赞成'],
  ['against', '反对'],
  ['abstain', '弃权'],
] as const

/** `应到 40，实到 38，赞成 36`; '' where nothing was counted. */
export function ballotText({ ballot, people }: StepContent): string {
  if (!ballot) return ''
  const counts = VOTES.flatMap(([key, word]) => (ballot[key] === null ? [] : [`${word} ${ballot[key]}`]))
  const votes = people
    .filter((it) => it.votes !== null)
    .map((it) => `${it.name} ${it.votes} 票${it.elected ? '（当选）' : ''}`)
  return [counts.join('，'), votes.join('，')].filter(Boolean).join('；')
}

/** `公安机关无异议、人民法院未回复`. */
export function repliesText({ replies }: Step, content: StepContent): string {
  if (!replies || content.replies.length === 0) return ''
  const words = { '': '未回复', clean: replies.clean, objection: replies.objection }
  return replies.organs
    .map(({ key, organ }) => `${organ}${words[content.replies.find((it) => it.key === key)?.result ?? '']}`)
    .join('、')
}
