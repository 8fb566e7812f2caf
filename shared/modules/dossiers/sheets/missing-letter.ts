import { ProseForm, type ProseParagraph } from '../../../platform/print/prose'
import { groupBy } from '../../../values/group-by'
import { toFormalText } from '../../../values/partial-date'
import { classLabel } from '../classes'
import type { Missing } from '../loose'

export type MissingLetter = {
  /** 催缴单位, which all of these have. */
  unit: string
  missing: readonly Missing[]
  /** Who asks; '' leaves it to the pen. */
  department: string
}

const PEN_DAY = '　　年　　月　　日'

/** 催缴档案材料函 to one unit: whose dossiers lack what, how and by when it is handed in. */
export function missingLetter({ unit, missing, department }: MissingLetter): ProseForm {
  const [first] = missing
  const people = [...groupBy(missing, (it) => it.dossierId).values()]
  const copies = missing.reduce((sum, it) => sum + it.copies, 0)
  return ProseForm.parse({
    kind: 'prose',
    title: '关于补送干部人事档案材料的函',
    paragraphs: [
      ...(first?.letterNo ? [close(first.letterNo)] : []),
      plain(`${unit}：`),
      body(
        '经核查，你单位有关人员的干部人事档案缺少部分材料。根据《干部人事档案工作条例》，请按以下清单收集、核对并补送归档。',
      ),
      heading(`一、需补送的材料（${people.length} 人，${copies} 份）`),
      ...people.map((it, at) => body(personText(it, at))),
      heading('二、有关要求'),
      body(
        '（一）材料应当真实、完整，手续齐全，有填写日期和有关组织盖章。原件确已遗失的，送复印件，注明原件所在并由保存单位盖章。',
      ),
      body(`（二）请于${toFormalText(first?.dueOn ?? '') || PEN_DAY}前送达。确实无法补送的，书面说明原因。`),
      plain(''),
      ...(department === '' ? [] : [close(department)]),
      close(toFormalText(first?.letterOn ?? '') || PEN_DAY),
    ],
  })
}

function personText(lacking: readonly Missing[], at: number): string {
  const materials = lacking.map(({ title, classCode, time, copies }) => {
    const facts = [`${classLabel(classCode)}类`, time, `${copies} 份`].filter(Boolean).join('，')
    return `${title}（${facts}）`
  })
  return `${at + 1}．${lacking[0]?.name ?? ''}：${materials.join('；')}。`
}

const body = (text: string): ProseParagraph => ({ style: 'body', text })
const heading = (text: string): ProseParagraph => ({ style: 'heading', text })
const plain = (text: string): ProseParagraph => ({ style: 'plain', text })
const close = (text: string): ProseParagraph => ({ style: 'close', text })
