export {
  deleteEvidenceOf,
  evidenceCounts,
  evidenceOf,
} from './evidence.repository'
export { evidenceServiceWith } from './evidence.service'
export type { EvidenceOwner } from './evidence-owner'
export { megabytes, sizeProblem } from './file-size'
export { keepEvidence } from './keep-evidence'
export { contentOf, fitting, sealFiles } from './seal-files'
