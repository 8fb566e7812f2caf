import type { TakenLines } from '#shared/modules/training/contract-classes'
import { LinkButton, Section } from '../../components'
import { text } from './training.text'

type Props = Pick<TakenLines, 'problems'> & { onForget?: () => void }

/** Lines of a workbook that were not taken, each with its reason. */
export function TakenProblems({ problems, onForget }: Props) {
  if (problems.length === 0) return null
  return (
    <Section
      title={text.problems}
      facts={problems.length}
      action={onForget && <LinkButton onClick={onForget}>{text.close}</LinkButton>}
    >
      {problems.map(({ row, name, reason }) => (
        <p key={row}>{text.problemRow(row, name, reason)}</p>
      ))}
    </Section>
  )
}
