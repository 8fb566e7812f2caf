import type { MadePapers, PaperBounds, PaperContext } from '#electron/platform/papers/paper-kind'
import { refuse } from '#shared/ipc/reply'
import { stepOf } from '#shared/modules/procedures/rules-case'
import { type CaseFacts, EMPTY_CONTENT, entriesOf } from '#shared/modules/procedures/rules-entries'
import { type SubjectWords, wordsOf } from '#shared/modules/procedures/rules-words'
import { stepPaper } from '#shared/modules/procedures/sheets/step-paper'
import { casesById } from './case.repository'
import { factsOf } from './case-facts'
import { subjectWords } from './paper-words.repository'

type Asked = { ids: string[]; step: string; paper: string }

/** One paper of a step, for each of the cases. */
export async function stepPapers(
  context: PaperContext,
  { ids, step, paper }: Asked,
  { department, most, hear }: PaperBounds,
): Promise<MadePapers> {
  const cases = await casesById(context.trx, ids)
  const facts = await factsOf(context, cases)
  const words = await subjectWords(context.trx, ids)
  const runs = []
  for (const [at, { id }] of cases.slice(0, most).entries()) {
    const made = paperOf(facts.get(id), words.get(id), { step, paper, department })
    if (made) runs.push({ form: made })
    await hear(at + 1, cases.length)
  }
  const [first] = runs
  if (!first)
    throw refuse('not-found', '这一步没有要打印的材料。', { remedy: '在制度里写明材料的文字后再打印。' })
  const target = cases.length === 1 && cases[0] ? { kind: 'procedure-case', id: cases[0].id } : undefined
  return {
    runs,
    papers: cases.length,
    about: `${first.form.title} ${cases.length} 份`,
    ...(target && { target }),
  }
}

type Which = { step: string; paper: string; department: string }

function paperOf(
  facts: CaseFacts | undefined,
  subject: SubjectWords | undefined,
  { step: key, paper: paperKey, department }: Which,
) {
  const step = facts && stepOf(facts.procedure, key)
  const paper = step?.papers.find((it) => it.key === paperKey && it.text.length > 0)
  if (!facts || !step || !paper || !subject) return undefined
  const entry = entriesOf(facts, key).at(-1)
  const words = wordsOf(subject, {
    procedure: facts.procedure,
    entries: facts.entries,
    step,
    content: entry?.content ?? EMPTY_CONTENT,
    on: entry?.on ?? '',
    outcome: entry?.outcome ?? '',
  })
  return stepPaper({ paper, words, department })
}
