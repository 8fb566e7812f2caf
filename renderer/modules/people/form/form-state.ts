import type { FormEdition } from '#shared/modules/people/form'
import { createStore } from '../../../app/store'

export type PrintRange = 'all' | 'fronts' | 'backs' | 'current'

/** How the forms are looked at; it stands while one goes from form to form. */
export type FormView = {
  edition: FormEdition
  /** 计算年龄时间 asked for, '' for each form's own. */
  ageReferenceOn: string
  range: PrintRange
  /** The pile had the keyboard when the form was changed. */
  fromPile: boolean
}

const store = createStore<FormView>({
  edition: 'current',
  ageReferenceOn: '',
  range: 'current',
  fromPile: false,
})

export const useFormView = store.use

export function changeFormView(part: Partial<FormView>): void {
  store.set({ ...store.get(), ...part })
}
