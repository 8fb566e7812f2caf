/** Why a call was not carried out. `message` is the Chinese sentence a person reads; `remedy` says what to do next. */
export type RefusalCode =
  | 'signed-out'
  | 'forbidden'
  | 'invalid-input'
  | 'not-found'
  | 'conflict'
  | 'busy'
  | 'cancelled'
  | 'unreadable'
  | 'newer-version'
  | 'damaged'
  | 'wrong-password'
  | 'locked-out'
  | 'defect'

export type Refusal = {
  ok: false
  code: RefusalCode
  message: string
  /** Path of the input field the sentence is about, as `birth` or `family.2.name`. */
  field?: string
  remedy?: string
  /** On `conflict`: what the record holds now, so that both values can be shown. */
  current?: unknown
}

export type Reply<T> = { ok: true; value: T } | Refusal

/** What a service throws to refuse: carried to the page as a value, never as an exception. */
export class RefusalError extends Error {
  readonly refusal: Refusal

  constructor(
    code: RefusalCode,
    message: string,
    more: Omit<Partial<Refusal>, 'ok' | 'code' | 'message'> = {},
  ) {
    super(message)
    this.name = 'RefusalError'
    this.refusal = { ok: false, code, message, ...more }
  }
}

/** Shorthand for `throw refuse('not-found', '…')`. */
export function refuse(
  code: RefusalCode,
  message: string,
  more: Omit<Partial<Refusal>, 'ok' | 'code' | 'message'> = {},
): RefusalError {
  return new RefusalError(code, message, more)
}
