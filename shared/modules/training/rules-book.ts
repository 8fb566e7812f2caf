/** @file What cells of departments' workbooks of training mean. */

/** A number as it was written; null for an empty cell, `wrong` for what is no number from 0 to 1000. */
export function readFigure(text: string): number | null | 'wrong' {
  const plain = text.normalize('NFKC').replace(/(学时|分|课时|\s)/g, '')
  if (plain === '') return null
  const figure = Number(plain)
  return /^\d{1,4}(\.\d+)?$/.test(plain) && figure <= 1000 ? figure : 'wrong'
}

/** Whether somebody was absent; null where the cell says nothing. */
export function readPresence(text: string): boolean | null {
  if (text === '') return null
  return /^(缺|缺课|缺勤|未到|请假|否|×)/.test(text)
}

/** The whole number in 培训人数; null where there is none. */
export function readCount(text: string): number | null {
  const found = /\d+/.exec(text.normalize('NFKC').replace(/[,，\s]/g, ''))
  return found && found[0].length <= 6 ? Number(found[0]) : null
}
