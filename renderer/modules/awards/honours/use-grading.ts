import { useCallback } from 'react'
import { type Honour, TITLE_GRADES, type TitleGrade, type TitleRow } from '#shared/modules/awards/honour'
import { todayPartial } from '#shared/values/partial-date'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import { showToast } from '../../../components'
import { text } from './titles.text'

export const GRADES = Object.keys(TITLE_GRADES) as TitleGrade[]

/** Whether the title was held in the year. */
export function isInTerm({ termFrom, termTo }: Honour, year: number): boolean {
  return Number(termFrom.slice(0, 4)) <= year && year <= Number(termTo.slice(0, 4) || '9999')
}

/** Gives the review of one year to one title; what was given before is changed. */
export function useGrading(year: number) {
  const { run } = useCommand('awards.saveTitleReview')
  return useCallback(
    async ({ honour, review }: TitleRow, grade: TitleGrade) => {
      if (!isInTerm(honour, year)) return showToast(text.outside(honour.name, year), { tone: 'failed' })
      if (review?.grade === grade) return
      const reply = await run({
        id: review?.id ?? null,
        version: review?.version ?? 0,
        honourId: honour.id,
        year,
        grade,
        reviewedOn: review?.reviewedOn || todayPartial(new Date()),
        note: review?.note ?? '',
      })
      if (reply.ok) tellOperation(text.saved(honour.name, year, text.grades[grade]))
      else showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
    },
    [run, year],
  )
}
