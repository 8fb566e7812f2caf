export type PaperFormat = 'pdf' | 'word' | 'excel'

/** What the dialog that asks for a place is told, and the ending of the file's name. */
export const PURPOSES = { pdf: 'pdf', word: 'docx', excel: 'xlsx' } as const
