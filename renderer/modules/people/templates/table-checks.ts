import type { TextCheck } from '../../../components'
import { numberIn } from './template-edits'
import { text } from './templates.text'

/** A typed measure within limits. */
export function measure(range: readonly [number, number]): TextCheck {
  return (typed) => {
    const value = numberIn(typed, range)
    return value === null ? { ok: false, message: text.between(...range) } : { ok: true, text: String(value) }
  }
}
