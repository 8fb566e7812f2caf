import { classMethods } from './contract-classes'
import { planMethods } from './contract-plans'
import { resourceMethods } from './contract-resources'
import { studyMethods } from './contract-study'

/** 教育培训: plan, classes, study files, and what teaching is done with. */
export const training = { ...planMethods, ...classMethods, ...studyMethods, ...resourceMethods }
