import type { z } from 'zod'

/**
 * The first fault of an input: where it is, and a Chinese sentence. Schemas that speak to people carry their own
 * sentences; for the rest, which only a faulty page can cause, a general one must do.
 */
export function firstIssue(error: z.ZodError): { field: string; message: string } {
  const issue = error.issues[0]
  const field = issue?.path.map(String).join('.') ?? ''
  const own = issue && /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : ''
  if (own) return { field, message: own }
  if (issue?.code === 'too_big') return { field, message: `“${field}”太长，最多 ${String(issue.maximum)}。` }
  return { field, message: field ? `“${field}”填写不合要求。` : '填写不合要求。' }
}
