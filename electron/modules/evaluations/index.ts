export { dayAsked, type EligibilityAsk, eligibilityOf } from './eligibility'
export { evaluationsService } from './evaluations.service'
export type { FactAsk, Finder, FoundFigure } from './fact-finder'
export { type BarringAsk, type BarringSource, offerBarrings, offerFact } from './offers'
