import { figure, isHundred } from '#shared/modules/evaluations/problem'
import classes from './schemes.module.css'

type SumProps = { sum: number; open: boolean; n: number; words: (sum: string) => string }

/** What weights add up to: loud when it is not 100, amber while some are undecided. */
export function Sum({ sum, open, n, words }: SumProps) {
  if (n === 0) return null
  const tone = isHundred(sum) ? 'normal' : open && sum < 100 ? 'amber' : 'red'
  return (
    <span className={classes.sum} data-tone={tone}>
      {words(figure(sum))}
    </span>
  )
}
