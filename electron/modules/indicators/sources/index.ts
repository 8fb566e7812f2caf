import type { FigureSource } from '#electron/platform/figures/figure-source'
import { enterpriseFigures } from './enterprise.repository'
import { linkFigures } from './link-figures'
import { postFigures } from './post.repository'
import { villageFigures } from './village.repository'

/** What indicators count themselves: from the registers of organizations, which have no figures of their own, and links. */
export const ownFigures: readonly FigureSource[] = [
  ...villageFigures,
  ...postFigures,
  ...enterpriseFigures,
  ...linkFigures,
]
