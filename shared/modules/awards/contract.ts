import { bulk } from './contract-bulk'
import { cycles } from './contract-cycles'
import { honours } from './contract-honours'
import { nominations } from './contract-nominations'
import { outcomes } from './contract-outcomes'
import { programmes } from './contract-programmes'
import { reviews } from './contract-reviews'
import { scores } from './contract-scores'

/** Every call about talent awards and commendations; one file a job. */
export const awards = {
  ...programmes,
  ...cycles,
  ...nominations,
  ...bulk,
  ...reviews,
  ...scores,
  ...outcomes,
  ...honours,
}
