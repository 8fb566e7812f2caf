/** A method whose slice has not landed yet. */
export function notBuilt(): never {
  throw new Error('not built yet')
}
