/** @file What the screen had confirmed when the bench was killed. */

/** `stored`: the next paper had come into sight. `draft`: the status bar had told of so many cells. */
export type ConfirmedBallot =
  | { did: 'stored'; number: number; version: number; void: string | null; values: number[] }
  | { did: 'draft'; number: number; values: number[] }
