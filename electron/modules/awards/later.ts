/** A method whose slice has not landed yet. */
export function later(): never {
  throw new Error('this method has no service yet')
}
