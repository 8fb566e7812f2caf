import { careerFindings } from '#shared/modules/people/rules-career'
import { careerOfLines, type PastedLine, readPastedCareer } from '#shared/modules/people/rules-career-paste'
import type { CareerEntry, PersonContent } from '#shared/modules/people/schema'

export type PasteMode = 'replace' | 'append'

/** True for what is more than a word or a line of a cell: several lines with a period in them. */
export function isCareerPaste(text: string): boolean {
  if (!text.trim().includes('\n')) return false
  return readPastedCareer(text).some((it) => it.kind === 'entry')
}

/** A line of the preview; `check` where its period does not meet the one before. */
export type PreviewLine = PastedLine & { check: boolean }

/** What would be written, and what is to be said about it before it is. */
export function previewOf(text: string, mode: PasteMode, content: PersonContent, newId: () => string) {
  const lines = readPastedCareer(text)
  const fresh = careerOfLines(lines, newId)
  const before = mode === 'append' ? content.career : []
  const career: CareerEntry[] = [...before, ...fresh]
  const findings = careerFindings(career)
  const count = (...kinds: string[]) => findings.filter((it) => kinds.includes(it.kind)).length
  const flagged = new Set(findings.map((it) => it.index - before.length))
  let at = -1
  const shown = lines.map((line, index): PreviewLine => {
    if (index === 0 || line.kind === 'entry' || line.kind === 'unread') at += 1
    return { ...line, check: line.kind === 'entry' && flagged.has(at) }
  })
  return {
    lines: shown,
    career,
    fresh: fresh.length,
    unread: lines.filter((it) => it.kind === 'unread').length,
    gaps: count('gap'),
    overlaps: count('overlap', 'open', 'order'),
  }
}
