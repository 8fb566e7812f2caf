import { counts } from './contract-counts'
import { exchange } from './contract-exchange'
import { figures } from './contract-figures'
import { records } from './contract-matters'

/** 事项: something is carried to its end by someone by a date. One file a job. */
export const matters = { ...records, ...figures, ...counts, ...exchange }
