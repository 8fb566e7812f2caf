import type { TakenLines } from '#shared/modules/training/contract-classes'
import { Section } from '../../../components'
import { text } from '../training.text'

/** Lines of a workbook that were not taken, each with its reason. */
export function TakenProblems({ problems }: Pick<TakenLines, 'problems'>) {
  return (
    <Section title={text.problems} facts={problems.length}>
      {problems.map(({ row, name, reason }) => (
        <p key={row}>{text.problemRow(row, name, reason)}</p>
      ))}
    </Section>
  )
}
