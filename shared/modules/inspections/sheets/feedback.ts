import { ProseForm, type ProseParagraph } from '../../../platform/print/prose'
import { toFormalText } from '../../../values/partial-date'
import type { Finding, Visit } from '../visit'

const PEN_DAY = '　　年　　月　　日'
const formal = (day: string) => toFormalText(day.replaceAll('-', '.')) || PEN_DAY

/** 巡回检查反馈意见 to a place that was visited: what was looked at, what was found, by when it is put right. */
export function feedback({
  title,
  visit,
  department,
}: {
  title: string
  visit: Visit
  department: string
}): ProseForm {
  const { subjectName, unitName, on, summary, findings } = visit
  return ProseForm.parse({
    kind: 'prose',
    title: `${title}反馈意见`,
    paragraphs: [
      plain(`${[unitName, subjectName].filter(Boolean).join('')}：`),
      body(`${formal(on)}，${visit.groupName || '检查组'}对你处进行了${title}。现将有关情况反馈如下。`),
      ...(summary === '' ? [] : [heading('一、检查情况'), body(summary)]),
      heading(`${summary === '' ? '一' : '二'}、存在问题`),
      ...(findings.length === 0 ? [body('本次检查未发现突出问题。')] : findings.map(findingText)),
      heading(`${summary === '' ? '二' : '三'}、整改要求`),
      body('请对照上述问题逐项制定整改措施，明确责任人和完成时限，按期整改并书面报告，整改一个，销号一个。'),
      plain(''),
      ...(department === '' ? [] : [close(department)]),
      close(PEN_DAY),
    ],
  })
}

function findingText({ text, demand, due }: Finding, at: number): ProseParagraph {
  const facts = [demand, due === '' ? '' : `${formal(due)}前整改完毕`].filter(Boolean).join('，')
  return body(`${at + 1}．${text}。${facts === '' ? '' : `${facts}。`}`)
}

const body = (text: string): ProseParagraph => ({ style: 'body', text })
const heading = (text: string): ProseParagraph => ({ style: 'heading', text })
const plain = (text: string): ProseParagraph => ({ style: 'plain', text })
const close = (text: string): ProseParagraph => ({ style: 'close', text })
