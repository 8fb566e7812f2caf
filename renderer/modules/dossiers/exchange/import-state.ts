import type { ClassCode } from '#shared/modules/dossiers/classes'
import type { ImportDossier } from '#shared/modules/dossiers/exchange'
import { createStore } from '../../../app/store'

export type ImportAct = 'skip' | 'take' | 'replace' | 'add'

/** What is to be done with one dossier of the preview. */
export type ImportDecision = { act: ImportAct; classes: Readonly<Record<number, ClassCode>> }

export type ImportView = {
  preview: { previewId: string; dossiers: readonly ImportDossier[]; ignored: readonly string[] } | null
  decisions: Readonly<Record<string, ImportDecision>>
  /** What came of it, once it was written. */
  done: { taken: number; pages: number; report: readonly { name: string; line: string }[] } | null
}

export const NOTHING: ImportView = { preview: null, decisions: {}, done: null }

/** The preview that is open, and what was decided; it stays while the window is open, so that leaving loses nothing. */
export const importView = createStore<ImportView>(NOTHING)

/** What can be done with it, the first by default. What is there already is left alone until somebody decides. */
export function actsFor({ known, refusal }: ImportDossier): readonly ImportAct[] {
  if (refusal !== '') return ['skip']
  return known === 'dossier' ? ['skip', 'add', 'replace'] : ['take', 'skip']
}

export function decisionOf({ decisions }: ImportView, dossier: ImportDossier): ImportDecision {
  return decisions[dossier.key] ?? { act: actsFor(dossier)[0] ?? 'skip', classes: {} }
}

/** Sub-classes that are still to be chosen before it can be taken in. */
export function openQuestions(view: ImportView, dossier: ImportDossier): number {
  const { act, classes } = decisionOf(view, dossier)
  return act === 'skip' ? 0 : dossier.undecided.filter(({ entry }) => !classes[entry]).length
}

export function decide(dossier: ImportDossier, part: Partial<ImportDecision>): void {
  const view = importView.get()
  const next = { ...decisionOf(view, dossier), ...part }
  importView.set({ ...view, decisions: { ...view.decisions, [dossier.key]: next } })
}
