import type { CaseView } from '#shared/modules/procedures/case'

/** What the page of a case gives to an act that a later module offers on it. */
export type CaseActProps = { view: CaseView }
