export { dayAsked, type EligibilityAsk, eligibilityOf } from './eligibility'
export { evaluationsService } from './evaluations.service'
