import type { MaterialContent } from '#shared/modules/dossiers/material'
import { filled, label, prose, type Row, type Seal, type Sheet } from './drawing/sheet'
import { formalDay, formedIn, monthText, says, type Times, type Who } from './who'

/** One material of a demonstration dossier: its line of the catalogue and what its pages look like. */
export type DrawnMaterial = { content: MaterialContent; sheets: readonly Sheet[]; times: Times }

type Formed = { classCode: MaterialContent['classCode']; title: string; month: number; times: Times }

/** A material whose pages are all counted; the day is drawn by lot, sometimes there is none. */
export function material(
  { random }: Who,
  { classCode, title, month, times }: Formed,
  sheetsOn: (on: string) => readonly Sheet[],
): DrawnMaterial {
  const formed = formedIn(month, random.chance(0.7) ? random.int(2, 27) : null)
  const sheets = sheetsOn(formalDay(formed))
  return {
    times,
    sheets,
    content: { classCode, title, ...formed, copies: 1, pages: sheets.length, remark: '' },
  }
}

/** The first rows of nearly every form; they leave room for a photo. */
export function personRows(who: Who, times: Times): Row[] {
  const { name, sex, ethnicity, ancestralPlace, health } = who.content
  const politics = times === 'school' || times === 'party' ? '共青团员' : who.politics
  return [
    {
      height: 13,
      cells: [
        label('姓　名', 3),
        filled(name, 4),
        label('性别', 2),
        filled(sex, 2),
        label('民族', 2),
        filled(ethnicity, 3),
      ],
    },
    {
      height: 13,
      cells: [
        label('出生年月', 3),
        filled(says(who, 'birth', times), 5, 'birth'),
        label('籍贯', 2),
        filled(ancestralPlace, 6),
      ],
    },
    {
      height: 13,
      cells: [label('政治面貌', 3), filled(politics, 5), label('健康状况', 3), filled(health || '健康', 5)],
    },
  ]
}

/** A block with its name at the left, one character a line. */
export function block(name: string, text: string, height: number): Row {
  return { height, cells: [label([...name].join('\n'), 1), prose(text, 12)] }
}

/** The résumé as a form of that month has it, one stage a line. */
export function resumeText({ content }: Who, month: number): string {
  const day = monthText(month)
  return content.career
    .filter((it) => it.startedOn.slice(0, 7) <= day)
    .map((it) => ({ ...it, endedOn: it.endedOn.slice(0, 7) <= day ? it.endedOn : '' }))
    .map((it) => `${it.startedOn}－${it.endedOn || '　　　　'}　${it.text}`)
    .slice(0, 9)
    .join('\n')
}

/** Unit and post held in that month. */
export function postIn({ content, unitName }: Who, month: number): string {
  const day = monthText(month)
  return content.career.findLast((it) => it.startedOn !== '' && it.startedOn <= day)?.text ?? unitName
}

export function seal(text: string, on: string): Seal {
  return { text, on }
}
