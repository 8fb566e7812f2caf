import type { FigureAsk } from '#shared/modules/evaluations/result'
import type { Round } from '#shared/modules/evaluations/round'
import { leavesOf } from '#shared/modules/evaluations/rules'
import { valueWords } from '#shared/modules/evaluations/words-working'
import { useApiQuery } from '../../../app/queries'
import { Button, ErrorNotice, PanelBlock } from '../../../components'
import { ballotLines } from './ballot-numbers'
import own from './explanation.module.css'
import classes from './result.module.css'
import { text } from './result.text'

const words = text.explanation

/** A vote count in sight: whose, of which leaf, group and value, and how it is called. */
export type ChosenFigure = FigureAsk & { title: string }

type FigureBallotsProps = { round: Round; figure: ChosenFigure; onClose: () => void }

/** The serial numbers of the ballots behind a count, by box. */
export function FigureBallots({ round, figure, onClose }: FigureBallotsProps) {
  const { title, ...ask } = figure
  const { data, error } = useApiQuery('evaluations.figure', { roundId: round.id, ...ask })
  const leaf = leavesOf(round.scheme).find((it) => it.key === figure.leaf)
  const lines = ballotLines(data ?? [])
  return (
    <PanelBlock
      title={words.ballots}
      facts={data && words.ballotCount(data.length)}
      action={
        <Button small kind="quiet" keys="escape" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <p className={classes.quiet}>{title}</p>
      <ErrorNotice error={error} />
      <section aria-label={words.ballotsTitle} data-selectable>
        {lines.map((it) => (
          <p key={`${it.value} ${it.box}`} className={own.ballots}>
            <strong>{it.boxName}</strong>
            {figure.value === null && leaf && (
              <span className={classes.quiet}>{valueWords(round.scheme, leaf, it.value)}</span>
            )}
            <span>{words.ballotList(it.numbers)}</span>
          </p>
        ))}
        {data && lines.length === 0 && <p>{words.totals}</p>}
      </section>
      <p className={classes.quiet}>{words.ballotsAbout}</p>
    </PanelBlock>
  )
}
