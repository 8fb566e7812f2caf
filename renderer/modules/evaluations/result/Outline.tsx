import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { displayPercent } from '#shared/modules/evaluations/rules'
import type { Indicator } from '#shared/modules/evaluations/scheme'
import { moveAmongFigures } from '../../../components'
import classes from './explanation.module.css'
import { GroupHow } from './GroupHow'
import { type OutlineRow, outlineOf } from './outline'
import type { OutlineProps } from './outline-props'
import { text } from './result.text'
import { groupName, scoreText } from './scheme-names'

const { heads, ...words } = text.explanation

const USUAL_FULL = 100

/** The whole working: total ← lines ← leaves ← groups ← raw votes; every vote count opens its ballots. */
export function Outline(props: OutlineProps) {
  const { round, explanation } = props
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(
    () => outlineOf(round.scheme, explanation.working, closed),
    [round.scheme, explanation.working, closed],
  )
  const toggle = (key: string) => {
    const next = new Set(closed)
    if (!next.delete(key)) next.add(key)
    setClosed(next)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the numbers inside take the keys
    <div className={classes.outline} onKeyDown={moveAmongFigures}>
      <table className={classes.working} aria-label={words.outline}>
        <thead>
          <tr>
            <th scope="col">{heads.item}</th>
            <th scope="col" className={classes.number}>
              {heads.weight}
            </th>
            <th scope="col" className={classes.number}>
              {heads.score}
            </th>
            <th scope="col" className={classes.number}>
              {heads.brings}
            </th>
            <th scope="col">{heads.how}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} closed={closed.has(row.key)} onToggle={toggle} {...props} />
          ))}
        </tbody>
      </table>
      {explanation.working.remarks.length > 0 && (
        <ul className={classes.remarks}>
          {explanation.working.remarks.map((it) => (
            <li key={it}>{it}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

type RowProps = OutlineProps & { row: OutlineRow; closed: boolean; onToggle: (key: string) => void }

function Row({ row, closed, onToggle, ...props }: RowProps) {
  const { scheme } = props.round
  if (row.kind === 'total') return <TotalRow words={row.words} {...props} />
  if (row.kind === 'group')
    return (
      <tr data-kind="group">
        <th scope="row" style={indent(row.depth)}>
          {groupName(scheme, row.group.group)}
        </th>
        <td className={classes.number}>{displayPercent(row.group.weight)}</td>
        <td className={classes.number}>{row.group.hidden ? text.none : scoreText(scheme, row.group.mean)}</td>
        <td className={classes.number} />
        <td>
          <GroupHow leaf={row.leaf} group={row.group} {...props} />
        </td>
      </tr>
    )
  const { indicator, line } = row
  return (
    <tr data-kind="line">
      <th scope="row" style={indent(row.depth)}>
        {row.opens && (
          <button
            type="button"
            className={classes.disclose}
            aria-expanded={!closed}
            aria-label={indicator.label}
            onClick={() => onToggle(row.key)}
          >
            {closed ? <IconChevronRight size={13} /> : <IconChevronDown size={13} />}
          </button>
        )}
        {indicator.label}
        <span className={classes.full}>{fullWords(indicator)}</span>
      </th>
      <td className={classes.number}>
        {indicator.score?.by === 'adjust' || indicator.weight === null
          ? text.none
          : displayPercent(indicator.weight / 100)}
      </td>
      <td className={classes.number}>{scoreText(scheme, line?.score ?? null)}</td>
      <td className={classes.number}>{scoreText(scheme, line?.brings ?? null)}</td>
      <td>{row.words}</td>
    </tr>
  )
}

function TotalRow({ words: sum, round, explanation }: OutlineProps & { words: string }) {
  return (
    <tr data-kind="total">
      <th scope="row">
        {words.total}
        <span className={classes.full}>{words.full(String(round.scheme.full))}</span>
      </th>
      <td className={classes.number} />
      <td className={classes.number}>{scoreText(round.scheme, explanation.working.score)}</td>
      <td className={classes.number} />
      <td>{sum || explanation.working.problems.join('')}</td>
    </tr>
  )
}

/** The line's own scale where it is not the usual hundred; what can be added or taken at most. */
function fullWords({ score, full }: Indicator): string {
  if (score?.by === 'adjust') return score.cap === null ? '' : words.cap(String(score.cap))
  return full === USUAL_FULL ? '' : words.full(String(full))
}

const indent = (depth: number) => ({ paddingLeft: `${0.5 + depth}rem` })
