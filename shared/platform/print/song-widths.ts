import type { Measure } from './line-break'

/** Marks outside the Chinese blocks that 宋体 draws full width. */
const WIDE = /[·—‘’“”…‰℃Ⅰ-Ⅻ①-⑳]/

/** Widths of 宋体, the form's own font: Chinese and its marks one em, Latin letters, figures and spaces half. */
export const songWidth: Measure = (character) =>
  (character.codePointAt(0) ?? 0) >= 0x2e80 || WIDE.test(character) ? 1 : 0.5
