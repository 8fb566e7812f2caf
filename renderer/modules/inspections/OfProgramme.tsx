import type { ReactNode } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Programme } from '#shared/modules/inspections/system'
import { EmptyState, ErrorNotice, LinkButton } from '../../components'
import { text } from './inspections.text'
import { useProgramme } from './programme'

type Props = { children: (programme: Programme, year: number) => ReactNode }

/** A page about the inspection in work; where none is switched on it says where that is done. */
export function OfProgramme({ children }: Props) {
  const { programme, year, error, loading } = useProgramme()
  if (programme) return children(programme, year)
  if (loading) return <ErrorNotice error={error} />
  return (
    <EmptyState>
      {text.noProgramme}
      <LinkButton onClick={() => navigate('/settings/systems')}>{text.toSystems}</LinkButton>
    </EmptyState>
  )
}
