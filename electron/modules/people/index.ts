export { peopleService } from './people.service'
export { listBatchEntries as listPeopleBatch } from './undo.repository'
export { redoPeopleBatch, undoPeopleBatch } from './undo.service'
export { peopleSteps } from './undo-keeper'
