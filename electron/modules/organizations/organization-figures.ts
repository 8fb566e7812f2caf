import type { FigureSource } from '#electron/platform/figures/figure-source'
import { congressFigures } from './congress-figures.repository'
import { enterpriseFigures } from './enterprise-figures.repository'
import { partyFigures } from './party-figures.repository'
import { postFigures } from './post-figures.repository'
import { villageFigures } from './village-figures.repository'

/** What organizations count for indicators: as they stand on the day, years by the day's year. */
export const organizationFigures: readonly FigureSource[] = [
  ...partyFigures,
  ...villageFigures,
  ...postFigures,
  ...enterpriseFigures,
  ...congressFigures,
]
