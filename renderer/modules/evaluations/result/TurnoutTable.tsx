import type { RoundResult } from '#shared/modules/evaluations/result'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import { Section } from '../../../components'
import classes from './result.module.css'
import { text } from './result.text'
import { groupName } from './scheme-names'

const COUNTS = ['expected', 'present', 'issued', 'returned', 'valid', 'void'] as const

type TurnoutTableProps = { scheme: SchemeContent; turnout: RoundResult['turnout'] }

/** 应到 实到 发出 收回 有效 无效 of every group, and their sums. */
export function TurnoutTable({ scheme, turnout }: TurnoutTableProps) {
  const sum = (count: (typeof COUNTS)[number]) => turnout.reduce((total, it) => total + it[count], 0)
  return (
    <Section title={text.turnout}>
      <table className={classes.figures}>
        <thead>
          <tr>
            <th scope="col">{text.turnoutHeads.group}</th>
            {COUNTS.map((it) => (
              <th key={it} scope="col" className={classes.number}>
                {text.turnoutHeads[it]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {turnout.map((line) => (
            <tr key={line.group}>
              <th scope="row">{groupName(scheme, line.group)}</th>
              {COUNTS.map((it) => (
                <td key={it} className={classes.number}>
                  {line[it]}
                </td>
              ))}
            </tr>
          ))}
          {turnout.length > 1 && (
            <tr data-sum="true">
              <th scope="row">{text.sum}</th>
              {COUNTS.map((it) => (
                <td key={it} className={classes.number}>
                  {sum(it)}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </Section>
  )
}
