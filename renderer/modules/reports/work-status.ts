import { text } from './reports.text'

/** What the status bar says of a list of matters: how many there are, what it does not hold, how many are marked. */
export function statusOf(listed: number, unlisted: number, marked: number): string[] {
  return [
    text.status(listed + unlisted),
    ...(unlisted > 0 ? [text.unlisted(unlisted)] : []),
    ...(marked > 0 ? [text.selected(marked)] : []),
  ]
}
