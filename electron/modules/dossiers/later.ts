/** Stands where a method of the dossiers is still to come. */
export function later(): never {
  throw new Error('later')
}
