import { body, letterDay } from '../../../platform/print/letter'
import type { ProseParagraph } from '../../../platform/print/prose'
import type { LetterOrder } from '../letter'
import type { WorkItem } from '../workbench'

/** What a reminder letter says to one addressee: each matter with its day, and until when an answer is wanted. */
export function reminderParagraphs(
  items: readonly WorkItem[],
  { answerBy }: Pick<LetterOrder, 'answerBy'>,
): ProseParagraph[] {
  return [
    body(`经核对，你单位有以下 ${items.length} 件事项应当抓紧办理：`),
    ...items.map((it, at) => body(`${at + 1}．${clauseOf(it)}`)),
    ...(answerBy === '' ? [] : [body(`请于${letterDay(answerBy)}前将办理情况书面报来。`)]),
    body('特此函告。'),
  ]
}

/** A clause that says its day itself is left as it is. */
function clauseOf({ letter, title, state, on, days }: WorkItem): string {
  const clause = (letter?.clause ?? title).replace(/[。；]$/u, '')
  if (/\d{4}[.年]|逾期/u.test(clause)) return `${clause}。`
  if (state === 'overdue') return `${clause}（期限${letterDay(on)}，已逾期${days}天）。`
  return state === 'due' ? `${clause}（期限${letterDay(on)}）。` : `${clause}。`
}
