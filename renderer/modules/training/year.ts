import { createStore } from '../../app/store'

/** The year that the pages of training are about; it stays when one goes from page to page. */
const place = createStore(new Date().getFullYear())

export const useYear = place.use
export const changeYear = place.set
