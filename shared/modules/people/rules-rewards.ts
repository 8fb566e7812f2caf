import { type PartialDate, parsePartialDate, toPaperText } from '../../values/partial-date'
import { SANCTION_WORDS } from './regulations'
import { withKeptIds } from './rules-kept-ids'
import type { Reward } from './schema'

const LEADING_DATE = /^\s*(\d{4}(?:[.．]\d{1,2}(?:[.．]\d{1,2})?|年(?:\d{1,2}月(?:\d{1,2}日)?)?)?)/

/** Texts that say there is nothing; they stand as they are and are no reward. */
const NOTHING = /^[（(]?无[）)]?。?$/

/** 奖惩情况 from its sentences: `；` between, `。` at the end; a date that the sentence does not open with is put first. */
export function rewardText(rewards: readonly Reward[]): string {
  if (rewards.length === 0) return ''
  return `${rewards.map(sentence).join('；')}。`
}

function sentence({ happenedOn, text }: Reward): string {
  const date = LEADING_DATE.test(text) ? null : parsePartialDate(happenedOn)
  return date ? `${toPaperText(date)}，${text}` : text
}

/** The sentences of the text, with the date each opens with. Sentences on record keep their ids. */
export function applyRewardText(rewards: readonly Reward[], text: string, newId: () => string): Reward[] {
  if (NOTHING.test(text.trim())) return []
  const fresh = sentences(text).map((line): Reward => {
    return {
      id: '',
      kind: SANCTION_WORDS.test(line) ? 'sanction' : 'reward',
      happenedOn: dateOf(line),
      text: line,
    }
  })
  return withKeptIds(fresh, rewards, [sentence], newId, (_, old) => old)
}

function dateOf(line: string): PartialDate | '' {
  return parsePartialDate(LEADING_DATE.exec(line)?.[1] ?? '') ?? ''
}

function sentences(text: string): string[] {
  return text
    .split(/[；;。\n]/)
    .map((it) => it.trim())
    .filter((it) => it !== '')
}
