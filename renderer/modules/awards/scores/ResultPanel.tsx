import type { ReviewResult } from '#shared/modules/awards/review'
import { Panel, PanelBlock } from '../../../components'
import { type Decides, scoreWords } from './result-columns'
import classes from './scores.module.css'
import { text } from './scores.text'

type PanelProps = { result: ReviewResult; decides: Decides }

/** What a result is made of: who gave what, what was left out, how strict each one is. */
export function ResultPanel({ result, decides }: PanelProps) {
  return (
    <Panel label={result.name}>
      <PanelBlock title={result.name} facts={text.mine.itemNumber(result.number)}>
        <Three result={result} decides={decides} />
        <p className={classes.quiet}>{text.result.decides[decides]}</p>
      </PanelBlock>
      <Words title={text.result.problems} lines={result.problems} tone="red" />
      <PanelBlock title={text.result.marks} facts={text.result.sheetsCount(result.marks.length)}>
        <Marks marks={result.marks} />
        <p className={classes.quiet}>{text.result.about}</p>
      </PanelBlock>
      <Words title={text.result.remarks} lines={result.remarks} tone="quiet" />
    </Panel>
  )
}

function Three({ result, decides }: PanelProps) {
  const lines = [
    { kind: 'raw', place: result.rawPlace },
    { kind: 'corrected', place: result.correctedPlace },
    { kind: 'rank', place: result.rankPlace },
  ] as const
  return (
    <table className={classes.figures} aria-label={text.result.three}>
      <tbody>
        {lines.map(({ kind, place }) => (
          <tr key={kind} data-decides={kind === decides}>
            <td>{text.result.columns[kind]}</td>
            <td>{scoreWords(result[kind])}</td>
            <td>{text.result.place(place)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Marks({ marks }: Pick<ReviewResult, 'marks'>) {
  const { marksHead, dropped } = text.result
  return (
    <table className={classes.figures} aria-label={text.result.marks}>
      <thead>
        <tr>
          {Object.values(marksHead).map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {marks.map((it) => (
          <tr key={it.reviewerId} data-dropped={it.dropped !== ''}>
            <td>
              {it.reviewer}
              {it.dropped && <span className={classes.dropped}>{dropped[it.dropped]}</span>}
            </td>
            {it.total === null ? (
              <td colSpan={4}>{text.states[it.state]}</td>
            ) : (
              <>
                <td>{scoreWords(it.total)}</td>
                <td>{signed(it.offset)}</td>
                <td>{scoreWords(it.offset === null ? null : it.total - it.offset)}</td>
                <td>{scoreWords(it.rank)}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** +3.33, −6.67 */
function signed(offset: number | null): string {
  if (offset === null) return text.none
  const words = scoreWords(Math.abs(offset))
  return Number(words) === 0 ? words : `${offset > 0 ? '+' : '−'}${words}`
}

function Words({ title, lines, tone }: { title: string; lines: readonly string[]; tone: 'red' | 'quiet' }) {
  if (lines.length === 0) return null
  return (
    <PanelBlock title={title}>
      {lines.map((it) => (
        <p key={it} className={classes[tone]}>
          {it}
        </p>
      ))}
    </PanelBlock>
  )
}
