import { ballots } from './contract-ballots'
import { consequences } from './contract-cases'
import { results } from './contract-results'
import { rounds } from './contract-rounds'
import { schemes } from './contract-schemes'

/** Every call about evaluations; one file a job. */
export const evaluations = { ...schemes, ...rounds, ...ballots, ...results, ...consequences }
