import { admissions } from './contract-admissions'
import { dues } from './contract-dues'
import { movement } from './contract-movement'
import { quality } from './contract-quality'
import { register } from './contract-register'
import { years } from './contract-years'

/** 党员: register, transfer, dues, stars, admission. */
export const members = { ...register, ...movement, ...dues, ...quality, ...admissions, ...years }
