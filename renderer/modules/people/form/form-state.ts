import type { TemplateId } from '#shared/modules/people/form-template'
import { createStore } from '../../../app/store'

/** The incumbent editor's six print ranges, 当前页 by `page`. */
export type PrintRange = 'all' | 'fronts' | 'backs' | 'page' | 'current' | 'range'

/** How the forms are looked at; it stands while one goes from form to form. */
export type FormView = {
  template: TemplateId
  /** 计算年龄时间 asked for, '' for each form's own. */
  ageReferenceOn: string
  range: PrintRange
  /** The pile had the keyboard when the form was changed. */
  fromPile: boolean
}

const store = createStore<FormView>({
  template: 'old',
  ageReferenceOn: '',
  range: 'all',
  fromPile: false,
})

export const useFormView = store.use

export function changeFormView(part: Partial<FormView>): void {
  store.set({ ...store.get(), ...part })
}
