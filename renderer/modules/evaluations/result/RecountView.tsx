import { useApiQuery } from '../../../app/queries'
import { Button, ErrorNotice, ProgressLine, Section } from '../../../components'
import classes from './result.module.css'
import { text } from './result.text'
import type { ShownResult } from './shown-result'
import { TurnoutTable } from './TurnoutTable'

const words = text.recount

/** Every mark counted again and set against the seal; turnout beside it. */
export function RecountView({ round, result }: ShownResult) {
  const { data, error, isFetching, refetch } = useApiQuery('evaluations.recount', { roundId: round.id })
  return (
    <div className={classes.sheet}>
      <Section
        title={words.title}
        action={
          <Button small onClick={() => void refetch()} loading={isFetching}>
            {words.again}
          </Button>
        }
      >
        <ErrorNotice error={error} />
        {isFetching && !data && <ProgressLine progress={{ done: 0, total: 0, message: words.counting }} />}
        {data && (
          <>
            <p className={classes.verdict} data-agrees={data.agrees}>
              <strong>{data.agrees ? words.agrees : words.differs}</strong>
              <span>{data.agrees ? words.agreesWords(data.marks) : words.differsWords}</span>
            </p>
            <dl className={classes.prints} data-selectable>
              <dt>{words.marks}</dt>
              <dd>{data.marks.toLocaleString('zh-CN')}</dd>
              <dt>{words.fingerprint}</dt>
              <dd>{data.fingerprint}</dd>
              <dt>{words.sealed}</dt>
              <dd>{data.sealed || words.unsealed}</dd>
            </dl>
            {data.differing.length > 0 && (
              <div className={classes.notice}>
                <p>
                  <strong className={classes.hindering}>{words.differing(data.differing.length)}</strong>
                </p>
                <ul className={classes.problems}>
                  {data.differing.map((it) => (
                    <li key={it}>{it}</li>
                  ))}
                </ul>
              </div>
            )}
            <p className={classes.quiet}>{words.about}</p>
          </>
        )}
      </Section>
      <TurnoutTable scheme={round.scheme} turnout={result.turnout} />
    </div>
  )
}
