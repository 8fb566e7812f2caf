import type { Trx } from '#electron/platform/database/schema'
import type { Round, RoundSubject } from '#shared/modules/evaluations/round'

/** A figure and how it was found; null where the records say nothing, and then the text says so. */
export type FoundFigure = { figure: number | null; text: string }
/** By subject number. */
export type FoundFigures = Map<number, FoundFigure>
export type FactAsk = { trx: Trx; round: Pick<Round, 'id' | 'year'>; subjects: readonly RoundSubject[] }
export type Finder = (ask: FactAsk) => Promise<FoundFigures>
