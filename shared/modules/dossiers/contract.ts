import { audits } from './contract-audits'
import { custody } from './contract-custody'
import { desk } from './contract-desk'
import { enclosures } from './contract-enclosures'
import { exchange } from './contract-exchange'
import { pages } from './contract-pages'
import { records } from './contract-records'

/** Every call about personnel dossiers; one file a job. */
export const dossiers = { ...records, ...pages, ...audits, ...custody, ...enclosures, ...exchange, ...desk }
