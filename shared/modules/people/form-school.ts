import { emOf, type Fitted, fitLines, fitOneLine, type Room } from '../../platform/print/fit'
import { breakLines, charactersOf, type Measure, widthOf } from '../../platform/print/line-break'

/** Where a school's name ends and the department or major begins. */
const ENDS = /(?:大学|学院|党校|学校|研究院|研究所|系)(?!院)/g

/**
 * 毕业院校系及专业 in a cell of both lines: full size while it fits one line, else half a point less and smaller over
 * two lines, parted after the school or department where both halves find room (note 5.5).
 */
export function fitSchool(
  text: string,
  room: Room,
  { full, min }: { full: number; min: number },
  measure: Measure,
): Fitted {
  const oneLine = fitOneLine(text, room, { full, oneLine: full }, measure)
  if (oneLine) return oneLine
  const linesAt = (size: number) => schoolLines(text, emOf(room, size), measure)
  return fitLines(linesAt, room, { full: Math.max(min, full - 0.5), min }, (line) => line)
}

function schoolLines(text: string, width: number, measure: Measure): string[] {
  const halves = [...text.matchAll(ENDS)]
    .map((it) => it.index + it[0].length)
    .map((at) => [text.slice(0, at), text.slice(at)] as const)
    .filter(([head, tail]) => tail !== '' && longest([head, tail], measure) <= width)
    .filter(([, tail]) => charactersOf(tail).length > 2)
    .sort((a, b) => longest(a, measure) - longest(b, measure))
  return halves[0] ? [...halves[0]] : breakLines(text, width, measure)
}

function longest(lines: readonly string[], measure: Measure): number {
  return Math.max(...lines.map((it) => widthOf(it, measure)))
}
