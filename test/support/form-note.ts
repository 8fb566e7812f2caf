/**
 * The printed form as the interchange note gives it (sections 5.2 to 5.4), written out once more by hand so that a
 * slip in the program's own geometry is found. Twips; rows and columns are counted by their boundaries from 0.
 */
export type NotePage = {
  left: number
  top: number
  columns: number[]
  /** Millimetres. */
  rows: number[]
  /** Boundary, from, to. */
  across: [number, number, number][]
  down: [number, number, number][]
}

const FRONT_DOWN: NotePage['down'] = [
  [0, 0, 12],
  [1, 11, 12],
  [2, 0, 8],
  [3, 0, 3],
  [3, 4, 11],
  [4, 0, 4],
  [5, 0, 8],
  [6, 0, 3],
  [6, 4, 8],
  [7, 0, 4],
  [8, 0, 12],
]

export const NOTE_FRONT: NotePage = {
  left: 22,
  top: 30.5,
  columns: [785, 236, 1304, 1063, 1302, 1315, 1330, 2058],
  rows: [12.5, 12.2, 12, 12.5, 6.1, 6.1, 6.1, 6.1, 12, 12, 12, 125.8],
  across: [
    [0, 0, 8],
    [1, 0, 7],
    [2, 0, 7],
    [3, 0, 7],
    [4, 0, 8],
    [5, 3, 5],
    [6, 2, 8],
    [7, 3, 5],
    [8, 0, 8],
    [9, 0, 8],
    [10, 0, 8],
    [11, 0, 8],
    [12, 0, 8],
  ],
  down: FRONT_DOWN,
}

/** Row 4 of the 2025 form holds three pairs of label and value. */
export const NOTE_FRONT_2025: NotePage = {
  ...NOTE_FRONT,
  down: [
    [0, 0, 12],
    [1, 11, 12],
    [2, 0, 8],
    [3, 0, 11],
    [4, 0, 4],
    [5, 0, 8],
    [6, 0, 8],
    [7, 0, 4],
    [8, 0, 12],
  ],
}

export const NOTE_BACK: NotePage = {
  left: 21,
  top: 28.2,
  columns: [739, 1089, 1300, 572, 1005, 782, 3934],
  rows: [25, 18, 24, 11.4, 12.3, 12.3, 12.3, 12.3, 12.3, 12.3, 12.3, 23.5, 13, 35.6],
  across: [
    [0, 0, 7],
    [1, 0, 7],
    [2, 0, 7],
    [3, 0, 7],
    ...[4, 5, 6, 7, 8, 9, 10].map((row): [number, number, number] => [row, 1, 7]),
    [11, 0, 7],
    [13, 0, 7],
    [14, 0, 7],
  ],
  down: [
    [0, 0, 14],
    [1, 0, 14],
    [2, 3, 11],
    [3, 3, 11],
    [4, 3, 11],
    [5, 3, 11],
    [5, 13, 14],
    [6, 13, 14],
    [7, 0, 14],
  ],
}
