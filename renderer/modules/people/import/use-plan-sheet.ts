import { useState } from 'react'
import type { SheetPlan } from '#shared/modules/people/contract-sheets'
import { type InputOf, useCommand } from '../../../app/queries'
import type { Failure } from '../../../components'

/** What can be said of a sheet: chosen, destination, heading rows, targets of columns, rows in and out. */
export type SheetChange = Omit<InputOf<'people.planSheet'>, 'id' | 'index'>

/** Changes the plan; the page is drawn anew from what the records side makes of it. */
export function usePlanSheet(id: string) {
  const command = useCommand('people.planSheet')
  const [failure, setFailure] = useState<Failure>(null)
  const change = async (sheet: SheetPlan, wanted: SheetChange) => {
    const reply = await command.run({ id, index: sheet.index, ...wanted })
    setFailure(reply.ok ? null : reply)
  }
  return {
    failure,
    change: (sheet: SheetPlan, wanted: SheetChange) => void change(sheet, wanted),
  }
}
