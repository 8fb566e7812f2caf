import type { ComponentType } from 'react'
import { CaseEnrolment } from '../modules/members/admissions/CaseEnrolment'
import type { CaseActProps } from './case-act'

/** Acts that later modules offer on the page of a case; each shows itself where there is something to do. */
export const CASE_ACTS: Readonly<Record<string, ComponentType<CaseActProps>>> = { enrolment: CaseEnrolment }
