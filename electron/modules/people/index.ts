export { peopleService } from './people.service'
export { listBatchEntries as listPeopleBatch } from './undo.repository'
export { undoPeopleBatch } from './undo.service'
