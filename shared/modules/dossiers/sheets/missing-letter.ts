import { body, heading, letterDay, letterForm } from '../../../platform/print/letter'
import type { ProseForm } from '../../../platform/print/prose'
import { groupBy } from '../../../values/group-by'
import { classLabel } from '../classes'
import type { Missing } from '../loose'

export type MissingLetter = {
  /** 催缴单位, which all of these have. */
  unit: string
  missing: readonly Missing[]
  /** Who asks; '' leaves it to the pen. */
  department: string
}

/** 催缴档案材料函 to one unit: whose dossiers lack what, how and by when it is handed in. */
export function missingLetter({ unit, missing, department }: MissingLetter): ProseForm {
  const [first] = missing
  const people = [...groupBy(missing, (it) => it.dossierId).values()]
  const copies = missing.reduce((sum, it) => sum + it.copies, 0)
  return letterForm({
    number: first?.letterNo ?? '',
    on: first?.letterOn ?? '',
    to: unit,
    title: '关于补送干部人事档案材料的函',
    from: department,
    paragraphs: [
      body(
        '经核查，你单位有关人员的干部人事档案缺少部分材料。根据《干部人事档案工作条例》，请按以下清单收集、核对并补送归档。',
      ),
      heading(`一、需补送的材料（${people.length} 人，${copies} 份）`),
      ...people.map((it, at) => body(personText(it, at))),
      heading('二、有关要求'),
      body(
        '（一）材料应当真实、完整，手续齐全，有填写日期和有关组织盖章。原件确已遗失的，送复印件，注明原件所在并由保存单位盖章。',
      ),
      body(`（二）请于${letterDay(first?.dueOn ?? '')}前送达。确实无法补送的，书面说明原因。`),
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
