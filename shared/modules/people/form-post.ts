import { emOf, type Fitted, fitOneLine, fitText, linesThatFit, type Room } from '../../platform/print/fit'
import { breakLines, charactersOf, type Measure } from '../../platform/print/line-break'
import { POINT } from '../../platform/print/units'
import { FULL_SIZE, POST } from './form-geometry'

/** A fitted post and the millimetres its row takes from 简历. */
export type FittedPost = { fitted: Fitted; growth: number }

/**
 * 现任, 拟任 and 拟免职务 as the incumbent editor sets them: 26 characters a line on two lines; a third line makes the
 * row higher; more makes the type smaller, to `min`; what is still too long takes further height from 简历.
 */
export function fitPost(
  text: string,
  room: Room,
  { full, min }: { full: number; min: number },
  measure: Measure,
): FittedPost {
  const wrapped = Math.max(min, full - 1)
  const oneLine = fitOneLine(text, room, { full, oneLine: wrapped }, measure)
  if (oneLine) return { fitted: oneLine, growth: 0 }
  const lines = breakLines(text, emOf(room, wrapped), measure)
  const pitch = wrapped + 2
  if (lines.length <= POST.lines) return { fitted: { size: wrapped, pitch, lines, lost: 0 }, growth: 0 }
  const grown = Math.max(0, heightOf(POST.grownLines, wrapped, pitch) - room.height)
  if (lines.length === POST.grownLines)
    return { fitted: { size: wrapped, pitch, lines, lost: 0 }, growth: grown }
  const higher = { ...room, height: room.height + grown }
  const shrunk = fitText(text, higher, { full: wrapped, min, oneLine: wrapped }, measure)
  const most = (POST.mostGrowth * full) / FULL_SIZE
  return shrunk.lost === 0 ? { fitted: shrunk, growth: grown } : fitByHeight(text, room, min, most, measure)
}

function fitByHeight(text: string, room: Room, size: number, most: number, measure: Measure): FittedPost {
  const pitch = size + 1
  const lines = breakLines(text, emOf(room, size), measure)
  const growth = Math.max(0, Math.min(most, heightOf(lines.length, size, pitch) - room.height))
  const kept = linesThatFit({ ...room, height: room.height + growth }, size, pitch)
  const lost = lines.slice(kept).reduce((sum, line) => sum + charactersOf(line).length, 0)
  return { fitted: { size, pitch, lines: lines.slice(0, kept), lost }, growth }
}

function heightOf(lines: number, size: number, pitch: number): number {
  return (size + (lines - 1) * pitch) * POINT
}
