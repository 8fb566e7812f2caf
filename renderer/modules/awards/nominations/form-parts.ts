import type { Category } from '#shared/modules/awards/programme'

/** The parts of the form, in the order in which it is printed. */
export type FormPart = 'basics' | 'resume' | 'deeds' | 'fields' | 'honours' | 'opinions' | 'materials'

/** The parts that a category's form has. */
export function partsOf({ subject, fields }: Category): FormPart[] {
  const all: FormPart[] = ['basics', 'resume', 'deeds', 'fields', 'honours', 'opinions', 'materials']
  return all.filter((it) =>
    it === 'resume' ? subject === 'person' : it === 'fields' ? fields.length > 0 : true,
  )
}

const FACT_PARTS: Record<string, FormPart> = {
  'facts/resume': 'resume',
  'facts/deeds': 'deeds',
  'facts/honours': 'honours',
  'facts/benefits': 'honours',
  'facts/unitOpinion': 'opinions',
  'facts/unitNotice': 'opinions',
}

/** Where the place that a problem names stands. */
export function partOfPlace(place: string): FormPart {
  if (place.startsWith('answers/')) return 'fields'
  if (place.startsWith('materials/')) return 'materials'
  return FACT_PARTS[place] ?? 'basics'
}
