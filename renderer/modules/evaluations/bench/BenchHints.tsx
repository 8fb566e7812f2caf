import { KeyCap } from '../../../components'
import classes from './bench.module.css'
import { text } from './bench.text'
import { leafAt, optionsAt, type Sheet } from './sheet'

/** The keys of the cell in work, and those that always hold. */
export function BenchHints({ sheet, at, who }: { sheet: Sheet; at: number; who: string }) {
  const place = Math.min(at, sheet.cells.length - 1)
  const leaf = leafAt(sheet, place)
  const options = optionsAt(sheet, place)
  const marks = options.map(({ mark, label }) => [String(mark), label] as const)
  const shown: (readonly [string, string])[] = [
    ...(options.length > 0 ? marks : [[text.keys.digits, text.keys.points(leaf?.full ?? 0)] as const]),
    ...(options.length > 0 ? [['0', text.keys.empty] as const] : []),
    ['=', text.keys.same],
    ['*', text.keys.overmarked],
    ['enter', text.keys.next],
    ['backspace', text.keys.clear],
    ...(who === '' ? [] : [['f4', text.keys.take(who)] as const]),
    ['f9', text.keys.void],
    ['ctrl+enter', text.keys.store],
  ]
  return (
    <div className={classes.hints}>
      {shown.map(([keys, label]) => (
        <span key={keys} className={classes.hint}>
          <KeyCap keys={keys} />
          {label}
        </span>
      ))}
    </div>
  )
}
