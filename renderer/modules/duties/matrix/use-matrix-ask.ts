import { useSearchParams } from 'wouter'
import type { MatrixAsk } from '#shared/modules/duties/matrix'
import { localToday } from '../../../app/today'

/** What of a board is looked at; it stands in the address, so that a link from the workbench leads to it. */
export function useMatrixAsk(system: string, board: string) {
  const [search, setSearch] = useSearchParams()
  const year = Number(search.get('year') ?? localToday().slice(0, 4))
  const ask: MatrixAsk = {
    system,
    board,
    year,
    unitIds: (search.get('unit') ?? '').split(',').filter(Boolean),
    gapsOnly: search.get('gaps') === '1',
    text: search.get('text') ?? '',
  }
  const change = (more: Partial<MatrixAsk>) => {
    const next = { ...ask, ...more }
    setSearch(
      {
        year: String(next.year),
        ...(next.unitIds.length > 0 ? { unit: next.unitIds.join(',') } : {}),
        ...(next.gapsOnly ? { gaps: '1' } : {}),
        ...(next.text === '' ? {} : { text: next.text }),
      },
      { replace: true },
    )
  }
  const isWhole = ask.unitIds.length === 0 && !ask.gapsOnly && ask.text === ''
  return { ask, change, isWhole, clear: () => change({ unitIds: [], gapsOnly: false, text: '' }) }
}
