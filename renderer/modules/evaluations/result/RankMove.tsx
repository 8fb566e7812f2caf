import { rankMove } from './ranking'
import classes from './result.module.css'
import { text } from './result.text'

/** ↑2 up, ↓1 down, `=` where it stayed. */
export function RankMove({ before, after }: { before: number | null; after: number | null }) {
  const move = rankMove(before, after)
  return (
    <span className={classes.move} data-moved={move !== '=' && move !== ''}>
      {move || text.none}
    </span>
  )
}
